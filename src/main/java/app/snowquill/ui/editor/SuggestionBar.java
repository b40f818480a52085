package app.snowquill.ui.editor;

import app.snowquill.agent.Operation;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.ThinBar;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The card that floats at the foot of the page: above, what the Writer has to offer; below, what to ask for. */
final class SuggestionBar extends VBox {
    /** What the author can say. */
    interface Answers {
        void ask(Operation operation);

        void accept();

        void again();

        void stop();

        void refuse();

        /** Lays a new version beside the text, or puts it aside. */
        void compare();

        void chooseModel();
    }

    /** What can be asked at this moment. */
    enum Asking {
        CONTINUE, DRAFT, DRAFT_NEEDS_CARD, NO_MODEL
    }

    private final Strings strings;
    private final Answers answers;
    private final HBox offer = new HBox();
    private final HBox ask = new HBox();
    private final HBox noModel = new HBox();
    private final Label title = new Label();
    private final Label words = new Label();
    private final ThinBar progress = new ThinBar();
    private final Node machine = Icons.small(Feather.CPU, "machine");
    private final Node stopped = Icons.small(Feather.ALERT_OCTAGON, "danger");
    private final SuggestionButtons buttons;
    private final TextField instruction = new TextField();
    private final Button go;
    private final AgentChoice choice;
    private Asking asking = Asking.CONTINUE;
    private boolean busy;
    private Operation served;

    SuggestionBar(Strings strings, Answers answers) {
        this.strings = strings;
        this.answers = answers;
        this.buttons = new SuggestionButtons(strings, answers);
        getStyleClass().addAll("card", "suggestion-bar");
        offer.getStyleClass().add("offer");
        ask.getStyleClass().add("ask");
        noModel.getStyleClass().add("ask");
        words.getStyleClass().addAll("dense", "muted");
        title.setMinWidth(Region.USE_PREF_SIZE);
        words.setMinWidth(0);
        progress.getStyleClass().add("reading-bar");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        instruction.setAccessibleText(strings.text("editor.instruction-name"));
        instruction.getStyleClass().add("dense");
        HBox.setHgrow(instruction, Priority.ALWAYS);
        go = Buttons.machine("", Feather.EDIT_3, this::go);
        go.getStyleClass().add("small");
        instruction.setOnAction(event -> go());
        instruction.textProperty().addListener(property -> served = null);
        choice = new AgentChoice(strings, this::ask, this::showGo);
        instruction.setMinWidth(60);
        ask.getChildren().addAll(choice, instruction, go, choice.more());
        buildNoModel();
        getChildren().addAll(offer, ask, noModel);
        show(SuggestionState.none());
        showAsking(Asking.CONTINUE);
    }

    private void buildNoModel() {
        Label sentence = new Label(strings.text("editor.no-model"));
        sentence.getStyleClass().addAll("dense", "muted");
        sentence.setWrapText(true);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        Button choose = Buttons.plain(strings.text("editor.choose-model"), answers::chooseModel);
        choose.getStyleClass().add("small");
        noModel.getChildren().addAll(Icons.small(Feather.HARD_DRIVE), sentence, choose);
    }

    /** Whether there is a model to be asked. */
    boolean hasModel() {
        return asking != Asking.NO_MODEL;
    }

    String instruction() {
        return instruction.getText().strip();
    }

    /** Leads to all that the Writer reads: by a button beside what is asked, and from the count of what is being read. */
    void setOnContext(String name, Runnable open) {
        Button context = Buttons.icon(Feather.LAYERS, name, open);
        context.setId("ask-context");
        context.getStyleClass().add("small");
        ask.getChildren().add(ask.getChildren().indexOf(go), context);
        title.setTooltip(new Tooltip(name));
        title.setCursor(Cursor.HAND);
        title.setOnMouseClicked(event -> open.run());
    }

    void showAsking(Asking what) {
        asking = what;
        present(noModel, what == Asking.NO_MODEL);
        present(ask, what != Asking.NO_MODEL);
        choice.showBlank(what == Asking.DRAFT || what == Asking.DRAFT_NEEDS_CARD);
        showGo();
    }

    private void showGo() {
        go.setText(choice.words());
        go.setDisable(busy || asking == Asking.DRAFT_NEEDS_CARD);
        choice.more().setDisable(go.isDisabled());
        instruction.setPromptText(strings.text(choice.prompt()));
    }

    /** Asks for it; where it can't be done without an instruction, asks for that first. What another operation was told is not meant for this one. */
    void ask(Operation operation) {
        choice.choose(operation);
        if (served != null && served != operation) {
            instruction.clear();
        }
        if (choice.needsInstruction() && instruction().isEmpty()) {
            instruction.requestFocus();
        } else if (!busy) {
            answers.ask(operation);
            served = operation;
        }
    }

    /** What can be asked for by now. */
    AgentChoice choice() {
        return choice;
    }

    void show(SuggestionState state) {
        present(offer, state.phase() != SuggestionState.Phase.NONE);
        words.setText(sentence(state));
        boolean failed = state.phase() == SuggestionState.Phase.FAILED;
        title.setText(title(state) + (state.place().isBlank() ? "" : " · " + state.place()));
        title.getStyleClass().setAll("label", "dense", "strong", failed ? "danger" : "machine");
        state.reading().ifPresent(reading -> progress.show(reading.part()));
        progress.setVisible(state.isReading());
        progress.setManaged(state.isReading());
        List<Node> parts = new ArrayList<>(List.of(failed ? stopped : machine, title, words, progress));
        parts.addAll(buttons.of(state));
        if (!offer.getChildren().equals(parts)) {
            offer.getChildren().setAll(parts);
        }
        busy = state.phase().isWriting();
        showGo();
    }

    private String title(SuggestionState state) {
        return state.isReading() ? strings.text("editor.reading", state.reading().orElseThrow().all())
                : switch (state.phase()) {
                    case WRITING -> named(state, "editor.continuing", "editor.drafting", "editor.weaving");
                    case RUN -> strings.text("editor.run-writes");
                    case READY -> named(state, "editor.continued", "editor.drafted", "editor.wove");
                    case FAILED -> strings.text("editor.stopped");
                    case BEGUN -> strings.text("editor.begun");
                    case PROPOSED -> strings.text("editor.waits");
                    case NONE -> "";
                };
    }

    private String named(SuggestionState state, String continuing, String drafting, String weaving) {
        return strings.text(state.operation() == Operation.CONTINUE ? continuing : state.operation() == Operation.DRAFT ? drafting : weaving);
    }

    private String sentence(SuggestionState state) {
        if (state.isReading()) {
            int known = state.reading().orElseThrow().known();
            return known == 0 ? "" : strings.text("editor.reading-known", known);
        }
        return switch (state.phase()) {
            case WRITING -> strings.text("editor.progress", state.words(), state.about());
            case RUN, READY -> strings.text("editor.words-waiting", state.words());
            case FAILED -> state.text().isBlank() ? state.message()
                    : strings.text("editor.failed-kept", state.message(), state.words());
            case BEGUN, PROPOSED -> strings.text("editor.words-until", state.words());
            case NONE -> "";
        };
    }

    private void go() {
        if (!go.isDisabled()) {
            ask(choice.operation());
        }
    }

    private static void present(HBox row, boolean there) {
        row.setVisible(there);
        row.setManaged(there);
        row.setAlignment(Pos.CENTER_LEFT);
    }
}
