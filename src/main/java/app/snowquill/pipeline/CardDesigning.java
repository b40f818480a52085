package app.snowquill.pipeline;

import app.snowquill.pipeline.writing.Asking;
import app.snowquill.pipeline.writing.SceneRewriting;
import app.snowquill.pipeline.writing.context.SceneSources;
import app.snowquill.scene.CardRules;
import app.snowquill.story.SceneCard;

/** Has a scene's card designed anew by what fails in the one there is. Stateless. */
final class CardDesigning {
    private CardDesigning() {
    }

    /**
     * Waits for whoever is asked.
     *
     * @throws IllegalStateException where the scene has no card
     */
    static SceneCard made(SceneErrand errand, Asking asking) {
        SceneCard card = errand.book().cards().get(errand.scene());
        if (card == null || errand.book().outline().scene(errand.scene()).isEmpty()) {
            throw new IllegalStateException("This scene has no card yet, so there is nothing to redesign. Plan it first.");
        }
        return new SceneRewriting(asking, SceneSources.PLAIN).redesigned(card, CardRules.check(card, errand.book()), errand.instruction(), errand.book());
    }
}
