package app.snowquill.ui.exporting;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.exporting.ExportDesk.ExportOrder;
import app.snowquill.ui.exporting.PreviewViewModel.State;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/**
 * The pages as they will be written, laid out anew when the wishes change; arrows and Page Up and Down turn them. Lives as long as
 * its dialog, on the window's thread.
 */
public final class PagePreview extends VBox {
    private static final Duration TYPING = Duration.millis(250);

    private final PreviewViewModel model;
    private final Strings strings;
    private final ObservableValue<ExportOrder> order;
    private final PauseTransition settled = new PauseTransition(TYPING);
    private final PreviewSpread spread;
    private final PreviewRow row;
    private final Label where = new Label();
    private final Label notice = new Label();
    private final Label quiet = new Label();
    private final Button back;
    private final Button forward;
    private final Button nearer;

    public PagePreview(ObservableValue<ExportOrder> order, ExportDesk desk, Strings strings, Executor fx) {
        this.model = new PreviewViewModel(desk, fx);
        this.strings = strings;
        this.order = order;
        PageDrawing drawing = new PageDrawing();
        spread = new PreviewSpread(model, drawing);
        row = new PreviewRow(model, drawing, strings);
        back = Buttons.icon(Feather.CHEVRON_LEFT, strings.text("exporting.preview-back"), model::back);
        forward = Buttons.icon(Feather.CHEVRON_RIGHT, strings.text("exporting.preview-forward"), model::forward);
        nearer = Buttons.icon(Feather.ZOOM_IN, strings.text("exporting.preview-zoom"), this::zoom);
        name();
        getStyleClass().add("export-preview");
        setFocusTraversable(true);
        quiet.setWrapText(true);
        StackPane middle = new StackPane(spread, quiet);
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(head(), notice, middle, row);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(event -> requestFocus());
        settled.setOnFinished(event -> model.layOut(order.getValue()));
        model.stateProperty().addListener(property -> show());
        model.currentProperty().addListener(property -> show());
        order.addListener((property, before, now) -> settled.playFromStart());
        sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                settled.stop();
                model.stop();
            }
        });
        model.layOut(order.getValue());
        show();
    }

    /** How many pages the book has as it would be written; 0 until they are laid out. */
    public ReadOnlyIntegerProperty pageCountProperty() {
        return model.pageCountProperty();
    }

    private void name() {
        back.setId("preview-back");
        forward.setId("preview-forward");
        nearer.setId("preview-zoom");
        where.setId("preview-where");
        notice.setId("preview-notice");
        quiet.setId("preview-quiet");
        where.getStyleClass().addAll("dense", "muted");
        quiet.getStyleClass().add("muted");
        notice.getStyleClass().addAll("caption", "muted", "preview-notice");
        notice.setWrapText(true);
        notice.setMinHeight(USE_PREF_SIZE);
        setAccessibleText(strings.text("exporting.preview"));
    }

    private HBox head() {
        Label title = new Label(strings.text("exporting.preview"));
        title.getStyleClass().addAll("dense", "muted");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(4, title, back, where, forward, nearer);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("preview-head");
        return head;
    }

    private void zoom() {
        spread.show(spread.size() == PreviewSpread.Size.WHOLE ? PreviewSpread.Size.LARGE : PreviewSpread.Size.WHOLE);
    }

    private void show() {
        State state = model.stateProperty().get();
        List<Integer> open = model.open();
        boolean laying = state instanceof State.LayingOut;
        quiet.setText(laying ? strings.text("exporting.preview-laying-out")
                : state instanceof State.Nothing nothing ? nothing.sentence() : strings.text("exporting.preview-none"));
        quiet.setVisible(open.isEmpty());
        spread.setOpacity(laying ? 0.5 : 1);
        notice.setText(String.join(" ", model.proof().map(proof -> proof.notices()).orElse(List.of())));
        notice.setVisible(!notice.getText().isEmpty());
        notice.setManaged(notice.isVisible());
        int pages = model.pageCountProperty().get();
        where.setText(open.isEmpty() ? "" : open.size() == 1 ? strings.text("exporting.preview-one", open.get(0), pages)
                : strings.text("exporting.preview-two", open.get(0), open.get(1), pages));
        back.setDisable(open.isEmpty() || open.get(0) == 1);
        forward.setDisable(open.isEmpty() || open.get(open.size() - 1) == pages);
        nearer.setDisable(open.isEmpty());
        spread.requestFill();
        boolean pageless = open.isEmpty() && !laying;
        List.of(row, back, where, forward, nearer).forEach(part -> part.setVisible(!pageless));
        row.fill();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, PAGE_UP -> model.back();
            case RIGHT, PAGE_DOWN -> model.forward();
            case HOME -> model.turnTo(1);
            case END -> model.turnTo(model.pageCountProperty().get());
            default -> {
                return;
            }
        }
        event.consume();
    }
}
