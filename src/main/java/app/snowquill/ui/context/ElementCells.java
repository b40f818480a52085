package app.snowquill.ui.context;

import app.snowquill.context.Fate;
import app.snowquill.ui.common.Chip;
import app.snowquill.ui.common.ThinBar;
import app.snowquill.ui.common.Tone;
import java.util.function.BiFunction;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The cells behind the title: how much, what became of it, and why. */
final class ElementCells {
    private ElementCells() {
    }

    static ElementCell priority(ContextWords words) {
        return text("priority-cell", (label, of) -> words.priority(of.element()));
    }

    static ElementCell tokens(ContextWords words) {
        Label used = new Label();
        used.getStyleClass().addAll("caption", "muted");
        used.setMinWidth(Region.USE_PREF_SIZE);
        Label tokens = new Label();
        ElementCell cell = new ElementCell("tokens-cell") {
            @Override
            Node layer(ContextRow.OfLayer of) {
                used.setText(words.budget(of.use()));
                return used;
            }

            @Override
            Node element(ContextRow.OfElement of) {
                tokens.setText(words.number(of.element().tokens()));
                return tokens;
            }
        };
        cell.setAlignment(Pos.CENTER_RIGHT);
        return cell;
    }

    /** Where a layer has its bar, which reaches into the next column. */
    static ElementCell fate(ContextWords words, ObservableDoubleValue barWidth) {
        ThinBar bar = new ThinBar();
        bar.getStyleClass().remove("machine");
        bar.minWidthProperty().bind(barWidth);
        bar.prefWidthProperty().bind(barWidth);
        bar.maxWidthProperty().bind(barWidth);
        Pane reaching = new Pane(bar);
        reaching.setMaxHeight(Region.USE_PREF_SIZE);
        return new ElementCell("fate-cell") {
            @Override
            Node layer(ContextRow.OfLayer of) {
                bar.getStyleClass().removeIf(style -> style.startsWith("layer-"));
                bar.getStyleClass().add("layer-" + words.letter(of.use().layer()).toLowerCase(words.strings().locale()));
                bar.show(of.use().budget() == 0 ? 0 : (double) of.use().used() / of.use().budget());
                bar.setAccessibleText(words.budget(of.use()));
                return reaching;
            }

            @Override
            Node element(ContextRow.OfElement of) {
                return chip(words, of);
            }
        };
    }

    private static Chip chip(ContextWords words, ContextRow.OfElement of) {
        Chip chip = new Chip(words.fate(of.element().fate()), words.tone(of.element().fate()));
        if (of.element().fate() == Fate.LEFT_OUT) {
            chip.getStyleClass().remove(Tone.NEUTRAL.style());
            chip.getStyleClass().add("outlined");
        }
        return chip;
    }

    static ElementCell why() {
        return text("why-cell", (label, of) -> {
            label.setTooltip(of.element().why().isBlank() ? null : new Tooltip(of.element().why()));
            return of.element().why();
        });
    }

    private static ElementCell text(String style, BiFunction<Label, ContextRow.OfElement, String> text) {
        Label label = new Label();
        label.getStyleClass().addAll("caption", "muted");
        label.setMinWidth(0);
        return new ElementCell(style) {
            @Override
            Node element(ContextRow.OfElement of) {
                label.setText(text.apply(label, of));
                label.maxWidthProperty().bind(widthProperty().subtract(10));
                return label;
            }
        };
    }
}
