package app.snowquill.pipeline.writing;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Span;
import app.snowquill.context.Phase;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.FinishReason;
import app.snowquill.pipeline.writing.context.Told;
import app.snowquill.story.Book;
import app.snowquill.story.SceneCard;
import app.snowquill.story.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes a passage of a scene anew. The model is told the scene as it stands before the passage, the passage, and the words that follow, so that both
 * seams hold. Belongs to one answer.
 */
public final class ScenePassage {
    /** Words behind the passage that are told. */
    private static final int AFTER = 60;

    private final Writing writing;

    public ScenePassage(Writing writing) {
        this.writing = writing;
    }

    /**
     * @param complete whether the model came to an end by itself
     * @param text with the passage's own blanks around it
     */
    public record Rewritten(String text, boolean complete) {
    }

    /**
     * @param operation whose outcome takes the place of what is there
     * @param words length asked for; 0 for what the operation makes of the passage
     * @throws EngineException where the model can't do it, or wrote nothing
     */
    public Rewritten replaced(Operation operation, String scene, Span span, int words, Book book) {
        String prose = book.prose().getOrDefault(scene, "");
        String passage = span.in(prose);
        SceneCard card = book.cards().get(scene);
        int target = words > 0 ? words : target(operation, Words.count(passage));
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("viewpoint", card == null ? SceneText.viewpoint(book) : card.viewpoint());
        inputs.put("tense", card == null ? SceneText.tense(book) : card.tense());
        inputs.put("words", Integer.toString(target));
        inputs.put("passage", passage.strip());
        inputs.put("after", firstWords(prose.substring(span.to())));
        Told told = writing.context().of(operation.agent(), Phase.CONTINUE, scene, book, prose.substring(0, span.from()));
        ModelCalls.Prose answer = writing.prose(operation.word(), book, inputs, told, Math.max(target, Words.count(passage)) + target / 4 + 20);
        boolean whole = answer.finish() == FinishReason.STOP;
        ProseShaping shaping = new ProseShaping(target);
        shaping.add(answer.text());
        String text = whole ? answer.text().replace("\r", "").strip() : shaping.text();
        if (Words.count(text) == 0) {
            throw new EngineException(EngineException.Kind.UNUSABLE_ANSWER, "The model wrote nothing in place of this passage, which stays as it is.");
        }
        return new Rewritten(inPlaceOf(passage, text), whole);
    }

    private static int target(Operation operation, int words) {
        return switch (operation) {
            case EXPAND -> Math.max(words + 40, words * 17 / 10);
            case DESCRIBE -> Math.max(words + 40, words * 14 / 10);
            case SHORTEN -> Math.max(5, words * 6 / 10);
            default -> Math.max(5, words);
        };
    }

    static String firstWords(String text) {
        String[] words = text.strip().split("\\s+");
        return words.length <= AFTER ? text.strip() : String.join(" ", Arrays.copyOf(words, AFTER)) + " …";
    }

    /** A text with the blanks around it that a passage has, so that neither seam is glued. @param passage blank where the text replaces nothing */
    public static String inPlaceOf(String passage, String text) {
        if (passage.isBlank()) {
            return text.strip();
        }
        String before = passage.substring(0, passage.length() - passage.stripLeading().length());
        return before + text.strip() + passage.substring(passage.stripTrailing().length());
    }
}
