package app.snowquill.ui.bible;

import app.snowquill.ui.common.GrowingTextArea;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The fields of one entry, side by side as their kind has them. Fields stay as long as the entry has the same ones. */
final class EntryForm extends VBox {
    private record Shown(EntryField field, GrowingTextArea area) {
    }

    private final EntryFields fields;
    private final Runnable changed;
    private final List<Shown> shown = new ArrayList<>();
    private final Set<String> further = new LinkedHashSet<>();
    private List<String> names = List.of();
    private EntryDraft base;
    private boolean filling;

    EntryForm(Strings strings, Runnable changed) {
        super(10);
        this.fields = new EntryFields(strings);
        this.changed = changed;
        getStyleClass().add("entry-form");
    }

    void show(EntryDraft draft) {
        filling = true;
        if (base != null && !base.id().equals(draft.id())) {
            further.clear();
        }
        base = draft;
        List<List<EntryField>> rows = fields.of(draft, further);
        List<String> now = new ArrayList<>(List.of(draft.id()));
        rows.forEach(row -> row.forEach(field -> now.add(field.name())));
        if (!now.equals(names)) {
            names = now;
            build(rows);
        }
        shown.forEach(one -> {
            String text = one.field().read().apply(draft);
            if (!one.area().getText().strip().equals(text)) {
                one.area().setText(text);
            }
        });
        filling = false;
    }

    private void build(List<List<EntryField>> rows) {
        shown.clear();
        getChildren().clear();
        for (List<EntryField> row : rows) {
            GridPane grid = new GridPane();
            grid.setHgap(12);
            for (int i = 0; i < row.size(); i++) {
                ColumnConstraints column = new ColumnConstraints(0, 100, Double.MAX_VALUE, Priority.ALWAYS, HPos.LEFT, true);
                column.setPercentWidth(100.0 / row.size());
                grid.getColumnConstraints().add(column);
                grid.add(box(row.get(i)), i, 0);
            }
            getChildren().add(grid);
        }
    }

    private VBox box(EntryField field) {
        Label label = new Label(field.label());
        label.getStyleClass().add("field-label");
        GrowingTextArea area = new GrowingTextArea(1);
        area.setAccessibleText(field.label());
        area.setId("entry-field-" + field.name());
        area.textProperty().addListener(property -> {
            if (!filling) {
                changed.run();
            }
        });
        label.setLabelFor(area);
        shown.add(new Shown(field, area));
        return new VBox(3, label, area);
    }

    /** The entry as its fields say it now. */
    EntryDraft read() {
        EntryDraft draft = base;
        for (Shown one : shown) {
            String text = one.area().getText().strip();
            draft = one.field().read().apply(draft).equals(text) ? draft : one.field().write().apply(draft, text);
        }
        return draft;
    }

    /** Adds a field of the author's own and goes there. */
    void addField(String name) {
        further.add(name);
        show(read());
        shown.stream().filter(one -> one.field().name().equals(name)).findFirst().ifPresent(one -> one.area().requestFocus());
    }
}
