package app.snowquill.ui.models;

import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Chip;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Tone;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

/** Marks the model that search by meaning goes by, and lets another one be chosen, or none. */
final class MeaningMark {
    private final ModelReport report;
    private final MeaningViewModel meaning;
    private final Strings strings;
    private final Chip chip;
    private final MenuItem item = new MenuItem();
    private final Button button;

    MeaningMark(ModelReport report, MeaningViewModel meaning, Strings strings) {
        this.report = report;
        this.meaning = meaning;
        this.strings = strings;
        this.chip = new Chip(strings.text("models.meaning"), Tone.ACCENT);
        item.setId("meaning-item");
        item.setOnAction(event -> meaning.change(report));
        button = Buttons.plain(strings.text("models.meaning-use"), () -> meaning.change(report));
        button.getStyleClass().add("meaning-model");
        button.setMinWidth(Region.USE_PREF_SIZE);
        show();
    }

    Chip chip() {
        return chip;
    }

    MenuItem item() {
        return item;
    }

    /** For a model that has no other work. */
    Button button() {
        return button;
    }

    void show() {
        boolean used = meaning.uses(report);
        chip.setVisible(used);
        chip.setManaged(used);
        String words = strings.text(used ? "models.meaning-stop" : "models.meaning-use");
        item.setText(words);
        button.setText(words);
    }
}
