package app.snowquill.pipeline;

import app.snowquill.pipeline.SceneEngine.Fate;
import app.snowquill.pipeline.SceneEngine.Revised;
import app.snowquill.pipeline.revising.DraftMeasuring;
import app.snowquill.pipeline.revising.Revision;
import app.snowquill.pipeline.revising.RevisionCourse;
import app.snowquill.pipeline.revising.RevisionLoop;
import app.snowquill.pipeline.revising.RevisionRound;
import app.snowquill.pipeline.revising.RoundResult;
import app.snowquill.pipeline.writing.Asking;
import app.snowquill.pipeline.writing.ModelMending;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** One revision of one scene, kept where it is better than what was there. Belongs to it and its thread. */
final class SceneRevising {
    private final OpenBook session;
    private final String scene;
    private final String instruction;

    SceneRevising(OpenBook session, String scene, String instruction) {
        this.session = session;
        this.scene = scene;
        this.instruction = instruction;
    }

    /**
     * @param rounds 1 to {@link RevisionLoop#MOST_ROUNDS}
     * @param course told as each round begins
     * @param asked whoever asks the model
     */
    Revised revised(int rounds, Consumer<RevisionRound> course, Function<Function<Asking, Revision>, Revision> asked) {
        BookView view = session.memory().context().asKept();
        Book book = view.book();
        String text = book.prose().getOrDefault(scene, "");
        if (text.isBlank()) {
            throw new IllegalStateException("This scene has no text yet, so there is nothing to revise. Draft it first.");
        }
        if (rounds < 1 || rounds > RevisionLoop.MOST_ROUNDS) {
            throw new IllegalStateException("A revision has 1 to " + RevisionLoop.MOST_ROUNDS + " rounds, not " + rounds + ".");
        }
        SceneErrand errand = session.memory().context().errand(scene, instruction, book);
        DraftMeasuring measuring = SceneMeasuring.of(scene, view, session);
        if (instruction.isBlank() && measuring.apply(text).found().isEmpty()) {
            return new Revised(Fate.NOTHING_TO_DO, Revision.none(text));
        }
        Revision revision = asked.apply(calls -> new RevisionLoop(measuring, mending(calls, errand), told(course)).revise(text, instruction, rounds));
        return new Revised(fate(revision, book, view), revision);
    }

    /** Each round stands in the activity of the book, too. */
    private RevisionCourse told(Consumer<RevisionRound> course) {
        return new RevisionCourse() {
            @Override
            public void begins(RevisionRound round) {
                course.accept(round);
            }

            @Override
            public void ended(RoundResult result) {
                session.events().revised(DocumentKey.prose(scene), result);
            }
        };
    }

    /** Has somebody who only looks asked what a revision would ask first. */
    void look(SceneErrand errand, Asking looking) {
        new RevisionLoop(SceneMeasuring.of(scene, session.view(), session), mending(looking, errand), round -> { }).revise(errand.prose(), instruction, 1);
    }

    private ModelMending mending(Asking asking, SceneErrand errand) {
        return new ModelMending(asking, errand.sources(), scene, SceneMeasuring.with(scene, errand.book()));
    }

    private Fate fate(Revision revision, Book book, BookView view) {
        DocumentKey key = DocumentKey.prose(scene);
        if (revision.accepted() == 0) {
            return Fate.WORSE;
        }
        long base = view.documents().get(key).revision();
        RunEvent.ItemOutcome outcome = new Keeping(session, "Revised the draft").keep(key, Map.of(key, revision.text()), book, base);
        return outcome == RunEvent.ItemOutcome.PROPOSED ? Fate.PROPOSED : Fate.KEPT;
    }
}
