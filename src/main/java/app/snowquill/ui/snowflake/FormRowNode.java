package app.snowquill.ui.snowflake;

import app.snowquill.snowflake.Finding;
import app.snowquill.ui.common.FindingCard;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One row of a form: its name, its fields, and at the right what the checks say of them. */
final class FormRowNode extends HBox {
    private final Strings strings;
    private final List<FieldControl> controls = new ArrayList<>();
    private final VBox fields = new VBox(4);
    private final VBox findings = new VBox(6);
    private final VBox names;
    private final Function<Finding, List<FindingCard.Link>> links;

    /** @param edited told which field the author changed, and its text */
    FormRowNode(FormRow row, Strings strings, BiConsumer<FormField, String> edited, Function<Finding, List<FindingCard.Link>> links) {
        this.strings = strings;
        this.links = links;
        getStyleClass().add("form-row");
        Label name = label(strings.text(row.key()), "dense", "strong");
        Label caption = label(strings.orBlank(row.key() + "-caption"), "caption", "muted");
        caption.setManaged(!caption.getText().isEmpty());
        names = new VBox(name, caption);
        names.getStyleClass().add("names");
        HBox beside = new HBox(12);
        for (FormField field : row.fields()) {
            FieldControl control = new FieldControl(field, strings.text(field.key()),
                    strings.orBlank(field.key() + "-prompt"), text -> edited.accept(field, text));
            controls.add(control);
            switch (field.place()) {
                case MAIN -> fields.getChildren().add(control.node());
                case UNDER -> fields.getChildren().add(under(control, strings.text(field.key())));
                case BESIDE -> beside.getChildren().add(beside(control, strings.text(field.key())));
            }
        }
        if (!beside.getChildren().isEmpty()) {
            fields.getChildren().add(beside);
        }
        HBox.setHgrow(fields, Priority.ALWAYS);
        fields.setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
        findings.getStyleClass().add("findings");
        getChildren().addAll(names, fields, findings);
    }

    List<FieldControl> controls() {
        return controls;
    }

    /** Shows what concerns this row; {@code inMargin} puts it beside the fields rather than beneath them. */
    void show(List<Finding> found, boolean inMargin) {
        findings.getChildren().clear();
        for (Finding finding : found) {
            findings.getChildren().add(card(finding));
        }
        for (FieldControl control : controls) {
            control.mark(found.stream().filter(finding -> names(finding, control.field())).toList());
        }
        getChildren().remove(findings);
        fields.getChildren().remove(findings);
        findings.getStyleClass().remove("beneath");
        if (inMargin) {
            getChildren().add(findings);
        } else if (!found.isEmpty()) {
            findings.getStyleClass().add("beneath");
            fields.getChildren().add(findings);
        }
    }

    /** Narrow panes have no room for the names at the left. */
    void setNamesBeside(boolean beside) {
        getChildren().remove(names);
        fields.getChildren().remove(names);
        if (beside) {
            getChildren().add(0, names);
        } else {
            fields.getChildren().add(0, names);
        }
    }

    boolean concerns(Finding finding) {
        return controls.stream().anyMatch(control -> names(finding, control.field()));
    }

    private FindingCard card(Finding finding) {
        return new FindingCard(finding.severity() == Finding.Severity.ERROR ? FindingCard.Weight.ERROR
                : FindingCard.Weight.WARNING, finding.message(), detail(finding), links.apply(finding));
    }

    private String detail(Finding finding) {
        return finding.quote().isBlank() ? finding.fix()
                : strings.text("snowflake.quote", finding.quote(), finding.fix()).strip();
    }

    private static boolean names(Finding finding, FormField field) {
        String named = JsonPaths.plain(finding.field());
        String own = JsonPaths.plain(field.path());
        return !named.isEmpty() && (named.equals(own) || named.startsWith(own + ".") || own.startsWith(named + "."));
    }

    private static HBox under(FieldControl control, String name) {
        Label label = label(name, "caption", "muted");
        label.getStyleClass().add("under-name");
        control.node().getStyleClass().add("dense");
        HBox.setHgrow(control.node(), Priority.ALWAYS);
        HBox row = new HBox(6, label, control.node());
        row.getStyleClass().add("under");
        return row;
    }

    private static VBox beside(FieldControl control, String name) {
        VBox box = new VBox(3);
        box.setMinWidth(0);
        box.setPrefWidth(120);
        HBox.setHgrow(box, Priority.ALWAYS);
        Label label = label(name, "field-label");
        boolean check = control.field().kind() == FormField.Kind.CHECK;
        label.setVisible(!check);
        box.getChildren().addAll(label, control.node());
        return box;
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
