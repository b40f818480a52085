package app.snowquill.pipeline.writing;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.TextEngine;
import app.snowquill.story.Book;
import app.snowquill.story.Sentences;
import app.snowquill.story.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Has the model say in fewer words what stands in a text, always the same for the same text: temperature 0 and a fixed seed. What is long is
 * read in pieces, each merged into what the ones before it gave. Belongs to one thing that is summed up.
 */
public final class SummaryWriting {
    /** As much as small models still hold together well, and room for an answer in the smallest context. */
    private static final int MOST_WORDS_READ = 700;
    /** A word of English has more than one token, and a model that is told a number of words takes a few more. */
    private static final double WORDS_PER_TOKEN = 0.6;

    private final Asking asking;
    private final Writing writing;

    public SummaryWriting(Asking asking) {
        this.asking = asking;
        this.writing = new Writing(asking, Writing.Frame.plain("", LocalDate.now()), Writing.Progress.NONE, Pieces.NONE);
    }

    /** @throws EngineException where the model can't do it */
    public String scene(String prose, int words, Book book) {
        String soFar = "";
        for (String piece : pieces(Arrays.asList(prose.split("\n\n")))) {
            soFar = ask("summary-scene", Map.of("before", soFar, "prose", piece), words, book);
        }
        return soFar;
    }

    /**
     * @param before the summary so far; blank for none
     * @param below what is new in it, in reading order, each with its title
     * @throws EngineException where the model can't do it
     */
    public String merged(String before, List<String> below, int words, Book book) {
        String soFar = before;
        for (String piece : pieces(below)) {
            soFar = ask("summary-merge", Map.of("before", soFar, "pieces", piece), words, book);
        }
        return soFar;
    }

    /**
     * A text of {@code tokens} tokens at most, cut at a sentence's end where the model says more.
     *
     * @param prompt the file's name
     * @throws EngineException where the model can't do it, or says it in no fewer tokens than the text has
     */
    public String shorter(String prompt, String text, int tokens, TextEngine engine, Book book) {
        int words = Math.max(12, (int) (tokens * WORDS_PER_TOKEN));
        String said = ask(prompt, Map.of("text", text), words, book);
        List<String> sentences = new ArrayList<>(Sentences.of(said));
        while (sentences.size() > 1 && engine.countTokens(String.join(" ", sentences)) > tokens) {
            sentences.remove(sentences.size() - 1);
        }
        String shorter = String.join(" ", sentences);
        int counted = engine.countTokens(shorter);
        if (counted > tokens || counted >= engine.countTokens(text)) {
            throw new EngineException(EngineException.Kind.UNUSABLE_ANSWER, "The model could not say it in fewer words; the text goes in as it is, "
                    + "or not at all.");
        }
        return shorter;
    }

    private String ask(String prompt, Map<String, String> inputs, int words, Book book) {
        Map<String, String> all = new LinkedHashMap<>(inputs);
        all.put("words", Integer.toString(words));
        ModelCalls.Prose answer = asking.prose(writing.question(prompt, book, all, Sampling.exact()), words + words / 3, Pieces.NONE);
        ProseShaping shaping = new ProseShaping(words);
        shaping.add(answer.text().replaceAll("\\s+", " "));
        String text = shaping.finished();
        if (Words.count(text) == 0) {
            throw new EngineException(EngineException.Kind.UNUSABLE_ANSWER, "The model wrote nothing in place of a summary; nothing was changed.");
        }
        return text;
    }

    /** Paragraphs together as long as they are read at once; one that is longer alone goes alone. */
    private static List<String> pieces(List<String> paragraphs) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String paragraph : paragraphs) {
            if (!piece.isEmpty() && Words.count(piece) + Words.count(paragraph) > MOST_WORDS_READ) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(piece.isEmpty() ? "" : "\n\n").append(paragraph.strip());
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
