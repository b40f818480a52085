package app.snowquill.story;

import java.util.List;

/**
 * Step 10, beside the prose: what the draft of one scene says that later scenes must know.
 *
 * @param targetWords the length that was asked for when this draft was written
 */
public record DraftNotes(String scene, List<String> factsLearned, List<String> stateChanges, int targetWords) {
    public DraftNotes {
        scene = Texts.orBlank(scene);
        factsLearned = Texts.copy(factsLearned);
        stateChanges = Texts.copy(stateChanges);
    }
}
