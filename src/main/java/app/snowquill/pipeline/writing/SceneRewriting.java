package app.snowquill.pipeline.writing;

import app.snowquill.context.Agent;
import app.snowquill.context.Phase;
import app.snowquill.engine.EngineException;
import app.snowquill.snowflake.Finding;
import app.snowquill.pipeline.writing.context.CardText;
import app.snowquill.pipeline.writing.context.SceneSources;
import app.snowquill.pipeline.writing.context.Told;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.SceneCard;
import app.snowquill.story.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a scene's draft or card anew, told by name and quote what the checks found. Belongs to one scene's rewriting. */
public final class SceneRewriting {
    private final Asking calls;
    private final SceneSources sources;

    public SceneRewriting(Asking calls, SceneSources sources) {
        this.calls = calls;
        this.sources = sources;
    }

    /**
     * The scene's prose without what was found in it; nothing else of it is to change.
     *
     * @param found the violations of the text as it stands
     * @throws EngineException where the model can't do it
     */
    public String revised(String scene, List<Finding> found, String instruction, Book book) {
        String before = book.prose().get(scene);
        SceneCard card = book.cards().get(scene);
        int planned = card == null || card.targetWords() == 0 ? Words.count(before) : card.targetWords();
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("violations", violations(found));
        inputs.put("words", Integer.toString(planned));
        ProseShaping shaping = new ProseShaping(planned);
        int most = Math.max(planned, Words.count(before));
        Writing writing = writing(instruction);
        Told told = writing.context().of(Agent.EDITOR, Phase.REVISE, scene, book, before);
        shaping.add(writing.prose("revise", book, inputs, told, most + most / 3).text());
        String text = shaping.finished();
        if (Words.count(text) == 0) {
            throw new EngineException(EngineException.Kind.UNUSABLE_ANSWER, "The model wrote nothing in place of this scene, which stays as it is.");
        }
        return text;
    }

    /** A card for the same scene that is told what fails in the one there is; its link in stays. */
    public SceneCard redesigned(SceneCard card, List<Finding> found, String instruction, Book book) {
        String asked = "The card so far:\n" + CardText.of(card, book) + "\nDesign the scene anew; these do not work:\n" + violations(found)
                + (instruction.isBlank() ? "" : "\n" + instruction);
        DocumentKey key = DocumentKey.card(card.scene());
        SceneCard made = (SceneCard) new CardWriter().write(key, book, writing(asked)).get(key);
        return made.withLinks(card.linkIn(), made.linkOut());
    }

    static String violations(List<Finding> found) {
        return found.stream().map(finding -> "- " + finding.message() + (finding.quote().isBlank() ? "" : " “" + finding.quote() + "”")
                + (finding.fix().isBlank() ? "" : " " + finding.fix())).collect(Collectors.joining("\n"));
    }

    private Writing writing(String instruction) {
        return new Writing(calls, Writing.Frame.plain(instruction, LocalDate.now()).with(sources), Writing.Progress.NONE, Pieces.NONE);
    }
}
