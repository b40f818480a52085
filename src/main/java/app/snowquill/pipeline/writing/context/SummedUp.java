package app.snowquill.pipeline.writing.context;

import app.snowquill.pipeline.summaries.SummaryLook;
import app.snowquill.pipeline.summaries.ToldBefore;
import app.snowquill.store.Digest;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The story so far by the summaries that are current; a scene without one by its line of the scene list. Scenes are told of in one text only
 * where the same character saw them all, for else nobody could be named who knows it.
 *
 * @param kept the book's summaries, as they are kept now
 */
public record SummedUp(Supplier<List<Digest>> kept) implements StorySoFar {
    @Override
    public List<Passage> before(String scene, Book book) {
        return new ToldBefore(new SummaryLook(book, kept.get()), book, scene, scenes -> eyes(scenes, book).size() == 1).texts().stream()
                .map(told -> new Passage("story/" + told.node().level().name().toLowerCase(Locale.ROOT) + "/" + told.node().id(), told.node().title(),
                        told.text().replaceAll("\\s+", " ").strip(), eyes(told.scenes(), book))).toList();
    }

    /** Ids of the characters who see these scenes; a scene that nobody sees counts as one more pair of eyes. */
    private static List<String> eyes(List<String> scenes, Book book) {
        List<String> seen = scenes.stream().map(id -> book.outline().scene(id).map(Scene::pov).orElse("")).distinct().toList();
        return seen.equals(List.of("")) ? List.of() : seen;
    }
}
