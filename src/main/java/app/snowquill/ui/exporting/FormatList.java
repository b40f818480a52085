package app.snowquill.ui.exporting;

import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.exporting.ExportDesk.Format;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The kinds of file, 204 px wide; arrow keys move along them. */
final class FormatList extends VBox {
    FormatList(ExportViewModel model, Strings strings) {
        super(2);
        getStyleClass().add("export-formats");
        ToggleGroup group = new ToggleGroup();
        for (Format format : model.formats()) {
            RadioButton row = row(format, strings);
            row.setToggleGroup(group);
            row.setSelected(format == model.formatProperty().get());
            model.formatProperty().addListener((property, before, now) -> {
                if (now == format) {
                    row.setSelected(true);
                }
            });
            if (format == Format.ORIGIN) {
                Region rule = new Region();
                rule.getStyleClass().add("format-rule");
                VBox.setMargin(rule, new Insets(8, 0, 8, 0));
                getChildren().add(rule);
            }
            row.selectedProperty().addListener((property, before, now) -> {
                if (now) {
                    model.formatProperty().set(format);
                }
            });
            getChildren().add(row);
        }
    }

    private static RadioButton row(Format format, Strings strings) {
        Label name = new Label(strings.of("exporting.format", format));
        name.getStyleClass().addAll("dense", "format-name");
        VBox words = new VBox(name);
        String what = strings.of("exporting.format-line", format);
        Label line = new Label(what);
        line.getStyleClass().addAll("caption", "muted");
        words.getChildren().add(line);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox content = new HBox(8, Icons.button(icon(format)), words);
        content.setAlignment(Pos.CENTER_LEFT);
        RadioButton row = new RadioButton();
        row.setGraphic(content);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.getStyleClass().setAll("format-row");
        row.setAccessibleText(name.getText() + ", " + what);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setId("format-" + format.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return row;
    }

    private static Ikon icon(Format format) {
        return switch (format) {
            case DOCX -> Feather.FILE_TEXT;
            case BOOK -> Feather.BOOK_OPEN;
            case EPUB -> Feather.TABLET;
            case EPUB2 -> Feather.SMARTPHONE;
            case PDF -> Feather.PRINTER;
            case MARKDOWN -> Feather.HASH;
            case TEXT -> Feather.ALIGN_LEFT;
            case HTML -> Feather.GLOBE;
            case ODT -> Feather.FILE;
            case JSON -> Feather.DATABASE;
            case ORIGIN -> Feather.CPU;
        };
    }
}
