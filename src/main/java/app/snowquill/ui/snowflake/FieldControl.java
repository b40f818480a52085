package app.snowquill.ui.snowflake;

import app.snowquill.snowflake.Finding;
import app.snowquill.ui.common.GrowingTextArea;
import app.snowquill.ui.snowflake.FormField.Kind;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;

/** The control of one field. Showing a text it already has leaves caret and selection alone. */
final class FieldControl {
    private final FormField field;
    private final Control control;
    private boolean showing;

    /** @param edited told of each change by the author, never of one by {@link #show} */
    FieldControl(FormField field, String name, String prompt, Consumer<String> edited) {
        this.field = field;
        this.control = make(field.kind(), edited);
        control.setAccessibleText(name);
        control.setId("field-" + JsonPaths.plain(field.path()));
        control.setMaxWidth(Double.MAX_VALUE);
        if (control instanceof TextInputControl input) {
            input.setPromptText(prompt);
        } else if (control instanceof CheckBox box) {
            box.setText(name);
        }
    }

    FormField field() {
        return field;
    }

    Control node() {
        return control;
    }

    void offer(List<Option> options) {
        if (control instanceof ComboBox<?>) {
            ComboBox<Option> box = box();
            if (!box.getItems().equals(options)) {
                Option chosen = box.getValue();
                showing = true;
                box.getItems().setAll(options);
                box.setValue(chosen);
                showing = false;
            }
        }
    }

    void show(String text) {
        showing = true;
        if (control instanceof TextInputControl input) {
            // The kept text is stripped; blanks being typed at the end must not vanish under the author's hands.
            if (!input.getText().equals(text) && !(input.isFocused() && same(input.getText(), text))) {
                input.setText(text);
            }
        } else if (control instanceof CheckBox check) {
            check.setSelected(Boolean.parseBoolean(text));
        } else {
            box().setValue(box().getItems().stream().filter(option -> option.value().equals(text)).findFirst()
                    .orElse(text.isEmpty() ? null : new Option(text, text)));
        }
        showing = false;
    }

    void mark(List<Finding> findings) {
        control.getStyleClass().removeAll("warned", "failed");
        if (findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR)) {
            control.getStyleClass().add("failed");
        } else if (!findings.isEmpty()) {
            control.getStyleClass().add("warned");
        }
    }

    private Control make(Kind kind, Consumer<String> edited) {
        return switch (kind) {
            case PROSE -> listening(new GrowingTextArea(2).serif(), edited);
            case TEXT, PAIRS, LINES -> listening(new GrowingTextArea(kind == Kind.TEXT ? 1 : 2), edited);
            case LINE -> listening(new GrowingTextArea(1).line(), edited);
            case TIME -> listening(new TextField(), edited);
            case NUMBER -> {
                TextField digits = new TextField();
                digits.setTextFormatter(new TextFormatter<>(change ->
                        change.getControlNewText().matches("\\d{0,6}") ? change : null));
                yield listening(digits, edited);
            }
            case CHECK -> {
                CheckBox check = new CheckBox();
                check.selectedProperty().addListener((property, before, now) -> tell(now.toString(), edited));
                yield check;
            }
            case CHOICE -> {
                ComboBox<Option> box = new ComboBox<>();
                box.valueProperty().addListener((property, before, now) -> tell(now == null ? "" : now.value(), edited));
                yield box;
            }
        };
    }

    private TextInputControl listening(TextInputControl input, Consumer<String> edited) {
        input.textProperty().addListener((property, before, now) -> tell(now, edited));
        return input;
    }

    private void tell(String text, Consumer<String> edited) {
        if (!showing) {
            edited.accept(text);
        }
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Option> box() {
        return (ComboBox<Option>) control;
    }

    private static boolean same(String typed, String kept) {
        return typed.strip().equals(kept) || typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()
                .equals(kept.lines().toList());
    }
}
