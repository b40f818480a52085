package app.snowquill.ui.context;

import app.snowquill.context.ContextLook;
import app.snowquill.pipeline.BookView;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Tone;
import app.snowquill.ui.context.ContextViewModel.Page;
import app.snowquill.ui.context.ContextViewModel.Phase;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/**
 * The context inspector: {@link #centre()} shows all that a model would be told, {@link #right()} the chosen element. Made for one
 * open book, shown for one scene after another; on the window's thread.
 */
public final class ContextView {
    /** How much of what is no longer certain shows through. */
    static final double DIMMED = 0.5;

    private final ContextViewModel model;
    private final ContextActions actions;
    private final Strings strings;
    private final ContextHeader header;
    private final ElementTable table;
    private final PromptPane prompt;
    private final ComparisonPane comparison;
    private final StackPane middle = new StackPane();
    private final MessageBox refusal = new MessageBox(Feather.ALERT_OCTAGON, Tone.DANGER);
    private final MessageBox failure = new MessageBox(Feather.ALERT_OCTAGON, Tone.DANGER);
    private final VBox centre;
    private final ElementPane right;
    private final ContextFoot foot;
    private final PromptButtons buttons;
    private final ContextWords words;

    /** @param book as it stands, for the numbers of scenes */
    public ContextView(ContextViewModel model, Supplier<BookView> book, Strings strings, ContextActions actions) {
        this.model = model;
        this.actions = actions;
        this.strings = strings;
        this.words = new ContextWords(strings, book);
        this.header = new ContextHeader(model, words);
        this.table = new ElementTable(model, words);
        this.prompt = new PromptPane(strings, actions.copy(), this::back);
        this.comparison = new ComparisonPane(words, model::select, this::back);
        this.foot = new ContextFoot(model, strings);
        this.buttons = new PromptButtons(model, strings, actions);
        this.right = new ElementPane(model, words, actions.close());
        refusal.setId("refusal");
        failure.setId("context-failure");
        middle.getStyleClass().add("context-middle");
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox.setMargin(refusal, new Insets(0, 20, 10, 20));
        VBox.setMargin(failure, new Insets(0, 20, 10, 20));
        centre = new VBox(header, refusal, failure, middle, foot);
        centre.getStyleClass().addAll("sheet", "context-pane");
        for (Parent side : new Parent[] {centre, right}) {
            side.getStylesheets().add(ContextView.class.getResource("context.css").toExternalForm());
            side.addEventHandler(KeyEvent.KEY_PRESSED, this::leaves);
        }
        right.sceneProperty().addListener(property -> placeButtons());
        model.lookProperty().addListener(property -> show());
        model.phaseProperty().addListener(property -> show());
        model.pageProperty().addListener(property -> turn());
        model.selectedProperty().addListener(property -> table.showSelected());
        model.comparisonProperty().addListener((property, before, now) -> comparison.show(now));
        placeButtons();
        show();
    }

    /** @param instruction what the author would ask; may be blank */
    public void open(String scene, String instruction) {
        model.open(scene, instruction);
        header.showWhose();
        focus();
    }

    /** Shows what was sent, as it was. */
    public void open(ContextLook sent) {
        model.show(sent);
        header.showWhose();
        focus();
    }

    /** Takes a new look. */
    public void refresh() {
        model.refresh();
    }

    /** Shows whether a model is there to be told anything. */
    public void showModel(boolean there) {
        model.showModel(there);
    }

    /** Puts the keys on the table of elements, or on what stands in its place until it is there. */
    public void focus() {
        middle.getChildren().get(0).requestFocus();
    }

    public Node centre() {
        return centre;
    }

    public Node right() {
        return right;
    }

    /** The buttons stand at the right where that is shown, else at the foot: they are always to be had. */
    private void placeButtons() {
        if (right.getScene() == null) {
            foot.takeIn(buttons);
        } else {
            right.setFoot(buttons);
        }
    }

    private void show() {
        Phase phase = model.phaseProperty().get();
        model.lookProperty().get().ifPresent(look -> {
            table.show(look);
            prompt.show(look);
        });
        boolean dim = phase == Phase.COUNTING || phase == Phase.FAILED;
        middle.setOpacity(dim ? DIMMED : 1);
        present(refusal, phase != Phase.NO_MODEL && model.lookProperty().get().flatMap(ContextLook::refusal).isPresent());
        model.lookProperty().get().flatMap(ContextLook::refusal).ifPresent(refused -> refusal.show(refused.sentence(),
                (strings.text("context.missing", refused.missing()) + " " + String.join(" ", refused.remedies())).strip()));
        present(failure, phase == Phase.FAILED && model.lookProperty().get().isPresent());
        failure.show(strings.text("context.not-counted"), model.failure());
        turn();
    }

    private static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private void turn() {
        Page page = model.pageProperty().get();
        Phase phase = model.phaseProperty().get();
        Node shown = phase == Phase.NO_MODEL ? noModel() : model.lookProperty().get().isEmpty() ? nothingYet(phase)
                : page == Page.PROMPT ? prompt : page == Page.COMPARISON ? comparison : table;
        boolean empty = shown instanceof EmptyState;
        middle.setOpacity(empty ? 1 : middle.getOpacity());
        if (empty || middle.getChildren().size() != 1 || middle.getChildren().get(0) != shown) {
            boolean had = middle.getScene() != null && isInside(middle.getScene().getFocusOwner());
            middle.getChildren().setAll(shown);
            if (page != Page.ELEMENTS || had) {
                shown.requestFocus();
            }
        }
    }

    private boolean isInside(Node focused) {
        for (Node at = focused; at != null; at = at.getParent()) {
            if (at == middle) {
                return true;
            }
        }
        return false;
    }

    private Node noModel() {
        return instead(Feather.HARD_DRIVE, strings.text("context.no-model"), strings.text("context.no-model-words"),
                Buttons.plain(strings.text("context.choose-model"), actions.chooseModel()));
    }

    private Node nothingYet(Phase phase) {
        return phase == Phase.FAILED
                ? instead(Feather.ALERT_OCTAGON, strings.text("context.not-counted"), model.failure(),
                        Buttons.plain(strings.text("context.again"), model::refresh))
                : instead(Feather.LAYERS, strings.text("context.counting"), strings.text("context.counting-words"));
    }

    /** What stands in the table's place can have the keys, so that Esc and F6 work there too. */
    private static EmptyState instead(Ikon ikon, String title, String sentence, Button... buttons) {
        EmptyState state = new EmptyState(ikon, title, sentence, buttons);
        state.setFocusTraversable(true);
        state.setAccessibleText(title + ". " + sentence);
        return state;
    }

    private void back() {
        model.showElements();
        focus();
    }

    private void leaves(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            if (model.pageProperty().get() == Page.ELEMENTS) {
                actions.close().run();
            } else {
                back();
            }
        }
    }
}
