package app.snowquill.ui.variants;

import app.snowquill.ui.common.Chip;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Tone;
import app.snowquill.ui.common.variants.Variant;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One variant: its letter, how long it is, its first lines, and what the checks say. */
final class VariantCard extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int BEGINNING = 160;

    private final FlowPane chips = new FlowPane(6, 4);

    VariantCard(Variant variant, boolean chosen, ToggleGroup group, Strings strings, Runnable choose) {
        getStyleClass().addAll("card", "variant-card");
        setId("variant-" + variant.letter().toLowerCase(strings.locale()));
        RadioButton radio = new RadioButton(strings.text("variants.variant", variant.letter()));
        radio.setToggleGroup(group);
        radio.setSelected(chosen);
        radio.setOnAction(event -> choose.run());
        radio.getStyleClass().addAll("dense", "strong");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label words = new Label(strings.text(variant.isWriting() ? "variants.words-so-far" : "variants.words", variant.words()));
        words.getStyleClass().addAll("caption", "subtle");
        words.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, radio, space, words);
        head.setAlignment(Pos.CENTER_LEFT);
        String begin = variant.text().replace("*", "").replaceAll("\\s+", " ").strip();
        Label lines = new Label(begin.length() <= BEGINNING ? begin : begin.substring(0, BEGINNING) + "…");
        lines.getStyleClass().add("variant-lines");
        lines.setWrapText(true);
        getChildren().addAll(head, lines, chips);
        pseudoClassStateChanged(CHOSEN, chosen);
        setOnMouseClicked(event -> choose.run());
        if (variant.phase() == Variant.Phase.STOPPED || variant.phase() == Variant.Phase.FAILED) {
            chips.getChildren().add(new Chip(strings.text("variants.broke-off"), Tone.WARNING, Feather.ALERT_TRIANGLE));
        }
    }

    void show(List<VariantChecks.Said> said) {
        for (VariantChecks.Said one : said) {
            Chip chip = new Chip(one.words(), one.holds() ? Tone.NEUTRAL : Tone.WARNING, one.holds() ? Feather.CHECK : Feather.ALERT_TRIANGLE);
            if (!one.whole().isBlank()) {
                chip.setTooltip(new Tooltip(one.whole()));
            }
            chips.getChildren().add(chip);
        }
    }
}
