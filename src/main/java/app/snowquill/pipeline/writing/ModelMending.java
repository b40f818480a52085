package app.snowquill.pipeline.writing;

import app.snowquill.agent.Span;
import app.snowquill.context.Agent;
import app.snowquill.context.Phase;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.FinishReason;
import app.snowquill.pipeline.revising.Mending;
import app.snowquill.pipeline.writing.context.SceneSources;
import app.snowquill.pipeline.writing.context.Told;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.Book;
import app.snowquill.story.SceneCard;
import app.snowquill.story.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Has a scene mended by the model, told by name and quote what is wrong. Each call has a seed of its own. Belongs to one revision. */
public final class ModelMending implements Mending {
    private static final String TALK = "step-10.meta";
    private static final int LEAST_WORDS = 12;

    private final Asking calls;
    private final SceneSources sources;
    private final String scene;
    private final Function<String, Book> with;

    /** @param with the book with this text as the scene's */
    public ModelMending(Asking calls, SceneSources sources, String scene, Function<String, Book> with) {
        this.calls = calls;
        this.sources = sources;
        this.scene = scene;
        this.with = with;
    }

    @Override
    public String whole(String text, List<Finding> found, String instruction) {
        return new SceneRewriting(calls, sources).revised(scene, found, instruction, with.apply(text));
    }

    @Override
    public String passage(String text, Span passage, List<Finding> found) {
        Book book = with.apply(text);
        String was = passage.in(text).strip();
        SceneCard card = book.cards().get(scene);
        int words = Math.max(LEAST_WORDS, Words.count(was));
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("viewpoint", card == null ? SceneText.viewpoint(book) : card.viewpoint());
        inputs.put("tense", card == null ? SceneText.tense(book) : card.tense());
        inputs.put("words", Integer.toString(words));
        inputs.put("passage", was);
        inputs.put("after", ScenePassage.firstWords(text.substring(passage.to())));
        inputs.put("violations", SceneRewriting.violations(found));
        Writing writing = new Writing(calls, Writing.Frame.plain("", LocalDate.now()).with(sources), Writing.Progress.NONE, Pieces.NONE);
        Told told = writing.context().of(Agent.EDITOR, Phase.CONTINUE, scene, book, text.substring(0, passage.from()));
        ModelCalls.Prose answer = writing.prose("mend", book, inputs, told, words + words / 3 + LEAST_WORDS);
        boolean isTalkAlone = found.stream().anyMatch(finding -> finding.rule().equals(TALK) && finding.quote().strip().equals(was));
        if (answer.finish() != FinishReason.STOP || Words.count(answer.text()) == 0 && !isTalkAlone) {
            throw new EngineException(EngineException.Kind.UNUSABLE_ANSWER, "The model wrote nothing whole in place of this paragraph, which stays as it is.");
        }
        return answer.text().replace("\r", "").strip();
    }
}
