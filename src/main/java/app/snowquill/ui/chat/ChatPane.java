package app.snowquill.ui.chat;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Scope;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.agents.ChatQuestion.Place;
import app.snowquill.pipeline.agents.ChatTurn;
import app.snowquill.pipeline.agents.Conversation;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Talk about the book, beside the page: about what and with whom, what was said, and where to ask. Made for one open book; on the window's thread. */
public final class ChatPane extends VBox {
    private final BookSession session;
    private final ChatActions actions;
    private final ChatViewModel model;
    private final ChatWords words;
    private final ComboBox<Named<Conversation>> about = new ComboBox<>();
    private final ComboBox<Named<Conversation>> with = new ComboBox<>();
    private final VBox said = new VBox(16);
    private final ScrollPane scroller = new ScrollPane(said);
    private final FlowPane operations = new FlowPane(6, 6);
    private final AskBox box;
    private final Button forget;
    private String scene = "";
    private boolean modelThere = true;
    private boolean choosing;

    /** @param sentence says a failure to the author */
    public ChatPane(BookSession session, ChatViewModel model, Strings strings, FxThread fx, Function<Throwable, String> sentence, ChatActions actions) {
        this.session = session;
        this.actions = actions;
        this.model = model;
        this.words = new ChatWords(strings, session::view, fx, sentence);
        this.box = new AskBox(strings, model, this::begin);
        getStyleClass().addAll("panel", "chat-pane");
        getStylesheets().add(ChatPane.class.getResource("chat.css").toExternalForm());
        about.setId("chat-about");
        with.setId("chat-with");
        about.setAccessibleText(strings.text("chat.about"));
        with.setAccessibleText(strings.text("chat.with"));
        about.setMaxWidth(Double.MAX_VALUE);
        with.setMaxWidth(Double.MAX_VALUE);
        about.valueProperty().addListener((property, before, now) -> choose(now));
        with.valueProperty().addListener((property, before, now) -> choose(now));
        forget = Buttons.icon(Feather.TRASH_2, strings.text("chat.forget"), model::forget);
        forget.setId("chat-forget");
        HBox.setHgrow(with, Priority.ALWAYS);
        HBox partner = new HBox(6, with, forget);
        partner.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(6, about, partner);
        head.getStyleClass().add("chat-head");
        scroller.setFitToWidth(true);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroller, Priority.ALWAYS);
        said.getStyleClass().add("chat-said");
        operations.getStyleClass().add("chat-operations");
        getChildren().addAll(head, scroller, operations, box);
        model.turnsProperty().addListener(property -> show());
        model.askingProperty().addListener((property, before, now) -> follow(before, now));
        openScene("");
    }

    /** The scene on the page is another; talk about another scene goes on until the author chooses. */
    public void openScene(String id) {
        scene = id;
        Conversation now = model.conversationProperty().get();
        boolean fresh = model.turnsProperty().get().isEmpty() && model.askingProperty().get().isEmpty();
        fill(about, words.subjects(id), fresh && !id.isBlank() && now.scope() != Scope.CHARACTER ? Conversation.aboutScene(id, now.with()) : now, true);
    }

    /** Shows whether a model is there to be asked. */
    public void showModel(boolean there) {
        modelThere = there;
        box.showModel(there);
        show();
    }

    /** Puts the keys where a question is written. */
    public void focusQuestion() {
        box.requestFocus();
    }

    /** Turns to what it is about, and asks for it. */
    public void ask(Operation operation, Conversation of) {
        fill(about, words.subjects(scene), of, true);
        take(of);
        model.ask(box.taken(), Optional.of(operation), Place.NEXT);
    }

    private void choose(Named<Conversation> chosen) {
        if (choosing || chosen == null) {
            return;
        }
        Conversation before = model.conversationProperty().get();
        Conversation wanted = chosen.value();
        boolean isSubject = about.getValue() == chosen;
        Conversation next = isSubject ? new Conversation(wanted.scope(), wanted.id(), before.with(), before.speaker()) : wanted;
        take(next);
    }

    private void take(Conversation next) {
        model.conversationProperty().set(next);
        fill(with, words.partners(next), next, false);
        show();
    }

    private void fill(ComboBox<Named<Conversation>> of, List<Named<Conversation>> items, Conversation chosen, boolean bySubject) {
        choosing = true;
        of.getItems().setAll(items);
        Named<Conversation> match = items.stream().filter(one -> bySubject ? one.value().scope() == chosen.scope() && one.value().id().equals(chosen.id())
                : one.value().equals(chosen)).findFirst().orElse(items.get(0));
        of.setValue(match);
        choosing = false;
        if (bySubject) {
            Conversation now = model.conversationProperty().get();
            take(new Conversation(match.value().scope(), match.value().id(), now.with(), now.speaker()));
        }
    }

    private void begin(String text, Place place) {
        model.ask(text, Optional.empty(), place);
    }

    /** While text comes only the card at the end changes. */
    private void follow(Optional<ChatViewModel.Asking> before, Optional<ChatViewModel.Asking> now) {
        box.show(now);
        if (before.isPresent() && now.isPresent() && !said.getChildren().isEmpty() && said.getChildren().get(said.getChildren().size() - 1) instanceof ComingCard card
                && now.get().isWriting()) {
            boolean atEnd = scroller.getVvalue() > 0.95;
            card.show(now.get());
            if (atEnd) {
                toEnd();
            }
        } else {
            show();
        }
    }

    private void toEnd() {
        scroller.layout();
        scroller.setVvalue(1);
    }

    private void show() {
        Strings strings = words.strings();
        Conversation of = model.conversationProperty().get();
        List<ChatTurn> turns = model.turnsProperty().get();
        forget.setDisable(turns.isEmpty() || model.askingProperty().get().isPresent());
        said.getChildren().clear();
        turns.forEach(turn -> said.getChildren().add(new TurnCard(turn, words, session, () -> scene, actions)));
        if (!turns.isEmpty() && model.askingProperty().get().isEmpty()) {
            said.getChildren().add(last(turns.get(turns.size() - 1)));
        }
        model.askingProperty().get().ifPresent(asking -> said.getChildren().add(new ComingCard(asking, words, model)));
        if (said.getChildren().isEmpty()) {
            said.getChildren().add(modelThere ? empty(of) : new EmptyState(Feather.HARD_DRIVE, strings.text("chat.no-model"), strings.text("chat.no-model-words"),
                    Buttons.plain(strings.text("chat.choose-model"), actions.chooseModel())));
        }
        operations.getChildren().setAll(ChatWords.operations(of).stream().map(this::operation).toList());
        operations.setManaged(!operations.getChildren().isEmpty());
        toEnd();
    }

    private Node operation(Operation operation) {
        var button = Buttons.machine(words.strings().of("chat.ask", operation), Feather.USER, () -> model.ask(box.taken(), Optional.of(operation), Place.NEXT));
        button.setId("chat-" + operation.word());
        button.getStyleClass().add("small");
        button.setDisable(!modelThere);
        return button;
    }

    /** What can be done with the last turn: the same again, in other words, what was sent. */
    private Node last(ChatTurn turn) {
        Strings strings = words.strings();
        var again = Buttons.plain(strings.text("chat.again"), () -> model.again(turn.question()));
        again.setId("chat-again");
        var edit = Buttons.plain(strings.text("chat.edit"), () -> box.edit(turn.question()));
        edit.setId("chat-edit");
        FlowPane row = new FlowPane(6, 6, again, edit);
        row.getChildren().forEach(button -> button.getStyleClass().add("small"));
        model.sent().ifPresent(look -> {
            Hyperlink link = Buttons.link(strings.text("chat.inspect"), () -> actions.inspect().accept(look));
            link.setId("chat-inspect");
            row.getChildren().add(link);
        });
        return row;
    }

    private Node empty(Conversation of) {
        VBox examples = new VBox(4);
        for (String example : words.examples(of)) {
            Hyperlink link = Buttons.link(example, () -> begin(example, Place.NEXT));
            link.getStyleClass().add("chat-example");
            link.setWrapText(true);
            examples.getChildren().add(link);
        }
        Label sentence = new Label(words.strings().text("chat.empty-words"));
        sentence.setWrapText(true);
        sentence.getStyleClass().add("muted");
        Label title = new Label(words.strings().text("chat.empty", words.who(of)));
        title.setWrapText(true);
        title.getStyleClass().add("strong");
        return new VBox(8, title, sentence, examples);
    }
}
