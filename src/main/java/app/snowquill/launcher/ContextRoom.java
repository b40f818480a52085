package app.snowquill.launcher;

import app.snowquill.context.ContextLook;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.ModelDesk;
import app.snowquill.ui.agents.AgentsDialog;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.LatestOnFx;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Toast;
import app.snowquill.ui.common.command.Command;
import app.snowquill.ui.context.ContextActions;
import app.snowquill.ui.context.ContextView;
import app.snowquill.ui.context.ContextViewModel;
import app.snowquill.ui.editor.ProsePane;
import app.snowquill.ui.messages.Failure;
import app.snowquill.ui.messages.FailureText;
import app.snowquill.ui.studio.StudioFrame;
import app.snowquill.ui.studio.View;
import app.snowquill.ui.studio.ViewPanes;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/**
 * Shows what a model would be told of the open scene, in the place of the Write view's panels, and those again when it is left: by
 * Ctrl+Shift+C, by a button over the page, and from the box in which the Writer is asked. Lives as long as the room of its book; on
 * the window's thread.
 */
final class ContextRoom implements AutoCloseable {
    private static final KeyCombination KEY = Command.CONTEXT.keys().orElseThrow();
    private static final int REFRESH_MILLIS = 1_000;

    private final StudioFrame frame;
    private final ProsePane prose;
    private final ContextPlace around;
    private final FxThread fx;
    private final Strings strings;
    private final ContextView view;
    private final AutoCloseable changes;
    private final AutoCloseable models;
    private boolean shown;
    private Node cameFrom;

    ContextRoom(BookSession session, ModelDesk desk, Strings strings, FxThread fx, StudioFrame frame, ProsePane prose, ContextPlace around) {
        this.frame = frame;
        this.prose = prose;
        this.around = around;
        this.fx = fx;
        this.strings = strings;
        this.view = new ContextView(new ContextViewModel(session.memory().context(), fx, this::sentence), session::view, strings,
                new ContextActions(this::leave, this::copy, this::use, around.chooseModel(), around.agents()));
        this.changes = session.onChange(new LatestOnFx<>(fx, REFRESH_MILLIS, changed -> {
            if (shown) {
                view.refresh();
            }
        }));
        this.models = desk.onChange(new LatestOnFx<>(fx, this::showModel));
        showModel(desk.state());
        prose.setOnContext(strings.text("launcher.context"), this::open);
    }

    /** Shows what would be told of the open scene, what was typed last included; nothing where no scene is open. */
    void open() {
        prose.openScene().ifPresent(scene -> {
            bringUp();
            around.flush().get().whenCompleteAsync((done, failure) -> {
                if (shown) {
                    view.open(scene, prose.instruction());
                }
            }, fx);
        });
    }

    private void bringUp() {
        Node focused = frame.getScene() == null ? null : frame.getScene().getFocusOwner();
        around.bare().run();
        around.view().setValue(View.WRITE);
        cameFrom = focused;
        shown = true;
        frame.setPanes(View.WRITE, new ViewPanes(null, view.centre(), view.right()));
        view.focus();
    }

    /** Shows what was sent, however the book changed since. */
    void open(ContextLook sent) {
        bringUp();
        view.open(sent);
    }

    /** The scene on the page; empty where none is open. */
    Optional<String> scene() {
        return prose.openScene();
    }

    /** From here the prompts are what one asks for, from elsewhere the agents. */
    AgentsDialog.Half half() {
        return shown && around.view().getValue() == View.WRITE ? AgentsDialog.Half.PROMPTS : AgentsDialog.Half.AGENTS;
    }

    /** Shows again what was there before, with the focus where it was; nothing where that is shown. */
    void leave() {
        if (shown) {
            shown = false;
            frame.setPanes(View.WRITE, around.beneath().get());
            if (cameFrom != null && cameFrom.getScene() != null) {
                cameFrom.requestFocus();
            } else {
                prose.focusPage();
            }
        }
    }

    /** Takes the keys that nobody else took: its own, and the page's while that is shown. */
    void takeKey(KeyEvent event) {
        if (KEY.match(event)) {
            event.consume();
            if (shown && around.view().getValue() == View.WRITE) {
                leave();
            } else {
                open();
            }
        } else if (shown && event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            leave();
        } else if (!shown && around.view().getValue() == View.WRITE) {
            prose.takeKey(event);
        }
    }

    private void showModel(ModelDesk.ModelState state) {
        view.showModel(state.kind() != ModelDesk.ModelState.Kind.NONE);
    }

    private void use() {
        leave();
        prose.commands().goOn();
    }

    private void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        frame.toast(Toast.of(Feather.COPY, strings.text("launcher.prompt-copied")));
    }

    private String sentence(Throwable failure) {
        Failure words = new FailureText(strings).of(failure);
        return words.detail().isBlank() ? words.title() + "." : words.title() + ". " + words.detail();
    }

    @Override
    public void close() throws Exception {
        changes.close();
        models.close();
    }
}
