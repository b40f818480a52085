package app.snowquill.pipeline.outline;

import app.snowquill.pipeline.BookView;
import app.snowquill.story.Anchor;
import app.snowquill.story.Chapter;
import app.snowquill.story.Part;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.story.SceneType;
import java.util.Optional;

/** New parts, chapters and scenes, each where the author would look for it: behind what is selected. */
record NewRows(BookView view) {
    private static final int USUAL_WORDS = 1_200;

    /** The new row's id, and the list with it. */
    record Made(String id, SceneList list) {
    }

    Made scene(Optional<OutlineItem> near) {
        SceneList list = withChapter();
        Optional<Scene> beside = near.flatMap(item -> list.scene(item.id()));
        String chapter = beside.map(Scene::chapter)
                .or(() -> near.filter(item -> item.kind() == OutlineItem.Kind.CHAPTER).map(OutlineItem::id))
                .or(() -> near.filter(item -> item.kind() == OutlineItem.Kind.PART)
                        .flatMap(item -> list.chaptersOf(item.id()).stream().reduce((a, b) -> b)).map(Chapter::id))
                .filter(id -> list.chapter(id).isPresent())
                .orElseGet(() -> list.chapters().get(list.chapters().size() - 1).id());
        String id = new NewIds(view).scene();
        String pov = beside.map(Scene::pov).orElseGet(() -> view.book().characters().keySet().stream().findFirst().orElse(""));
        Scene scene = new Scene(id, "", chapter, pov, SceneType.PROACTIVE, "", "", "", beside.map(Scene::place).orElse(""),
                USUAL_WORDS, beside.map(Scene::strand).orElse(""), Anchor.NONE, false);
        return new Made(id, new SceneChange(list).add(scene, beside.map(Scene::id).orElse("")));
    }

    Made chapter(Optional<OutlineItem> near) {
        SceneList list = view.book().outline();
        NewIds ids = new NewIds(view);
        Optional<Chapter> beside = near.flatMap(item -> list.chapter(item.kind() == OutlineItem.Kind.SCENE
                ? list.scene(item.id()).map(Scene::chapter).orElse("") : item.id()));
        String part = beside.map(Chapter::part)
                .or(() -> near.filter(item -> item.kind() == OutlineItem.Kind.PART).map(OutlineItem::id))
                .orElseGet(() -> list.parts().stream().reduce((a, b) -> b).map(Part::id).orElseGet(ids::part));
        String id = ids.chapter();
        return new Made(id, new OutlineChange(list).addChapter(id, part, beside.map(Chapter::id).orElse("")));
    }

    Made part() {
        String id = new NewIds(view).part();
        return new Made(id, new OutlineChange(view.book().outline()).addPart(id));
    }

    /** A row for a text that stood in no list. */
    static Scene loose(String id, String chapter) {
        return new Scene(id, "", chapter, "", SceneType.PROACTIVE, "", "", "", "", USUAL_WORDS, "", Anchor.NONE, false);
    }

    private SceneList withChapter() {
        SceneList list = view.book().outline();
        NewIds ids = new NewIds(view);
        String part = list.parts().isEmpty() ? ids.part() : list.parts().get(list.parts().size() - 1).id();
        return list.chapters().isEmpty() ? new OutlineChange(list).addChapter(ids.chapter(), part, "") : list;
    }
}
