package app.snowquill.ui.snowflake;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.snowflake.LabelledTexts.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.LinkedHashSet;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A version that waits for the author's word, beside the one that is kept: only the fields that differ. */
final class ProposalCard extends VBox {
    private static final int MOST_SHOWN = 12;

    ProposalCard(List<Entry> kept, List<Entry> proposed, Strings strings, Runnable accept, Runnable refuse) {
        super(10);
        getStyleClass().addAll("preview", "proposal");
        Label title = new Label(strings.text("snowflake.proposal"), Icons.small(Feather.CPU, "machine"));
        title.getStyleClass().addAll("strong", "dense", "machine");
        Label promise = new Label(strings.text("snowflake.proposal-promise"));
        promise.getStyleClass().addAll("dense", "muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button yes = Buttons.primary(strings.text("snowflake.accept"), accept);
        yes.setId("accept");
        Button no = Buttons.plain(strings.text("snowflake.refuse"), refuse);
        no.setId("refuse");
        HBox head = new HBox(8, title, promise, space, no, yes);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, grid(differing(kept, proposed), strings));
    }

    private static GridPane grid(List<Row> rows, Strings strings) {
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(8);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        grid.addRow(0, text(strings.text("snowflake.now"), "field-label"), text(strings.text("snowflake.new"), "field-label"));
        for (int i = 0; i < Math.min(MOST_SHOWN, rows.size()); i++) {
            Row row = rows.get(i);
            grid.addRow(i + 1, cell(row.label, row.before, "before"), cell(row.label, row.after, "after"));
        }
        if (rows.size() > MOST_SHOWN) {
            grid.add(text(strings.text("snowflake.more", rows.size() - MOST_SHOWN), "dense", "muted"), 0, MOST_SHOWN + 1, 2, 1);
        }
        return grid;
    }

    private static VBox cell(String label, String words, String style) {
        VBox cell = new VBox(1, text(label, "caption", "muted"), text(words.isBlank() ? "–" : words, "serif"));
        cell.getStyleClass().addAll("compared", style);
        GridPane.setFillHeight(cell, true);
        return cell;
    }

    private static List<Row> differing(List<Entry> kept, List<Entry> proposed) {
        Map<String, String> before = byName(kept);
        Map<String, String> after = byName(proposed);
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        List<Row> rows = new ArrayList<>();
        for (String name : names) {
            String was = before.getOrDefault(name, "");
            String is = after.getOrDefault(name, "");
            if (!was.equals(is)) {
                rows.add(new Row(name.replaceFirst("#\\d+$", ""), was, is));
            }
        }
        return rows;
    }

    /** Equal labels are told apart by their place. */
    private static Map<String, String> byName(List<Entry> entries) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String name = entry.label();
            for (int i = 2; texts.containsKey(name); i++) {
                name = entry.label() + "#" + i;
            }
            texts.put(name, entry.text());
        }
        return texts;
    }

    private static Label text(String words, String... styles) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private record Row(String label, String before, String after) {
    }
}
