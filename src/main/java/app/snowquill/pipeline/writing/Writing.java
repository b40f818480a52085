package app.snowquill.pipeline.writing;

import app.snowquill.engine.RecordShape;
import app.snowquill.engine.Sampling;
import app.snowquill.story.Book;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a writer has at hand while it writes one document: the model, the author's instruction, a place to put what is half
 * done. Belongs to one document's writing and its one thread.
 *
 * @param instruction the author's, or blank
 * @param draftWords length of the whole draft, where it is not that of the plan
 * @param today for stories that name no year
 * @param progress where a long document keeps what is done of it
 * @param pieces receives prose as it is made
 */
public record Writing(ModelCalls calls, String instruction, OptionalInt draftWords, LocalDate today,
                      Progress progress, Pieces pieces) {

    /** Keeps a long document's finished parts, so that a crash does not cost them. */
    public interface Progress {
        Optional<String> saved();

        void save(String text);
    }

    /** Fills a form: the prompt's inputs are {@code inputs} with the language and the instruction. */
    public <T extends Record> T form(String prompt, Book book, Map<String, String> inputs, RecordShape<T> shape,
                                     Sampling sampling) {
        boolean onlyText = shape.shape().fields().keySet().equals(Set.of("text"));
        return calls.form(prompt, common(book, inputs), shape, sampling,
                onlyText ? new TextFieldPieces(pieces) : pieces);
    }

    /** The same without anybody who reads along, for what is no part of the document itself. */
    public Writing unheard() {
        return new Writing(calls, instruction, draftWords, today, progress, Pieces.NONE);
    }

    /** Writes prose of about {@code words} words. */
    public ModelCalls.Prose prose(String prompt, Book book, Map<String, String> inputs, int words) {
        return calls.prose(prompt, common(book, inputs), words, pieces);
    }

    private Map<String, String> common(Book book, Map<String, String> inputs) {
        Map<String, String> all = new LinkedHashMap<>(inputs);
        all.put("instruction", instruction);
        all.put("language", "en".equals(book.project().language()) ? "" : book.project().language());
        return all;
    }
}
