package app.snowquill.pipeline.writing;

import app.snowquill.context.Agent;
import app.snowquill.context.Phase;
import app.snowquill.engine.FinishReason;
import app.snowquill.pipeline.writing.context.SceneSources;
import app.snowquill.pipeline.writing.context.Told;
import app.snowquill.story.Book;
import app.snowquill.story.Project;
import app.snowquill.story.SceneCard;
import app.snowquill.story.Sentences;
import app.snowquill.story.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Prose for one scene that the author asked for: a draft from its card, or what comes next. Belongs to one suggestion. */
public final class SceneText {
    /** @param complete whether the model came to an end by itself */
    public record Written(String text, boolean complete, int words, double tokensPerSecond) {
    }

    private static final int USUAL_CONTINUATION = 250;
    private final Writing writing;

    public SceneText(Writing writing) {
        this.writing = writing;
    }

    public SceneText(Asking calls, String instruction, SceneSources sources, Pieces pieces) {
        this.writing = new Writing(calls, Writing.Frame.plain(instruction, LocalDate.now()).with(sources), Writing.Progress.NONE, pieces);
    }

    /** @param words length asked for; 0 for the card's own */
    public Written draft(String sceneId, int words, Book book) {
        SceneCard card = Optional.ofNullable(book.cards().get(sceneId)).orElseThrow(() -> new IllegalStateException(
                "This scene has no card yet. Fill the card first, or write the first line and let the Writer continue."));
        int target = words > 0 ? words : Math.max(100, card.targetWords());
        String text = DraftWriter.prose(card, target, new DraftGoes(OptionalInt.empty(), book).of(target), book, writing);
        return new Written(text, true, Words.count(text), 0);
    }

    /** One sentence of a made-up novel, to see that the model works. */
    public String oneSentence() {
        Book none = Book.of(new Project("A novel", "", "en", "", 0, ""));
        ProseShaping shaping = new ProseShaping(24);
        shaping.add(writing.prose("try-out", none, Map.of(), 40).text());
        return Sentences.of(shaping.finished()).stream().findFirst().orElse(shaping.finished());
    }

    /** @param words length asked for; 0 for about 250 */
    public Written continuation(String sceneId, int words, Book book) {
        int target = words > 0 ? words : USUAL_CONTINUATION;
        SceneCard card = book.cards().get(sceneId);
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("viewpoint", card == null ? viewpoint(book) : card.viewpoint());
        inputs.put("tense", card == null ? tense(book) : card.tense());
        inputs.put("words", Integer.toString(target));
        Told told = writing.context().of(Agent.WRITER, Phase.CONTINUE, sceneId, book, book.prose().getOrDefault(sceneId, ""));
        ModelCalls.Prose prose = writing.prose("continue", book, inputs, told, target + target / 4);
        ProseShaping shaping = new ProseShaping(target);
        shaping.add(prose.text());
        String text = shaping.finished();
        return new Written(text, prose.finish() == FinishReason.STOP, Words.count(text), prose.tokensPerSecond());
    }

    static String viewpoint(Book book) {
        return book.firstThings().map(first -> first.pov()).orElse("the point of view of the text");
    }

    static String tense(Book book) {
        return book.firstThings().map(first -> first.tense()).orElse("the text’s");
    }
}
