package app.snowquill.pipeline.writing;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.RecordShape;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.ShapeWords;
import app.snowquill.story.Book;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes first and fills the form afterwards: the prompt file {@code <name>-text} asks for the content of the fields in plain
 * words, and {@code extract} copies them out of what was written, under the grammar, at temperature 0 and a fixed seed. Able
 * models write better where no grammar holds their hand. Belongs to one document's writing.
 */
record FreeText(Writing writing) {
    /** A free text has its fields' names in it, and may run on a little. */
    private static final double MORE_WORDS = 1.15;

    <T extends Record> T form(String prompt, Book book, Map<String, String> inputs, RecordShape<T> shape) {
        int words = (int) (ShapeLength.words(shape.shape()) * MORE_WORDS);
        String text = told(prompt, book, inputs, words);
        writing.pieces().copying();
        return writing.unheard().form("extract", book, Map.of("form", ShapeWords.fields(shape.shape()), "text", text), shape,
                Sampling.exact());
    }

    /** Running text on its own, which needs no form. */
    <T extends Record> String passage(String prompt, Book book, Map<String, String> inputs, RecordShape<T> shape) {
        int most = ShapeLength.words(shape.shape());
        Map<String, String> all = new LinkedHashMap<>(inputs);
        all.put("words", Integer.toString(most * 4 / 5));
        ProseShaping shaping = new ProseShaping(most);
        shaping.add(told(prompt, book, all, most).replaceAll("\\s*\\n\\s*", " "));
        return shaping.finished();
    }

    private String told(String prompt, Book book, Map<String, String> inputs, int words) {
        String text = writing.asking().prose(writing.question(prompt + "-text", book, inputs, Sampling.structure()), words,
                writing.pieces()).text().strip();
        if (text.isEmpty()) {
            throw new EngineException(EngineException.Kind.UNUSABLE_ANSWER, "The model wrote nothing.");
        }
        return text;
    }
}
