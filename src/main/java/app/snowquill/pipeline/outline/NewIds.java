package app.snowquill.pipeline.outline;

import app.snowquill.pipeline.BookView;
import app.snowquill.story.Chapter;
import app.snowquill.story.Part;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ids that nothing in a book bears, nor anything that was left behind: a new scene must not inherit an old one's prose. */
record NewIds(BookView view) {
    String scene() {
        return Scene.freshId();
    }

    /** A scene in the bin still names the chapter it stood in, and must not come back into another. */
    String chapter() {
        SceneList list = view.book().outline();
        return free("chapter-", Stream.of(list.chapters().stream().map(Chapter::id), list.scenes().stream().map(Scene::chapter),
                list.bin().stream().map(binned -> binned.scene().chapter())).flatMap(ids -> ids).collect(Collectors.toSet()));
    }

    String part() {
        return free("part-", Set.copyOf(view.book().outline().parts().stream().map(Part::id).distinct().toList()));
    }

    private static String free(String stem, Set<String> taken) {
        int number = taken.size() + 1;
        while (taken.contains(stem + number)) {
            number++;
        }
        return stem + number;
    }
}
