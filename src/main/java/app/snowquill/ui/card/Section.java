package app.snowquill.ui.card;

import app.snowquill.story.SceneCard;
import java.util.Set;
import javafx.scene.layout.VBox;

/** A group of the card's fields. */
interface Section {
    /** Fills the fields. */
    void show(SceneCard card, CardViewModel model);

    /** Writes the fields, as they stand now. */
    void write(CardDraft draft);

    /** The node, with room at its end for what the checks found. */
    VBox node();

    /** The card's fields that stand here, as the findings name them, without what follows a dot or bracket. */
    Set<String> fields();
}
