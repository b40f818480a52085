package app.snowquill.pipeline;

import app.snowquill.pipeline.summaries.SummaryLevel;
import app.snowquill.pipeline.summaries.SummaryLook;
import app.snowquill.pipeline.summaries.ToldBefore;
import app.snowquill.pipeline.writing.context.SceneLines;
import app.snowquill.pipeline.writing.context.StorySoFar;
import app.snowquill.store.Digest;
import app.snowquill.story.Book;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The story so far by its summaries: parts and chapters that one pair of eyes saw in one text where that is current, all else scene by scene.
 * A scene without a current summary is told as the book itself has it. Asks no model.
 *
 * @param kept all there are of use; may read the file, so not on the window's thread
 */
record SummaryPassages(Supplier<List<Digest>> kept) implements StorySoFar {
    @Override
    public List<Passage> before(String scene, Book book) {
        SummaryLook look = new SummaryLook(book, kept.get());
        Map<String, Passage> lines = new SceneLines().before(scene, book).stream().collect(Collectors.toMap(Passage::id, Function.identity(), (one, other) -> one));
        List<Passage> passages = new ArrayList<>();
        for (ToldBefore.Told told : new ToldBefore(look, book, scene, scenes -> seers(scenes, book).size() == 1).texts()) {
            String id = "story/" + (told.node().level() == SummaryLevel.SCENE ? told.node().id() : told.node().name());
            List<String> seers = seers(told.scenes(), book);
            passages.add(look.usable(told.node()).isEmpty() && lines.containsKey(id) ? lines.get(id)
                    : new Passage(id, told.node().title(), told.text().replaceAll("\\s+", " ").strip(),
                            seers.equals(List.of("")) ? List.of() : seers));
        }
        return passages;
    }

    /** Ids of the characters through whose eyes these scenes are told; a blank one for a scene with nobody's. */
    private static List<String> seers(List<String> scenes, Book book) {
        return scenes.stream().map(book::povOf).distinct().toList();
    }
}
