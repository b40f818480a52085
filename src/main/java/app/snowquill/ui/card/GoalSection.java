package app.snowquill.ui.card;

import app.snowquill.story.SceneCard;
import app.snowquill.ui.common.GrowingTextArea;
import app.snowquill.ui.common.Icons;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the character wants, and for each of the five tests the reason it passes; a test without a reason has no check. */
final class GoalSection implements Section {
    private static final List<String> TESTS = List.of("fits-time", "possible", "difficult", "fits-pov", "concrete");

    private final GrowingTextArea goal;
    private final Map<String, GrowingTextArea> reasons = new LinkedHashMap<>();
    private final VBox node = new VBox(3);

    GoalSection(Fields fields) {
        goal = fields.area("card.goal");
        VBox tests = new VBox(1);
        tests.getStyleClass().add("goal-tests");
        TESTS.forEach(test -> tests.getChildren().add(row(fields, test)));
        node.getChildren().addAll(fields.label("card.goal"), goal, tests);
    }

    private HBox row(Fields fields, String test) {
        GrowingTextArea reason = fields.bare("card.test." + test, "card.reason");
        FontIcon icon = Icons.sized(Feather.CHECK, 12, "ink");
        reason.textProperty().addListener((property, before, now) -> {
            icon.setIconCode(now.isBlank() ? Feather.CIRCLE : Feather.CHECK);
            icon.getStyleClass().removeAll("ink", "subtle");
            icon.getStyleClass().add(now.isBlank() ? "subtle" : "ink");
        });
        icon.setIconCode(Feather.CIRCLE);
        Label name = new Label(fields.text("card.test." + test));
        name.getStyleClass().add("dense");
        name.setMinWidth(78);
        HBox.setHgrow(reason, Priority.ALWAYS);
        reasons.put(test, reason);
        name.setMinHeight(18);
        StackPane mark = new StackPane(icon);
        mark.setMinHeight(18);
        mark.setMaxHeight(18);
        HBox row = new HBox(6, mark, name, reason);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    @Override
    public void show(SceneCard card, CardViewModel model) {
        SceneCard.Goal shown = card.goal() == null ? new SceneCard.Goal("", "", "", "", "", "") : card.goal();
        Fields.fill(goal, shown.text());
        List<String> texts = List.of(shown.fitsTime(), shown.possible(), shown.difficult(), shown.fitsPov(), shown.concrete());
        for (int i = 0; i < TESTS.size(); i++) {
            Fields.fill(reasons.get(TESTS.get(i)), texts.get(i));
        }
    }

    @Override
    public void write(CardDraft draft) {
        SceneCard.Goal written = new SceneCard.Goal(goal.getText(), reason("fits-time"), reason("possible"),
                reason("difficult"), reason("fits-pov"), reason("concrete"));
        boolean blank = written.equals(new SceneCard.Goal("", "", "", "", "", ""));
        draft.goal = blank && draft.goal == null ? null : written;
    }

    private String reason(String test) {
        return reasons.get(test).getText();
    }

    @Override
    public VBox node() {
        return node;
    }

    @Override
    public Set<String> fields() {
        return Set.of("goal");
    }
}
