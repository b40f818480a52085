package app.snowquill.ui.card;

import app.snowquill.scene.Triage;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Chip;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Tone;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The verdict on a card: yes, maybe or no, the rules that fail, and the offer of a redesign. */
final class TriageBox extends VBox {
    private final Strings strings;
    private final Chip verdict = new Chip("", Tone.NEUTRAL);
    private final Label score = new Label();
    private final Label failing = new Label();
    private final Button redesign;
    private boolean modelThere = true;

    TriageBox(Strings strings, Runnable redesigns) {
        super(4);
        this.strings = strings;
        verdict.setId("card-verdict");
        score.getStyleClass().addAll("caption", "subtle");
        failing.getStyleClass().addAll("caption", "muted");
        failing.setWrapText(true);
        failing.setMinHeight(Region.USE_PREF_SIZE);
        failing.setId("card-failing");
        redesign = Buttons.machine(strings.text("card.redesign"), Feather.CPU, redesigns);
        redesign.getStyleClass().add("small");
        redesign.setId("card-redesign");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(8, verdict, score, space, redesign);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, failing);
    }

    void show(Triage triage) {
        verdict.setText(strings.of("card.verdict", triage.verdict()));
        verdict.getStyleClass().removeAll(Tone.NEUTRAL.style(), Tone.ACCENT.style(), Tone.WARNING.style(), Tone.DANGER.style());
        verdict.getStyleClass().add((switch (triage.verdict()) {
            case YES -> Tone.ACCENT;
            case MAYBE -> Tone.WARNING;
            case NO -> Tone.DANGER;
        }).style());
        score.setText(strings.text("card.score", String.format(Locale.ROOT, "%.2f", triage.score())));
        failing.setText(triage.failing().isEmpty() ? "" : strings.text("card.failing", triage.failing().stream()
                .map(one -> strings.of("card.rule", one.rule())).collect(Collectors.joining(", "))));
        present(failing, !triage.failing().isEmpty());
        present(redesign, modelThere && !triage.failing().isEmpty());
    }

    void showModel(boolean there) {
        modelThere = there;
    }

    void showBusy(boolean busy) {
        redesign.setDisable(busy);
        redesign.setText(strings.text(busy ? "card.redesigning" : "card.redesign"));
    }

    private static void present(Region node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
