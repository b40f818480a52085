package app.snowquill.pipeline;

import app.snowquill.json.MalformedStoryJson;
import app.snowquill.json.StoryJson;
import app.snowquill.scene.CardChange;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.SceneCard;
import java.util.List;

/** Reads a card that waits as a proposal. Pure but for the JSON reader. */
public final class ProposedCard {
    private ProposedCard() {
    }

    /** The fields that taking the waiting card would change; none where no card waits, or one that can't be read. */
    public static List<CardChange> changes(BookView view, String scene) {
        String waiting = view.proposals().get(DocumentKey.card(scene));
        SceneCard card = view.book().cards().get(scene);
        if (waiting == null || card == null) {
            return List.of();
        }
        try {
            return CardChange.between(card, new StoryJson().read(waiting, SceneCard.class));
        } catch (MalformedStoryJson e) {
            return List.of();
        }
    }
}
