package app.snowquill.ui.archive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One thing that can be left out of a search, with how many places it has, 25 px high. */
final class FilterRow extends HBox {
    /**
     * What a row offers.
     *
     * @param id the box's
     * @param count empty while nothing is looked for
     * @param chosen told when the author takes it in or leaves it out
     */
    record Choice(String id, String title, Optional<Integer> count, boolean in, Consumer<Boolean> chosen) {
    }

    private final CheckBox box = new CheckBox();
    private final Label count = new Label();
    private Consumer<Boolean> chosen = in -> { };

    private FilterRow() {
        super(8);
        getStyleClass().add("filter-row");
        setAlignment(Pos.CENTER_LEFT);
        box.setOnAction(event -> chosen.accept(box.isSelected()));
        box.setMnemonicParsing(false);
        box.setMinWidth(0);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        count.getStyleClass().addAll("caption", "muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(box, count);
    }

    /** Shows the choices in rows that stay the same, so that none loses the focus by being shown. */
    static void fill(VBox rows, List<Choice> choices) {
        while (rows.getChildren().size() < choices.size()) {
            rows.getChildren().add(new FilterRow());
        }
        rows.getChildren().remove(choices.size(), rows.getChildren().size());
        for (int i = 0; i < choices.size(); i++) {
            ((FilterRow) rows.getChildren().get(i)).show(choices.get(i));
        }
    }

    private void show(Choice choice) {
        chosen = choice.chosen();
        box.setId(choice.id());
        box.setText(choice.title());
        box.setTooltip(new Tooltip(choice.title()));
        box.setSelected(choice.in());
        count.setText(choice.count().map(number -> String.format(Locale.US, "%,d", number)).orElse(""));
    }
}
