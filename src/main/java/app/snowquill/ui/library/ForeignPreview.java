package app.snowquill.ui.library;

import app.snowquill.importing.ForeignChapter;
import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.ForeignScene;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What would be there: counts, the tree of chapters and scenes, and what to know about it. Keeps nothing. */
final class ForeignPreview extends VBox {
    private static final int MOST_WARNINGS = 4;

    private final Strings strings;
    private final Label counts = new Label();
    private final TreeView<Line> tree = new TreeView<>();
    private final VBox warnings = new VBox(3);

    /** @param count words; 0 for none to show */
    private record Line(String text, int count) {
    }

    ForeignPreview(ForeignViewModel model, Strings strings) {
        super(6);
        this.strings = strings;
        getStyleClass().add("foreign-preview");
        counts.setId("foreign-counts");
        counts.getStyleClass().addAll("dense", "strong");
        tree.setId("foreign-tree");
        tree.setShowRoot(false);
        tree.setAccessibleText(strings.text("library.preview-tree"));
        tree.getStyleClass().add("dense");
        tree.setCellFactory(view -> new LineCell());
        getChildren().addAll(counts, tree, warnings);
        model.readProperty().addListener((property, before, now) -> show(now));
        show(model.readProperty().get());
    }

    private void show(Optional<ForeignManuscript> read) {
        setVisible(read.isPresent());
        setManaged(read.isPresent());
        read.ifPresent(this::fill);
    }

    private void fill(ForeignManuscript read) {
        counts.setText(strings.text("library.preview-counts", read.chapters().size(), read.scenes().size(), read.words()));
        TreeItem<Line> root = new TreeItem<>(new Line(read.title(), 0));
        TreeItem<Line> under = root;
        String part = "";
        int number = 0;
        for (ForeignChapter chapter : read.chapters()) {
            if (!chapter.part().equals(part)) {
                part = chapter.part();
                under = new TreeItem<>(new Line(part, 0));
                under.setExpanded(true);
                root.getChildren().add(under);
            }
            number++;
            String title = chapter.title().isEmpty() ? strings.text("library.preview-chapter", number) : chapter.title();
            TreeItem<Line> row = new TreeItem<>(new Line(title, chapter.words()));
            row.setExpanded(read.chapters().size() <= 6);
            int scene = 0;
            for (ForeignScene one : chapter.scenes()) {
                scene++;
                row.getChildren().add(new TreeItem<>(new Line(one.title().isEmpty() ? strings.text("library.preview-scene", scene)
                        : one.title(), one.words())));
            }
            under.getChildren().add(row);
        }
        tree.setRoot(root);
        warnings.getChildren().clear();
        read.warnings().stream().limit(MOST_WARNINGS).forEach(sentence -> warnings.getChildren().add(note(Feather.ALERT_TRIANGLE, sentence)));
        read.suggestions().stream().limit(MOST_WARNINGS - 1L).forEach(sentence -> warnings.getChildren().add(note(Feather.SCISSORS, sentence)));
        warnings.setManaged(!warnings.getChildren().isEmpty());
    }

    private static HBox note(Feather icon, String sentence) {
        Label label = new Label(sentence);
        label.getStyleClass().addAll("caption", "muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return Icons.beforeLines(Icons.small(icon), label);
    }

    /** A long title ends in an ellipsis and never hides the count beside it. */
    private static final class LineCell extends TreeCell<Line> {
        private final Label title = new Label();
        private final Label count = new Label();
        private final HBox row = new HBox(8, title, count);
        private final Tooltip whole = new Tooltip();

        LineCell() {
            title.setMinWidth(0);
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            count.setMinWidth(USE_PREF_SIZE);
            count.getStyleClass().addAll("caption", "muted");
            row.setMinWidth(0);
            row.setPrefWidth(1);
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(empty || line == null ? null : row);
            setTooltip(empty || line == null ? null : whole);
            if (!empty && line != null) {
                title.setText(line.text());
                whole.setText(line.text());
                count.setText(line.count() == 0 ? "" : String.format(java.util.Locale.ENGLISH, "%,d", line.count()));
                setAccessibleText(line.text());
            }
        }
    }
}
