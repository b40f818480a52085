package app.snowquill.ui.library;

import app.snowquill.importing.ForeignManuscript;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * What would be there: counts, the tree of chapters and scenes, the pages of the bible, what stays behind, and what to know about it. A chapter or
 * a page can be left out. Keeps nothing.
 */
final class ForeignPreview extends VBox {
    private static final int MOST_WARNINGS = 4;

    private final ForeignViewModel model;
    private final Strings strings;
    private final Label counts = new Label();
    private final HBox pills = new HBox();
    private final StackPane shown = new StackPane();
    private final ForeignTree tree;
    private final ForeignEntryList entries;
    private final ListView<String> leftOut = new ListView<>();
    private final VBox warnings = new VBox(3);

    ForeignPreview(ForeignViewModel model, Strings strings) {
        super(6);
        this.model = model;
        this.strings = strings;
        this.tree = new ForeignTree(model, strings);
        this.entries = new ForeignEntryList(model, strings);
        getStyleClass().add("foreign-preview");
        counts.setId("foreign-counts");
        counts.getStyleClass().addAll("dense", "strong");
        counts.setMinWidth(0);
        counts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(counts, Priority.ALWAYS);
        pills.getStyleClass().addAll("pills", "small");
        leftOut.setId("foreign-left-out");
        leftOut.getStyleClass().addAll("dense", "left-out");
        leftOut.setCellFactory(view -> new LeftOutCell());
        leftOut.setAccessibleText(strings.text("library.preview-left-out"));
        HBox head = new HBox(8, counts, pills);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(24);
        VBox.setVgrow(shown, Priority.ALWAYS);
        getChildren().addAll(head, shown, warnings);
        model.readProperty().addListener((property, before, now) -> show(now));
        model.wantedProperty().addListener((property, before, now) -> count(now));
        show(model.readProperty().get());
    }

    private void show(Optional<ForeignManuscript> read) {
        setVisible(read.isPresent());
        setManaged(read.isPresent());
        read.ifPresent(this::fill);
        count(model.wantedProperty().get());
    }

    private void count(Optional<ForeignManuscript> wanted) {
        List<String> parts = new ArrayList<>();
        wanted.filter(one -> !one.chapters().isEmpty()).ifPresent(one -> parts.add(strings.text("library.preview-counts", one.chapters().size(),
                one.scenes().size(), one.words())));
        wanted.filter(one -> !one.entries().isEmpty()).ifPresent(one -> parts.add(strings.text("library.preview-pages", one.entries().size())));
        wanted.filter(one -> one.notes() > 0).ifPresent(one -> parts.add(strings.text("library.preview-notes", one.notes())));
        counts.setText(parts.isEmpty() ? strings.text("library.preview-nothing") : String.join(" · ", parts));
    }

    private void fill(ForeignManuscript read) {
        tree.show(read);
        entries.show(read);
        leftOut.getItems().setAll(read.leftOut());
        Map<String, Node> views = new LinkedHashMap<>();
        if (!read.chapters().isEmpty()) {
            views.put("chapters", tree);
        }
        if (!read.entries().isEmpty()) {
            views.put("entries", entries);
        }
        if (!read.leftOut().isEmpty()) {
            views.put("left-out", leftOut);
        }
        pills.getChildren().clear();
        views.keySet().forEach(key -> pills.getChildren().add(pill(key, views, read)));
        pills.setVisible(views.size() > 1);
        pills.setManaged(views.size() > 1);
        if (!pills.getChildren().isEmpty()) {
            ((ToggleButton) pills.getChildren().get(0)).fire();
        }
        warnings.getChildren().clear();
        read.warnings().stream().limit(MOST_WARNINGS).forEach(sentence -> warnings.getChildren().add(note(Feather.ALERT_TRIANGLE, sentence)));
        if (read.warnings().size() > MOST_WARNINGS) {
            warnings.getChildren().add(note(Feather.ALERT_TRIANGLE, strings.text("library.preview-more", read.warnings().size() - MOST_WARNINGS)));
            leftOut.getItems().addAll(read.warnings().subList(MOST_WARNINGS, read.warnings().size()));
        }
        read.suggestions().stream().limit(MOST_WARNINGS - 1L).forEach(sentence -> warnings.getChildren().add(note(Feather.SCISSORS, sentence)));
        warnings.setManaged(!warnings.getChildren().isEmpty());
    }

    private ToggleButton pill(String key, Map<String, Node> views, ForeignManuscript read) {
        int count = key.equals("chapters") ? read.chapters().size() : key.equals("entries") ? read.entries().size() : read.leftOut().size();
        List<String> keys = List.copyOf(views.keySet());
        ToggleButton pill = new ToggleButton(strings.text("library.show-" + key, count));
        pill.setId("show-" + key);
        pill.getStyleClass().addAll("pill", keys.size() == 1 ? "center-pill" : keys.indexOf(key) == 0 ? "left-pill"
                : keys.indexOf(key) == keys.size() - 1 ? "right-pill" : "center-pill");
        pill.setMinWidth(USE_PREF_SIZE);
        pill.setOnAction(event -> {
            pills.getChildren().forEach(other -> ((ToggleButton) other).setSelected(other == pill));
            shown.getChildren().setAll(views.get(key));
        });
        return pill;
    }

    private static HBox note(Feather icon, String sentence) {
        Label label = new Label(sentence);
        label.getStyleClass().addAll("caption", "muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return Icons.beforeLines(Icons.small(icon), label);
    }

    /** A line that may take several. */
    private static final class LeftOutCell extends ListCell<String> {
        LeftOutCell() {
            setWrapText(true);
            setPrefWidth(1);
        }

        @Override
        protected void updateItem(String line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? null : line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1));
        }
    }
}
