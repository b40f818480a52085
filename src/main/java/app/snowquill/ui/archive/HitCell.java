package app.snowquill.ui.archive;

import app.snowquill.pipeline.memory.ArchiveAnswer.Hit;
import app.snowquill.pipeline.memory.ArchiveAnswer.Piece;
import app.snowquill.story.Book;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.PovChip;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** One text that was found: what it is, whose, where, how well it fits, and two lines of it. */
final class HitCell extends ListCell<Hit> {
    /** Two lines of 22 px. */
    private static final double LINES = 44;
    /** What is left of the cell's width beside the snippet. */
    private static final double BESIDE = 64;

    private final ArchiveWords words;
    private final ArchiveViewModel model;

    HitCell(ArchiveViewModel model, ArchiveWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("hit-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        setText(null);
        if (empty || hit == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        setGraphic(new VBox(5, head(hit), snippet(hit.snippet())));
        Book book = model.session().view().book();
        setAccessibleText(String.join(", ", words.title(hit, book), words.place(hit, book), hit.snippet().stream().map(Piece::text).collect(Collectors.joining())));
    }

    /** As much as it shows; the theme gives every cell the same height. */
    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() == null ? super.computePrefHeight(width) : snappedTopInset() + getGraphic().prefHeight(-1) + snappedBottomInset();
    }

    private HBox head(Hit hit) {
        Book book = model.session().view().book();
        Label title = new Label(words.title(hit, book));
        title.getStyleClass().addAll("dense", "strong");
        title.setMinWidth(60);
        Label place = small(words.place(hit, book), "dense");
        Label score = small(words.score(hit), "caption");
        score.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, Icons.small(ArchiveWords.icon(hit.kind())));
        if (!hit.pov().isBlank()) {
            SearchPlaces places = model.placesProperty().get();
            head.getChildren().add(new PovChip(places.nameOf(hit.pov()), places.indexOf(hit.pov())));
        }
        head.getChildren().addAll(title, place, space, score);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Label small(String text, String size) {
        Label label = new Label(text);
        label.getStyleClass().addAll(size, "muted");
        label.setMinWidth(Region.USE_COMPUTED_SIZE);
        return label;
    }

    private Pane snippet(List<Piece> pieces) {
        HighlightedFlow flow = new HighlightedFlow(pieces, 0);
        flow.getStyleClass().add("snippet");
        Pane lines = new Pane(flow) {
            @Override
            protected double computePrefHeight(double width) {
                return Math.min(LINES, Math.ceil(flow.prefHeight(getListView().getWidth() - BESIDE)));
            }

            @Override
            protected void layoutChildren() {
                flow.resizeRelocate(0, 0, getWidth(), flow.prefHeight(getWidth()));
                setClip(new Rectangle(-2, 0, getWidth() + 4, LINES));
            }
        };
        lines.setMinWidth(0);
        lines.setPrefWidth(0);
        VBox.setMargin(lines, new Insets(0, 0, 0, 22));
        return lines;
    }
}
