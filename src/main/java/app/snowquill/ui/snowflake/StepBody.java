package app.snowquill.ui.snowflake;

import app.snowquill.story.DocumentKey;
import java.util.List;
import javafx.scene.Node;

/** The middle of the Plan view for one kind of step. Lives with the view; on the window's thread. */
interface StepBody {
    Node node();

    /** Shows the open step as it is now. */
    void refresh();

    /** The documents whose findings the head counts. */
    List<DocumentKey> documents();

    /** Takes over what the model has written since. */
    void stream();
}
