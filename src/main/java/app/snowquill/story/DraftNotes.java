package app.snowquill.story;

import java.util.List;

/**
 * Step 10, beside the prose: what the draft of one scene says that later scenes must know.
 *
 * @param targetWords the length that was asked for when this draft was written
 * @param summary what happens in the draft, in a sentence or three; blank where nobody said it
 * @param of SHA-256 of the prose that the summary tells of, as hex; blank where there is none
 */
public record DraftNotes(String scene, List<String> factsLearned, List<String> stateChanges, int targetWords, String summary, String of) {
    public DraftNotes {
        scene = Texts.orBlank(scene);
        factsLearned = Texts.copy(factsLearned);
        stateChanges = Texts.copy(stateChanges);
        summary = Texts.orBlank(summary);
        of = Texts.orBlank(of);
    }

    /** Notes without a summary. */
    public DraftNotes(String scene, List<String> factsLearned, List<String> stateChanges, int targetWords) {
        this(scene, factsLearned, stateChanges, targetWords, "", "");
    }
}
