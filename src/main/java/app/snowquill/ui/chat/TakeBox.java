package app.snowquill.ui.chat;

import app.snowquill.context.Agent;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.agents.Conversation;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.EntryKind;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Where in a card, the bible or a character's form words are to go. Shown under an answer; on the window's thread. */
final class TakeBox extends VBox {
    private final Strings strings;
    private final Taking taking;
    private final BookSession session;
    private final Done done;

    /** Told what becomes of it. */
    interface Done {
        /** @param what a sentence of what was done */
        void taken(CompletableFuture<?> change, String what);

        void given();
    }

    /** Where an entry's words go: one that is there, or a new one of a kind. */
    private record EntryChoice(BibleEntry entry, EntryKind kind) {
    }

    TakeBox(BookSession session, Strings strings, Taking taking, Done done) {
        this.session = session;
        this.strings = strings;
        this.taking = taking;
        this.done = done;
        getStyleClass().add("take-box");
        setSpacing(8);
    }

    TakeBox card(String scene, Supplier<String> words, String agent) {
        if (!session.view().book().cards().containsKey(scene)) {
            Label none = new Label(strings.text(scene.isBlank() ? "chat.no-scene" : "chat.no-card"));
            none.setWrapText(true);
            getChildren().setAll(none, new HBox(8, close()));
            return this;
        }
        ComboBox<Named<Taking.CardField>> field = box("chat-field", "chat.field",
                List.of(Taking.CardField.values()).stream().map(one -> new Named<>(one, strings.of("chat.card", one))).toList());
        getChildren().setAll(field, buttons(() -> done.taken(taking.intoCard(scene, field.getValue().value(), words.get(), agent),
                strings.text("chat.did-card", field.getValue().name()))));
        return this;
    }

    TakeBox person(String who, Supplier<String> words, String agent) {
        ComboBox<Named<Taking.PersonField>> field = box("chat-field", "chat.field",
                List.of(Taking.PersonField.values()).stream().map(one -> new Named<>(one, strings.of("chat.person", one))).toList());
        getChildren().setAll(field, buttons(() -> done.taken(taking.proposeFor(who, field.getValue().value(), words.get(), agent),
                strings.text("chat.did-propose", session.view().book().nameOf(who)))));
        return this;
    }

    TakeBox bible(Conversation of, Supplier<String> words, String agent) {
        Book book = session.view().book();
        List<Named<EntryChoice>> choices = new ArrayList<>();
        for (EntryKind kind : EntryKind.values()) {
            if (kind != EntryKind.CHARACTER) {
                choices.add(new Named<>(new EntryChoice(null, kind), strings.text("chat.new-entry", strings.of("bible.one", kind))));
            }
        }
        book.lore().entries().values().forEach(entry -> choices.add(new Named<>(new EntryChoice(entry, entry.kind()), book.nameOf(entry.id()))));
        ComboBox<Named<EntryChoice>> entry = box("chat-entry", "chat.entry", choices);
        TextField name = new TextField();
        name.setId("chat-name");
        name.setPromptText(strings.text("chat.name"));
        name.setAccessibleText(strings.text("chat.name"));
        ComboBox<Named<String>> field = box("chat-field", "chat.field", List.of());
        HBox buttons = buttons(() -> {
            EntryChoice chosen = entry.getValue().value();
            String to = field.getValue().value();
            done.taken(chosen.entry() == null ? taking.intoNewEntry(chosen.kind(), name.getText(), to, words.get(), agent)
                    : taking.intoEntry(chosen.entry().id(), to, words.get(), agent), strings.text("chat.did-bible", chosen.entry() == null ? name.getText() : entry.getValue().name()));
        });
        Runnable follow = () -> {
            EntryChoice chosen = entry.getValue().value();
            List<Named<String>> fields = new ArrayList<>(List.of(new Named<>("", strings.text("chat.summary"))));
            chosen.kind().fields().forEach(one -> fields.add(new Named<>(one, strings.text("bible.field." + one.replace('_', '-')))));
            field.getItems().setAll(fields);
            field.getSelectionModel().selectFirst();
            name.setVisible(chosen.entry() == null);
            name.setManaged(chosen.entry() == null);
            buttons.getChildren().get(0).setDisable(chosen.entry() == null && name.getText().isBlank());
        };
        entry.valueProperty().addListener(property -> follow.run());
        name.textProperty().addListener(property -> buttons.getChildren().get(0).setDisable(name.getText().isBlank()));
        choices.stream().filter(one -> one.value().entry() != null && one.value().entry().id().equals(of.id())).findFirst().ifPresent(entry::setValue);
        follow.run();
        getChildren().setAll(entry, name, field, buttons);
        return this;
    }

    private <T> ComboBox<Named<T>> box(String id, String key, List<Named<T>> items) {
        ComboBox<Named<T>> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(strings.text(key));
        box.getItems().setAll(items);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getSelectionModel().selectFirst();
        return box;
    }

    private HBox buttons(Runnable take) {
        var button = Buttons.primary(strings.text("chat.take"), take);
        button.setId("chat-take");
        return new HBox(8, button, close());
    }

    private Button close() {
        return Buttons.plain(strings.text("chat.leave"), done::given);
    }

    /** As history and the margin call whoever wrote it. */
    static String writer(Conversation of) {
        Agent agent = of.with();
        return agent.name().charAt(0) + agent.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
