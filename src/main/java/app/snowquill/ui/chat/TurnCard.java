package app.snowquill.ui.chat;

import app.snowquill.agent.Scope;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.agents.ChatTurn;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.GrowingTextArea;
import app.snowquill.ui.common.Strings;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A question and its answer, with the ways into the book. A part of the answer that is chosen is taken alone. On the window's thread. */
final class TurnCard extends VBox {
    private final GrowingTextArea answer = new GrowingTextArea(1);
    private final VBox place = new VBox();

    TurnCard(ChatTurn turn, ChatWords words, BookSession session, Supplier<String> scene, ChatActions actions) {
        Strings strings = words.strings();
        getStyleClass().add("chat-turn");
        setSpacing(6);
        answer.setText(turn.answer());
        answer.setEditable(false);
        answer.getStyleClass().add("chat-answer");
        answer.setAccessibleText(words.who(turn.of()) + ": " + turn.answer());
        Label from = new Label(words.sent(turn));
        from.getStyleClass().addAll("caption", "muted");
        from.setWrapText(true);
        getChildren().addAll(question(words.question(turn)), whose(words.who(turn.of()), strings, actions), answer);
        if (!turn.complete()) {
            Label cut = new Label(strings.text("chat.cut"));
            cut.getStyleClass().addAll("caption", "warning");
            cut.setWrapText(true);
            getChildren().add(cut);
        }
        String agent = TakeBox.writer(turn.of());
        Taking taking = new Taking(session, strings.text("chat.did", words.who(turn.of())));
        TakeBox.Done done = new TakeBox.Done() {
            @Override
            public void taken(CompletableFuture<?> change, String what) {
                place.getChildren().clear();
                words.tell(change, what, actions.said());
            }

            @Override
            public void given() {
                place.getChildren().clear();
            }
        };
        FlowPane ways = new FlowPane(6, 6);
        ways.getChildren().addAll(way("chat-into-text", strings.text("chat.into-text"), () -> words.tell(actions.intoText().apply(chosen(), agent),
                        strings.text("chat.did-text"), actions.said())),
                way("chat-into-card", strings.text("chat.into-card"), () -> place.getChildren().setAll(new TakeBox(session, strings, taking, done)
                        .card(turn.of().scope() == Scope.SCENE ? turn.of().id() : scene.get(), this::chosen, agent))),
                way("chat-into-bible", strings.text("chat.into-bible"), () -> place.getChildren().setAll(new TakeBox(session, strings, taking, done)
                        .bible(turn.of(), this::chosen, agent))));
        if (turn.of().scope() == Scope.CHARACTER) {
            ways.getChildren().add(way("chat-into-person", strings.text("chat.into-person"), () -> place.getChildren().setAll(
                    new TakeBox(session, strings, taking, done).person(turn.of().id(), this::chosen, agent))));
        }
        if (turn.of().scope() == Scope.CHAPTER) {
            ways.getChildren().add(0, way("chat-into-lines", strings.text("chat.into-lines"), () -> place.getChildren().setAll(
                    new OutlineTakeBox(session, strings, taking, done, turn.of().id(), chosen(), ChatViewModel.operation(turn).map(one -> strings.of("variants.agent", one.agent()))
                            .orElse(agent)))));
        }
        getChildren().addAll(ways, place, from);
    }

    static Node question(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("chat-question");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    /** Who answered, and the answer for the clipboard. */
    private Node whose(String name, Strings strings, ChatActions actions) {
        Label who = who(name);
        who.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(who, Priority.ALWAYS);
        Button copy = Buttons.icon(Feather.COPY, strings.text("chat.copy"), () -> actions.copy().accept(chosen()));
        copy.getStyleClass().addAll("small", "chat-copy");
        HBox line = new HBox(6, who, copy);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    static Label who(String name) {
        Label label = new Label(name);
        label.getStyleClass().addAll("caption", "strong", "machine");
        return label;
    }

    private String chosen() {
        return answer.getSelectedText().isBlank() ? answer.getText() : answer.getSelectedText().strip();
    }

    private static Button way(String id, String text, Runnable action) {
        Button button = Buttons.plain(text, action);
        button.getStyleClass().addAll("small", id);
        return button;
    }
}
