package app.snowquill.ui.agents;

import app.snowquill.pipeline.agents.AgentManner;
import app.snowquill.settings.AgentAspect;
import app.snowquill.settings.SettingLayer;
import app.snowquill.ui.common.ChoiceWords;
import app.snowquill.ui.common.ModelFile;
import app.snowquill.ui.common.Strings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/** One thing that can be said of an agent: a number to type, or one of a few. What is typed is kept by Enter or by leaving the field. */
final class AspectField {
    private final AgentAspect aspect;
    private final Strings strings;
    private final Consumer<String> keep;
    private final TextField number = new TextField();
    private final ComboBox<String> choice = new ComboBox<>();
    private List<ModelFile> models = List.of();
    private String usual = "";
    private String kept = "";
    private boolean showing;

    AspectField(AgentAspect aspect, Strings strings, Consumer<String> keep) {
        this.aspect = aspect;
        this.strings = strings;
        this.keep = keep;
        number.setOnAction(event -> commit(number.getText()));
        number.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                commit(number.getText());
            }
        });
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setOnAction(event -> {
            if (!showing && choice.getValue() != null) {
                commit(choice.getValue());
            }
        });
        choice.setConverter(ChoiceWords.as(this::words));
    }

    Control node() {
        return isChoice() ? choice : number;
    }

    private boolean isChoice() {
        return aspect == AgentAspect.MODEL || aspect == AgentAspect.DRY;
    }

    /** @param said what the author says where he says it now */
    void show(String said, AgentManner.Said now, List<ModelFile> known) {
        showing = true;
        kept = said;
        usual = now.text();
        models = known;
        if (isChoice()) {
            List<String> values = new ArrayList<>(List.of(""));
            values.addAll(aspect == AgentAspect.DRY ? List.of("on", "off") : known.stream().map(ModelFile::path).toList());
            if (!values.contains(said)) {
                values.add(said);
            }
            choice.getItems().setAll(values);
            choice.setValue(said);
        } else if (!number.isFocused() || number.getText().strip().equals(said)) {
            number.setText(said);
        }
        number.setPromptText(usual.isBlank() ? strings.text("agents.usual") : usual);
        node().setTooltip(new Tooltip(strings.text("agents.from", usual.isBlank() ? words("") : words(usual), strings.of("agents.layer", now.from()))));
        node().getStyleClass().removeAll("said");
        if (now.from() != SettingLayer.DEFAULT) {
            node().getStyleClass().add("said");
        }
        showing = false;
    }

    private void commit(String text) {
        if (!text.strip().equals(kept)) {
            kept = text.strip();
            keep.accept(kept);
        }
    }

    private String words(String value) {
        if (aspect == AgentAspect.DRY) {
            return strings.text(value.isBlank() ? "agents.usual" : "on".equals(value) ? "agents.on" : "agents.off");
        }
        if (aspect != AgentAspect.MODEL) {
            return value.isBlank() ? strings.text("agents.usual") : value;
        }
        return value.isBlank() ? strings.text("agents.model-in-use") : models.stream().filter(model -> model.path().equals(value)).map(ModelFile::name).findFirst()
                .orElseGet(() -> String.valueOf(Path.of(value).getFileName()));
    }
}
