package app.snowquill.pipeline;

import app.snowquill.pipeline.revising.DraftMeasuring;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.Map;
import java.util.function.Function;

/** Measures versions of a scene by what its book does without and by what its author said is intended. Stateless. */
final class SceneMeasuring {
    private SceneMeasuring() {
    }

    /** Waits for the session, so never on its thread. */
    static DraftMeasuring of(String scene, BookView view, OpenBook session) {
        return new DraftMeasuring(scene, with(scene, view.book()), new LocalPhraseDesk(session).now().phrases(), view.waivedOf(DocumentKey.prose(scene)));
    }

    /** The book with a version in the scene's place. */
    static Function<String, Book> with(String scene, Book book) {
        return version -> HandEdits.applied(book, Map.of(DocumentKey.prose(scene), version));
    }
}
