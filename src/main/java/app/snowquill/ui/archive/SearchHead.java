package app.snowquill.ui.archive;

import app.snowquill.pipeline.memory.ArchiveAnswer;
import app.snowquill.pipeline.memory.ArchiveQuery.Order;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;

/** The field, and beneath it how much was found, how fast, and in which order it stands. */
final class SearchHead extends VBox {
    private final ArchiveViewModel model;
    private final ArchiveWords words;
    private final Strings strings;
    private final CustomTextField field = new CustomTextField();
    private final Label places = new Label();
    private final Label time = new Label();
    private final Label remark = new Label();
    private final Button order;

    /** @param replace shows find and replace, beginning with the words in the field */
    SearchHead(ArchiveViewModel model, ArchiveWords words, Strings strings, Consumer<String> replace) {
        this.model = model;
        this.words = words;
        this.strings = strings;
        getStyleClass().add("archive-head");
        field.setId("archive-field");
        field.setPromptText(strings.text("archive.prompt"));
        field.setAccessibleText(strings.text("archive.prompt"));
        field.setLeft(Icons.button(Feather.SEARCH));
        field.textProperty().bindBidirectional(model.textProperty());
        Button clear = Buttons.icon(Feather.X, strings.text("archive.clear"), () -> {
            model.clear();
            field.requestFocus();
        });
        clear.setId("archive-clear");
        clear.getStyleClass().add("small");
        clear.setFocusTraversable(false);
        clear.visibleProperty().bind(field.textProperty().isNotEmpty());
        field.setRight(clear);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button other = Buttons.plain(strings.text("archive.replace"), () -> replace.accept(field.getText().strip()));
        other.setId("archive-replace");
        other.getStyleClass().add("large");
        order = Buttons.flat("", Feather.CHEVRON_DOWN, this::chooseOrder);
        order.setId("archive-order");
        order.setContentDisplay(ContentDisplay.RIGHT);
        places.getStyleClass().addAll("dense", "strong");
        time.getStyleClass().addAll("dense", "muted");
        remark.getStyleClass().addAll("dense", "muted");
        remark.setMinWidth(0);
        places.setMinWidth(Region.USE_PREF_SIZE);
        time.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(4, places, time, remark, space, order);
        HBox.setMargin(remark, new Insets(0, 0, 0, 8));
        line.getStyleClass().add("archive-line");
        line.setAlignment(Pos.CENTER_LEFT);
        HBox first = new HBox(8, field, other);
        first.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(first, line);
        model.foundProperty().addListener(property -> show());
        model.filterProperty().addListener(property -> show());
        model.indexProperty().addListener(property -> show());
        model.lookingProperty().addListener(property -> show());
        show();
    }

    CustomTextField field() {
        return field;
    }

    private void show() {
        Optional<FoundTexts> found = model.foundProperty().get();
        Optional<ArchiveAnswer> answer = found.map(FoundTexts::answer);
        places.setText(found.flatMap(FoundTexts::like).map(of -> strings.text("archive.like", answer.orElseThrow().places(), words.title(of, model.session().view().book())))
                .or(() -> answer.map(words::places)).orElse(model.lookingProperty().get() ? strings.text("archive.looking") : ""));
        time.setText(answer.map(words::time).orElse(""));
        String notice = answer.map(ArchiveAnswer::notice).orElse("");
        remark.setText(!notice.isBlank() ? notice : found.isPresent()
                ? words.meaning(model.filterProperty().get().how(), model.indexProperty().get()) : "");
        remark.getStyleClass().setAll("label", "dense", notice.isBlank() ? "muted" : "warning");
        remark.setTooltip(remark.getText().isBlank() ? null : new Tooltip(remark.getText()));
        order.setText(strings.of("archive.order", model.filterProperty().get().order()));
        order.setVisible(found.isPresent() && found.get().like().isEmpty());
    }

    private void chooseOrder() {
        ContextMenu menu = new ContextMenu();
        for (Order each : Order.values()) {
            MenuItem item = new MenuItem(strings.of("archive.order", each));
            item.setOnAction(event -> model.filterProperty().set(model.filterProperty().get().with(each)));
            menu.getItems().add(item);
        }
        menu.show(order, Side.BOTTOM, 0, 4);
    }
}
