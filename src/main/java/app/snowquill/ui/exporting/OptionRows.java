package app.snowquill.ui.exporting;

import app.snowquill.pipeline.exports.ExportWishes.Break;
import app.snowquill.pipeline.exports.ExportWishes.Headings;
import app.snowquill.pipeline.exports.ExportWishes.Paper;
import app.snowquill.pipeline.exports.ExportWishes.Style;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.ChoiceWords;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.exporting.ExportDesk.Format;
import app.snowquill.ui.exporting.ExportDesk.Option;
import app.snowquill.ui.exporting.ExportDesk.Pieces;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The choices of the selected format; one that has none says what it is. */
final class OptionRows extends VBox {
    /** Width of a row's name and the gap after it, px. */
    private static final double BESIDE_NAMES = 110;

    /** So many styles leave room for the paper in their row. */
    private static final int BESIDE_PAPER = 2;

    private final ExportViewModel model;
    private final Strings strings;
    private final ExportActions actions;

    OptionRows(ExportViewModel model, Strings strings, ExportActions actions) {
        super(8);
        this.model = model;
        this.strings = strings;
        this.actions = actions;
        model.formatProperty().addListener(property -> fill());
        fill();
    }

    private void fill() {
        Format format = model.formatProperty().get();
        getChildren().clear();
        if (!format.isManuscript()) {
            Label words = new Label(strings.of("exporting.format-about", format));
            words.setWrapText(true);
            words.getStyleClass().add("muted");
            words.setMinHeight(USE_PREF_SIZE);
            getChildren().add(words);
            return;
        }
        BooleanExpression manuscript = manuscript(format);
        if (format.has(Option.STYLE)) {
            look(format, manuscript);
        }
        if (format.has(Option.PIECES)) {
            row("pieces", new Pills<>(Pieces.values(), model.piecesProperty(), strings, "exporting.pieces"));
        }
        ChapterList chapters = new ChapterList(model.chapters(), strings);
        row("chapters", chapters.button());
        VBox.setMargin(chapters, new Insets(0, 0, 0, BESIDE_NAMES));
        getChildren().add(chapters);
        new MatterRows(model.wishes(), strings, this).fill(format.has(Option.CONTACT) ? Optional.of(manuscript) : Optional.empty());
        row("headings", headings());
        if (format.has(Option.BREAK)) {
            row("break", new Pills<>(Break.values(), model.wishes().sceneBreakProperty(), strings, "exporting.break"));
        }
        if (format.has(Option.KEYWORD)) {
            TextField keyword = new TextField();
            keyword.setPromptText(strings.text("exporting.keyword-prompt"));
            keyword.textProperty().bindBidirectional(model.wishes().keywordProperty());
            keyword.setId("export-keyword");
            OptionRow.showWhere(manuscript, row("keyword", keyword));
        }
        if (format.has(Option.COVER)) {
            row("cover", cover());
        }
        Label leftOut = new Label(strings.text("exporting.left-out-words"));
        leftOut.getStyleClass().addAll("dense", "muted");
        leftOut.setWrapText(true);
        row("left-out", leftOut);
    }

    /** A typeset book is a style of formats that are no manuscript first; Word has it as a format of its own. */
    private void look(Format format, BooleanExpression manuscript) {
        Style[] styles = canBeBook(format) ? Style.values() : new Style[] {Style.MODERN, Style.CLASSIC};
        Pills<Style> style = new Pills<>(styles, model.wishes().styleProperty(), strings, "exporting.style");
        Pills<Paper> paper = new Pills<>(Paper.values(), model.wishes().paperProperty(), strings, "exporting.paper");
        if (styles.length > BESIDE_PAPER) {
            row("style", style);
            OptionRow.showWhere(manuscript, row("paper", paper));
            return;
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox look = new HBox(8, style, space, paper);
        look.setAlignment(Pos.CENTER_LEFT);
        row("style", look);
    }

    private static boolean canBeBook(Format format) {
        return format.has(Option.STYLE) && format != Format.DOCX;
    }

    /** A printed book has no contact and no keyword, and a page of its own. */
    private BooleanExpression manuscript(Format format) {
        return canBeBook(format) ? BooleanExpression.booleanExpression(model.wishes().styleProperty().isNotEqualTo(Style.BOOK)) : new ReadOnlyBooleanWrapper(true);
    }

    private ComboBox<Headings> headings() {
        ComboBox<Headings> headings = new ComboBox<>();
        headings.getItems().setAll(Headings.values());
        headings.setConverter(ChoiceWords.as(value -> strings.of("exporting.headings", value)));
        headings.valueProperty().bindBidirectional(model.wishes().headingsProperty());
        headings.setMaxWidth(Double.MAX_VALUE);
        headings.setId("export-headings");
        return headings;
    }

    private HBox cover() {
        Label name = new Label();
        name.getStyleClass().add("dense");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        name.textProperty().bind(Bindings.createStringBinding(() -> model.wishes().coverProperty().get().isBlank()
                ? strings.text("exporting.no-cover") : String.valueOf(Path.of(model.wishes().coverProperty().get()).getFileName()),
                model.wishes().coverProperty()));
        var choose = Buttons.link(strings.text("exporting.choose-cover"), () -> actions.chooseCover().get()
                .ifPresent(path -> model.wishes().coverProperty().set(path.toString())));
        choose.setId("choose-cover");
        choose.setMinWidth(USE_PREF_SIZE);
        var none = Buttons.link(strings.text("exporting.take-cover-away"), () -> model.wishes().coverProperty().set(""));
        none.visibleProperty().bind(model.wishes().coverProperty().isNotEmpty());
        none.managedProperty().bind(none.visibleProperty());
        none.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, name, choose, none);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private OptionRow row(String key, Region control) {
        OptionRow row = new OptionRow(strings.text("exporting." + key), control);
        getChildren().add(row);
        return row;
    }
}
