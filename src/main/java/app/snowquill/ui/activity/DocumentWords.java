package app.snowquill.ui.activity;

import app.snowquill.snowflake.Step;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.ui.common.Strings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names documents of one book in words. Made for one view of the book; immutable. */
final class DocumentWords {
    private final Strings strings;
    private final Book book;
    private final Map<String, Integer> numbers = new HashMap<>();

    DocumentWords(Strings strings, Book book) {
        this.strings = strings;
        this.book = book;
        List<String> scenes = book.outline().sceneIds();
        for (int i = 0; i < scenes.size(); i++) {
            numbers.put(scenes.get(i), i + 1);
        }
    }

    /** "Step 9, Briefs". */
    String step(Step step) {
        return strings.text("activity.step-named", step.number(), strings.of("snowflake.step", step.number()));
    }

    /** "scene 11", "card of 39, The bell rope", "synopsis of Brother Hale", "one page". */
    String name(DocumentKey key) {
        return switch (key.kind()) {
            case STEP -> strings.of("snowflake.step", Integer.parseInt(key.id()));
            case CHARACTER -> strings.text("activity.character", book.nameOf(key.id()));
            case SYNOPSIS -> strings.text("activity.synopsis", book.nameOf(key.id()));
            case BIBLE -> strings.text("activity.bible", book.nameOf(key.id()));
            case CARD -> title(key.id()).isEmpty() ? strings.text("activity.card-untitled", scene(key.id()))
                    : strings.text("activity.card", scene(key.id()), title(key.id()));
            case PROSE -> title(key.id()).isEmpty() ? strings.text("activity.scene-untitled", scene(key.id()))
                    : strings.text("activity.scene", scene(key.id()), title(key.id()));
            case NOTES -> strings.text("activity.notes", scene(key.id()));
            case PROJECT -> strings.text("activity.project");
            case ENTRY -> strings.text("activity.entry", book.nameOf(key.id()));
            case FACT, SETUP -> book.lore().sentence(key.id());
        };
    }

    private String title(String scene) {
        return book.outline().scene(scene).map(found -> found.title()).orElse("");
    }

    private String scene(String id) {
        return numbers.containsKey(id) ? Integer.toString(numbers.get(id)) : id;
    }

    /** What the table's narrow column says of a call's subject; blank where it names no document. */
    String place(String subject) {
        return key(subject).map(key -> switch (key.kind()) {
            case STEP -> strings.text("activity.place-step", key.id());
            case CHARACTER, SYNOPSIS, BIBLE, ENTRY -> book.nameOf(key.id());
            case CARD, PROSE, NOTES -> scene(key.id());
            case PROJECT, FACT, SETUP -> "";
        }).orElse("");
    }

    /** The document a call names: "card:scene-11" or "card/scene-11". */
    private static Optional<DocumentKey> key(String subject) {
        String[] parts = subject.split("[:/]", 2);
        if (parts.length < 2 || parts[1].isBlank()) {
            return Optional.empty();
        }
        for (DocumentKind kind : DocumentKind.values()) {
            if (kind.name().equals(parts[0].toUpperCase(Locale.ROOT))) {
                return Optional.of(new DocumentKey(kind, parts[1]));
            }
        }
        return Optional.empty();
    }
}
