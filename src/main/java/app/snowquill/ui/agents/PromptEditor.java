package app.snowquill.ui.agents;

import app.snowquill.pipeline.agents.PromptSheet;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One prompt: what it is for and what comes of it, its two texts, its inputs to put in, and whether it can be used as it is typed. */
final class PromptEditor extends VBox {
    private final PromptsViewModel model;
    private final Strings strings;
    private final Label title = new Label();
    private final Label facts = new Label();
    private final Label state = new Label();
    private final FlowPane inputs = new FlowPane(6, 6);
    private final TextArea system;
    private final TextArea user;
    private final Label check = new Label();
    private final Button keep;
    private final Button look;
    private final Button reset;
    private final Button undo;
    private TextArea last;

    PromptEditor(PromptsViewModel model, Strings strings, Node preview) {
        super(8);
        this.model = model;
        this.strings = strings;
        getStyleClass().add("prompt-editor");
        title.getStyleClass().add("strong");
        facts.getStyleClass().addAll("dense", "muted");
        state.getStyleClass().add("dense");
        state.setId("prompt-state");
        check.setId("prompt-check");
        check.getStyleClass().add("dense");
        for (Label label : new Label[] {title, facts, state, check}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        system = area("prompt-system", "agents.system", model.systemProperty(), 3);
        user = area("prompt-user", "agents.user", model.userProperty(), 8);
        last = user;
        VBox.setVgrow(user, Priority.ALWAYS);
        keep = Buttons.primary(strings.text("agents.keep"), model::keep);
        keep.setId("prompt-keep");
        undo = Buttons.plain(strings.text("agents.undo-edits"), () -> model.openProperty().get().ifPresent(model::open));
        undo.setId("prompt-undo");
        look = Buttons.plain(strings.text("agents.preview"), model::look);
        look.setGraphic(Icons.small(Feather.EYE));
        look.setId("prompt-preview");
        reset = Buttons.plain(strings.text("agents.reset-prompt"), this::askReset);
        reset.setId("prompt-reset");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(8, reset, space, look, undo, keep);
        foot.setAlignment(Pos.CENTER_LEFT);
        sure.setId("prompt-sure");
        sure.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, facts, state, label("agents.system", system), system, label("agents.user", user), user, inputs, check, preview, sure, foot);
        model.openProperty().addListener(property -> show());
        model.systemProperty().addListener(property -> enable());
        model.userProperty().addListener(property -> enable());
        model.saidProperty().addListener(property -> enable());
        model.previewProperty().addListener(property -> edit(model.previewProperty().get().isEmpty()));
        show();
        edit(true);
    }

    private final HBox sure = new HBox(8);

    private TextArea area(String id, String key, StringProperty text, int rows) {
        TextArea area = new TextArea();
        area.setId(id);
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        area.getStyleClass().add("prompt-text");
        area.setAccessibleText(strings.text(key));
        area.textProperty().bindBidirectional(text);
        area.focusedProperty().addListener((property, before, now) -> last = now ? area : last);
        return area;
    }

    private Label label(String key, TextArea area) {
        Label label = new Label(strings.text(key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(area);
        return label;
    }

    /** The texts, or in their place what would be sent. */
    private void edit(boolean editing) {
        for (Node node : getChildren().subList(3, 9)) {
            node.setVisible(editing);
            node.setManaged(editing);
        }
        look.setVisible(editing);
        look.setManaged(editing);
        hideSure();
    }

    private void show() {
        Optional<PromptSheet> open = model.openProperty().get();
        setVisible(open.isPresent());
        open.ifPresent(sheet -> {
            PromptTitle said = PromptTitle.of(sheet.purpose());
            title.setText(said.what());
            facts.setText(strings.text("agents.facts", said.place(sheet.name()), sheet.output(), sheet.trim().isEmpty() ? strings.text("agents.nothing-trimmed")
                    : String.join(", ", sheet.trim())));
            String words = !sheet.problem().isBlank() ? sheet.problem() : sheet.originalChanged() ? strings.text("agents.original-changed")
                    : sheet.copied() ? strings.text("agents.your-version") : "";
            state.setText(words);
            state.getStyleClass().removeAll("warning", "muted");
            state.getStyleClass().add(sheet.problem().isBlank() && !sheet.originalChanged() ? "muted" : "warning");
            state.setVisible(!words.isBlank());
            state.setManaged(!words.isBlank());
            inputs.getChildren().setAll(sheet.inputs().stream().map(this::input).toList());
        });
        hideSure();
        enable();
    }

    private Node input(String name) {
        Button chip = Buttons.plain("{{" + name + "}}", () -> {
            last.replaceSelection("{{" + name + "}}");
            last.requestFocus();
        });
        chip.getStyleClass().addAll("small", "input-chip");
        chip.setAccessibleText(strings.text("agents.put-in", name));
        return chip;
    }

    private void enable() {
        Optional<String> complaint = model.complaint();
        boolean failed = !model.saidProperty().get().isBlank();
        check.setText(failed ? model.saidProperty().get() : complaint.orElse(strings.text("agents.can-be-used")));
        check.getStyleClass().removeAll("danger", "muted");
        check.getStyleClass().add(failed || complaint.isPresent() ? "danger" : "muted");
        keep.setDisable(!model.isChanged() || complaint.isPresent());
        undo.setDisable(!model.isChanged());
        look.setDisable(complaint.isPresent());
        reset.setDisable(model.openProperty().get().filter(PromptSheet::copied).isEmpty());
    }

    private void askReset() {
        Label words = new Label(strings.text("agents.reset-sure"));
        words.setWrapText(true);
        words.getStyleClass().add("dense");
        HBox.setHgrow(words, Priority.ALWAYS);
        Button yes = Buttons.plain(strings.text("agents.reset-yes"), model::reset);
        yes.setId("prompt-reset-yes");
        Button no = Buttons.plain(strings.text("agents.reset-no"), this::hideSure);
        no.setId("prompt-reset-no");
        sure.getChildren().setAll(words, yes, no);
        sure.setVisible(true);
        sure.setManaged(true);
        no.requestFocus();
    }

    private void hideSure() {
        sure.setVisible(false);
        sure.setManaged(false);
    }
}
