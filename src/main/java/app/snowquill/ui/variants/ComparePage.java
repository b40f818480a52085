package app.snowquill.ui.variants;

import app.snowquill.pipeline.history.Passage;
import app.snowquill.pipeline.history.Piece;
import app.snowquill.pipeline.history.TextComparison;
import app.snowquill.pipeline.history.Writers;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.review.MarkedFlow;
import app.snowquill.ui.common.variants.Variant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Two of the author's passage and its variants side by side, paragraph beside paragraph. Lies over the page; changes nothing. */
final class ComparePage extends VBox {
    private final Strings strings;
    private final ComboBox<String> left = new ComboBox<>();
    private final ComboBox<String> right = new ComboBox<>();
    private final GridPane columns = new GridPane();
    private List<Variant> variants = List.of();

    ComparePage(Strings strings, Runnable close) {
        super(10);
        this.strings = strings;
        getStyleClass().addAll("paper", "variant-compare");
        getStylesheets().add(VariantsPane.class.getResource("variants.css").toExternalForm());
        left.setId("compare-left");
        right.setId("compare-right");
        left.setAccessibleText(strings.text("variants.compare-left"));
        right.setAccessibleText(strings.text("variants.compare-right"));
        halve(columns);
        columns.setVgap(8);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox other = new HBox(8, right, space, Buttons.icon(Feather.X, strings.text("variants.compare-close"), close));
        other.setAlignment(Pos.CENTER_LEFT);
        GridPane head = new GridPane();
        halve(head);
        head.addRow(0, left, other);
        ScrollPane scroller = new ScrollPane(columns);
        scroller.setFitToWidth(true);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroller, Priority.ALWAYS);
        getChildren().addAll(head, scroller);
        left.setOnAction(event -> show());
        right.setOnAction(event -> show());
    }

    private static void halve(GridPane grid) {
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        grid.setHgap(24);
    }

    /** @param one number of the variant at the right; at the left stands what the author has, or another variant where {@code others} is wanted */
    void show(List<Variant> all, int one, boolean others) {
        variants = all;
        List<String> names = new ArrayList<>(List.of(strings.text("variants.yours")));
        all.forEach(variant -> names.add(strings.text("variants.variant", variant.letter())));
        left.getItems().setAll(names);
        right.getItems().setAll(names);
        left.getSelectionModel().select(others && all.size() > 1 ? (one == 0 ? 2 : 1) : 0);
        right.getSelectionModel().select(one + 1);
        show();
    }

    private void show() {
        columns.getChildren().clear();
        if (left.getSelectionModel().getSelectedIndex() < 0 || right.getSelectionModel().getSelectedIndex() < 0) {
            return;
        }
        Writers writers = new Writers();
        String before = text(left.getSelectionModel().getSelectedIndex());
        String after = text(right.getSelectionModel().getSelectedIndex());
        writers.next(before, false);
        writers.next(after, true);
        int row = 0;
        for (Passage passage : TextComparison.ofProse(before, after, writers)) {
            columns.add(flow(passage.leftPieces()), 0, row);
            columns.add(flow(passage.rightPieces()), 1, row++);
        }
    }

    private String text(int choice) {
        return choice == 0 ? variants.get(0).asked().before() : variants.get(choice - 1).text();
    }

    private static MarkedFlow flow(List<Piece> pieces) {
        MarkedFlow flow = new MarkedFlow(pieces, false);
        flow.getStyleClass().add("prose-text");
        return flow;
    }
}
