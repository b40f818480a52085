package app.snowquill.pipeline.writing;

import app.snowquill.context.Agent;
import app.snowquill.context.Phase;
import app.snowquill.engine.Bound;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.RecordShape;
import app.snowquill.engine.Sampling;
import app.snowquill.pipeline.summaries.SourceHash;
import app.snowquill.pipeline.writing.context.Told;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.DraftNotes;
import app.snowquill.story.SceneCard;
import app.snowquill.story.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Step 10: the prose of one scene, in as many goes as its length needs, each told how the text stands; then what later
 * scenes must know of it. A model that stops early is asked for more in its next go; one that runs on is cut at a sentence's end.
 */
final class DraftWriter implements DocumentWriter {
    private static final int LEAST_SHARE = 20;
    static final RecordShape<Noted> NOTED = RecordShape.of(Noted.class);

    /** What the model is asked once the prose is there. */
    record Noted(@Bound.Sentences(least = 1, most = 3, leastWords = 6, mostWords = 22) String summary,
                 @Bound.Items(least = 0, most = 3) @Bound.Sentence(least = 4, most = 14) List<String> factsLearned,
                 @Bound.Items(least = 0, most = 3) @Bound.Sentence(least = 4, most = 14) List<String> stateChanges) {
    }

    @Override
    public Map<DocumentKey, Object> write(DocumentKey key, Book book, Writing writing) {
        SceneCard card = book.cards().get(key.id());
        int target = targetWords(card, book, writing);
        int goes = new DraftGoes(writing.draftWords(), book).of(card.targetWords());
        String prose = prose(card, target, goes, book, writing);
        Map<DocumentKey, Object> made = new LinkedHashMap<>();
        made.put(key, prose);
        made.put(new DocumentKey(DocumentKind.NOTES, key.id()), new DraftNotes(key.id(), List.of(), List.of(), target, "", SourceHash.of(prose)));
        return made;
    }

    /** What later scenes must know of it, as Continuity reads it. */
    @Override
    public Map<DocumentKey, Object> after(DocumentKey key, Map<DocumentKey, Object> made, Book book, Writing writing) {
        Map<DocumentKey, Object> all = new LinkedHashMap<>(made);
        all.put(new DocumentKey(DocumentKind.NOTES, key.id()), notes(key.id(), (String) made.get(key), targetWords(book.cards().get(key.id()), book, writing),
                book, writing));
        return all;
    }

    /** Where the run asks for a shorter draft than the plan's, each scene gets its share. */
    static int targetWords(SceneCard card, Book book, Writing writing) {
        int planned = Math.max(100, card.targetWords());
        if (writing.draftWords().isEmpty()) {
            return planned;
        }
        int total = Math.max(1, book.outline().targetWords());
        return Math.max(LEAST_SHARE, Math.round((float) planned * writing.draftWords().getAsInt() / total));
    }

    /** @param goes each asked for its share of what is left; one that stays short leaves the scene short, which its check says */
    static String prose(SceneCard card, int target, int goes, Book book, Writing writing) {
        ProseShaping shaping = new ProseShaping(target);
        for (int left = goes; left > 0; left--) {
            int words = Math.max(20, (target - shaping.words()) / left);
            Map<String, String> inputs = new LinkedHashMap<>();
            inputs.put("viewpoint", card.viewpoint());
            inputs.put("tense", card.tense());
            inputs.put("words", Integer.toString(words));
            inputs.put("written", shaping.words() == 0 ? "" : Integer.toString(shaping.words()));
            Told told = writing.context().of(Agent.WRITER, Phase.DRAFT, card.scene(), book, shaping.text());
            shaping.add(writing.prose("draft", book, inputs, told, words + words / 3).text());
        }
        String prose = shaping.finished();
        if (Words.count(prose) == 0) {
            throw new EngineException(EngineException.Kind.UNUSABLE_ANSWER, "The model wrote nothing for this scene.");
        }
        return prose;
    }

    private static DraftNotes notes(String scene, String prose, int target, Book book, Writing writing) {
        Noted answer = writing.unheard().form("notes", book, Map.of("prose", prose), NOTED, Sampling.exact());
        return new DraftNotes(scene, answer.factsLearned(), answer.stateChanges(), target, answer.summary(), SourceHash.of(prose));
    }
}
