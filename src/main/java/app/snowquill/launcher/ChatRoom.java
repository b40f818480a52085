package app.snowquill.launcher;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Scope;
import app.snowquill.context.Agent;
import app.snowquill.context.ContextLook;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.ModelDesk;
import app.snowquill.pipeline.agents.Conversation;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.SceneCard;
import app.snowquill.ui.chat.ChatActions;
import app.snowquill.ui.chat.ChatPane;
import app.snowquill.ui.chat.ChatViewModel;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.LatestOnFx;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Toast;
import app.snowquill.ui.common.command.Command;
import app.snowquill.ui.common.command.CommandTable;
import app.snowquill.ui.editor.ProsePane;
import app.snowquill.ui.messages.Failure;
import app.snowquill.ui.messages.FailureText;
import app.snowquill.ui.studio.View;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.WritableValue;
import javafx.scene.control.Tab;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.feather.Feather;

/** Talk about the book in a tab beside the page, shown from everywhere, and what is asked of characters and of the Architect. Lives as long as the room of its book; on the window's thread. */
final class ChatRoom implements AutoCloseable {
    private final BookSession session;
    private final ProsePane prose;
    private final Strings strings;
    private final ChatPane pane;
    private final ChatViewModel model;
    private final Tab tab;
    private final AutoCloseable models;
    private final Around around;

    /**
     * What it stands in.
     *
     * @param flush keeps what was typed last
     * @param view the one that is shown
     * @param inspect shows what was sent
     * @param toast tells the author something
     */
    record Around(Supplier<CompletableFuture<Void>> flush, WritableValue<View> view, Consumer<ContextLook> inspect, Runnable chooseModel, Consumer<Toast> toast) {
    }

    ChatRoom(BookSession session, ModelDesk desk, Strings strings, FxThread fx, ProsePane prose, WriteSide side, Around around) {
        this.session = session;
        this.prose = prose;
        this.strings = strings;
        this.around = around;
        this.model = new ChatViewModel(session.agents().chat(), fx, around.flush(), this::sentence);
        this.pane = new ChatPane(session, model, strings, fx, this::sentence, new ChatActions(around.flush(), this::intoText, this::copy, around.inspect(),
                around.chooseModel(), said -> around.toast().accept(Toast.of(Feather.CHECK, said))));
        this.tab = side.add("tab-chat", strings.text("chat.tab"), pane);
        side.setOnScene(pane::openScene);
        this.models = desk.onChange(new LatestOnFx<>(fx, this::showModel));
        showModel(desk.state());
    }

    /** @param writing why nothing can be asked of a model; empty where it can */
    void bind(CommandTable commands, Supplier<Optional<String>> writing) {
        commands.bind(Command.TALK, this::show);
        offer(commands, Operation.FEEDBACK, writing, "command.no-pov", () -> pointOfView().map(who -> Conversation.aboutScene(scene(), Agent.EDITOR).as(who)));
        offer(commands, Operation.DETAILS, writing, "command.no-person", () -> person().map(who -> about(Scope.CHARACTER, who)));
        offer(commands, Operation.BIO, writing, "command.no-person", () -> person().map(who -> about(Scope.CHARACTER, who)));
        offer(commands, Operation.CHAPTER_OUTLINE, writing, "command.no-scene", () -> session.view().book().outline().scene(scene())
                .map(of -> about(Scope.CHAPTER, of.chapter())));
    }

    private void offer(CommandTable commands, Operation operation, Supplier<Optional<String>> writing, String none, Supplier<Optional<Conversation>> of) {
        commands.bind(Command.of(operation), () -> of.get().isEmpty() ? Optional.of(strings.text(none)) : writing.get(), () -> of.get().ifPresent(it -> {
            show();
            pane.ask(operation, it);
        }));
    }

    private String scene() {
        return prose.openScene().orElse("");
    }

    private Optional<String> pointOfView() {
        return Optional.ofNullable(session.view().book().cards().get(scene())).map(SceneCard::pov).filter(session.view().book().characters()::containsKey);
    }

    /** Whom the talk is about, or else whose scene it is. */
    private Optional<String> person() {
        Conversation now = model.conversationProperty().get();
        return now.scope() == Scope.CHARACTER ? Optional.of(now.id()) : pointOfView();
    }

    private Conversation about(Scope scope, String id) {
        Agent with = model.conversationProperty().get().with();
        return new Conversation(scope, id, with == Agent.CHARACTER ? Agent.EDITOR : with, "");
    }

    /** Shows it with the keys on the question. */
    void show() {
        around.view().setValue(View.WRITE);
        tab.getTabPane().getSelectionModel().select(tab);
        pane.focusQuestion();
    }

    /** What was typed is kept first, so that one undo takes out just these words. */
    private CompletableFuture<?> intoText(String words, String agent) {
        String scene = prose.openScene().orElse("");
        if (scene.isEmpty()) {
            return CompletableFuture.failedFuture(new IllegalStateException(strings.text("chat.no-scene")));
        }
        return prose.hold(() -> session.edit(new HandEdit(strings.text("chat.did", agent), Map.of(DocumentKey.prose(scene), prose.withAtCaret(words)), agent)));
    }

    private void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        around.toast().accept(Toast.of(Feather.COPY, strings.text("chat.copied")));
    }

    private String sentence(Throwable failure) {
        if (failure instanceof IllegalStateException) {
            return failure.getMessage();
        }
        Failure words = new FailureText(strings).of(failure);
        return words.detail().isBlank() ? words.title() + "." : words.title() + ". " + words.detail();
    }

    private void showModel(ModelDesk.ModelState state) {
        pane.showModel(state.kind() != ModelDesk.ModelState.Kind.NONE);
    }

    @Override
    public void close() throws Exception {
        models.close();
    }
}
