package app.snowquill.ui.editor;

import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.editor.HunkAnswers.Answer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** In the margin: the number of a change, and the author's yes or no to it. */
final class HunkChip extends HBox {
    static final double WIDTH = 66;
    static final double HEIGHT = 26;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    /** Told what the author says of a change. */
    interface Answered {
        void say(int hunk, Answer answer);
    }

    private final ToggleButton accept;
    private final ToggleButton refuse;

    HunkChip(int hunk, Strings strings, Answered answered) {
        getStyleClass().add("hunk-chip");
        setAlignment(Pos.CENTER);
        Label number = new Label(Integer.toString(hunk + 1));
        number.getStyleClass().addAll("caption", "muted");
        accept = button(Feather.CHECK, strings.text("passage.accept-change", hunk + 1), "accept", hunk, Answer.ACCEPTED, answered);
        refuse = button(Feather.X, strings.text("passage.refuse-change", hunk + 1), "refuse", hunk, Answer.REFUSED, answered);
        getChildren().addAll(number, accept, refuse);
    }

    private static ToggleButton button(Feather icon, String name, String style, int hunk, Answer answer, Answered answered) {
        ToggleButton button = new ToggleButton("", Icons.sized(icon, 12));
        button.getStyleClass().addAll("hunk-button", style);
        button.setId(style + "-hunk-" + (hunk + 1));
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        button.setOnAction(event -> answered.say(hunk, button.isSelected() ? answer : Answer.OPEN));
        return button;
    }

    void show(Answer answer, boolean current) {
        accept.setSelected(answer == Answer.ACCEPTED);
        refuse.setSelected(answer == Answer.REFUSED);
        pseudoClassStateChanged(CURRENT, current);
    }
}
