package app.snowquill.pipeline.outline;

import app.snowquill.pipeline.BookView;
import app.snowquill.story.BinnedScene;
import app.snowquill.story.Chapter;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Part;
import app.snowquill.story.Scene;
import java.util.HashSet;
import java.util.Set;

/** Ids that nothing in a book bears, nor any text that was left behind: a new scene must not inherit an old one's prose. */
record NewIds(BookView view) {
    String scene() {
        Set<String> taken = new HashSet<>(view.book().prose().keySet());
        taken.addAll(view.book().cards().keySet());
        view.book().outline().bin().stream().map(BinnedScene::id).forEach(taken::add);
        view.book().outline().scenes().stream().map(Scene::id).forEach(taken::add);
        view.documents().keySet().stream().map(DocumentKey::id).forEach(taken::add);
        return free("scene-", taken);
    }

    String chapter() {
        return free("chapter-", Set.copyOf(view.book().outline().chapters().stream().map(Chapter::id).distinct().toList()));
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
