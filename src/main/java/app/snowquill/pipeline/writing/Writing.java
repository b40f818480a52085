package app.snowquill.pipeline.writing;

import app.snowquill.engine.RecordShape;
import app.snowquill.engine.Sampling;
import app.snowquill.pipeline.writing.context.BookContext;
import app.snowquill.pipeline.writing.context.SceneContext;
import app.snowquill.pipeline.writing.context.SceneSources;
import app.snowquill.pipeline.writing.context.Told;
import app.snowquill.settings.StepRoute;
import app.snowquill.settings.Tier;
import app.snowquill.story.Book;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * What a writer has at hand while it writes one document: whom to ask, the author's instruction, a place to put what is half
 * done. Belongs to one document's writing and its one thread.
 *
 * @param frame what is settled before the first word
 * @param progress where a long document keeps what is done of it
 * @param pieces receives the text as it is made
 * @param version 0 for the first version of the document, 1 for the second
 */
public record Writing(Asking asking, Frame frame, Progress progress, Pieces pieces, int version) {
    /**
     * What is settled before the first word.
     *
     * @param instruction the author's, or blank
     * @param draftWords length of the whole draft, where it is not that of the scene list
     * @param length how long the book is to be, where no document says it
     * @param today for stories that name no year
     * @param route how the step is written
     * @param sources what a scene's context is made of beside the book
     */
    public record Frame(String instruction, OptionalInt draftWords, PlannedLength length, LocalDate today, StepRoute route, SceneSources sources) {
        /** One call for each form, and nothing else settled. */
        public static Frame plain(String instruction, LocalDate today) {
            return new Frame(instruction, OptionalInt.empty(), PlannedLength.OPEN, today, StepRoute.of(Tier.FAST), SceneSources.PLAIN);
        }

        public Frame with(SceneSources others) {
            return new Frame(instruction, draftWords, length, today, route, others);
        }

        public Frame with(StepRoute other) {
            return new Frame(instruction, draftWords, length, today, other, sources);
        }
    }

    /** Keeps a long document's finished parts, so that a crash does not cost them. */
    public interface Progress {
        /** For what is too short to be worth it. */
        Progress NONE = new Progress() {
            @Override
            public Optional<String> saved() {
                return Optional.empty();
            }

            @Override
            public void save(String text) {
            }
        };

        Optional<String> saved();

        void save(String text);
    }

    public Writing(Asking asking, Frame frame, Progress progress, Pieces pieces) {
        this(asking, frame, progress, pieces, 0);
    }

    String instruction() {
        return frame.instruction();
    }

    OptionalInt draftWords() {
        return frame.draftWords();
    }

    LocalDate today() {
        return frame.today();
    }

    /** Fills a form in one call: for ideas, for lists of names, for what the grammar carries. */
    public <T extends Record> T form(String prompt, Book book, Map<String, String> inputs, RecordShape<T> shape,
                                     Sampling sampling) {
        boolean onlyText = shape.shape().fields().keySet().equals(Set.of("text"));
        return asking.form(question(prompt, book, inputs, sampling), shape, onlyText ? new TextFieldPieces(pieces) : pieces);
    }

    /** Fills a form about a scene, told what the scene's context has room for. */
    <T extends Record> T form(String prompt, Book book, Map<String, String> inputs, Told told, RecordShape<T> shape, Sampling sampling) {
        Question plain = question(prompt, book, inputs, sampling);
        return asking.form(new Question(prompt, plain.inputs(), plain.sampling(), plain.mostTokens(), Optional.of(told), version), shape, pieces);
    }

    /** Fills a form as the step's tier says: in one call, or as free text whose fields are then copied out of it. */
    public <T extends Record> T structure(String prompt, Book book, Map<String, String> inputs, RecordShape<T> shape) {
        return frame.route().tier() == Tier.FAST ? form(prompt, book, inputs, shape, Sampling.structure())
                : new FreeText(this).form(prompt, book, inputs, shape);
    }

    /** A passage of some sentences: in a form of one field, or plainly, as the tier says. */
    <T extends Record> String passage(String prompt, Book book, Map<String, String> inputs, RecordShape<T> shape,
                                      Function<T, String> text) {
        return frame.route().tier() == Tier.FAST ? text.apply(form(prompt, book, inputs, shape, Sampling.structure()))
                : new FreeText(this).passage(prompt, book, inputs, shape);
    }

    /** The same without anybody who reads along, for what is no part of the document itself. */
    public Writing unheard() {
        return new Writing(asking, frame, progress, Pieces.NONE, version);
    }

    /** Another version of the same document; what is half done of it is not kept. */
    public Writing again(int otherVersion) {
        return new Writing(asking, frame, otherVersion == 0 ? progress : Progress.NONE, pieces, otherVersion);
    }

    /** Writes prose of about {@code words} words. */
    public ModelCalls.Prose prose(String prompt, Book book, Map<String, String> inputs, int words) {
        return asking.prose(question(prompt, book, inputs, Sampling.prose()), words, pieces);
    }

    /** Writes prose of a scene, told what the scene's context has room for. */
    ModelCalls.Prose prose(String prompt, Book book, Map<String, String> inputs, Told told, int words) {
        Question plain = question(prompt, book, inputs, Sampling.prose());
        return asking.prose(new Question(prompt, plain.inputs(), plain.sampling(), plain.mostTokens(), Optional.of(told), version), words, pieces);
    }

    /** What there is to tell of a scene. */
    SceneContext context() {
        return new SceneContext(frame.sources());
    }

    /** What there is to tell where no scene is open. */
    BookContext bookContext() {
        return new BookContext(frame.sources());
    }

    /** With the language, the instruction and the route's own wishes; what is asked at 0 stays so. */
    Question question(String prompt, Book book, Map<String, String> inputs, Sampling sampling) {
        Map<String, String> all = new LinkedHashMap<>(inputs);
        all.put("instruction", instruction());
        all.put("language", "en".equals(book.project().language()) ? "" : book.project().language());
        return new Question(prompt, all, frame.route().over(sampling), frame.route().mostTokens(), Optional.empty(), version);
    }
}
