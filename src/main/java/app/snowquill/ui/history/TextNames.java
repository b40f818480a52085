package app.snowquill.ui.history;

import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.review.FieldWords;

/** What a document and its fields are called over its versions. Stateless but for the words. */
final class TextNames {
    private final Strings strings;
    private final FieldWords fields;

    TextNames(Strings strings) {
        this.strings = strings;
        this.fields = new FieldWords(strings);
    }

    /** What a field of a document is called, by its path. */
    String ofField(String path, Book book) {
        return fields.of(path, book);
    }

    String of(DocumentKey key, Book book) {
        return switch (key.kind()) {
            case PROJECT -> strings.text("history.of-project");
            case STEP -> strings.of("snowflake.step", Integer.parseInt(key.id()));
            case CHARACTER, ENTRY -> book.nameOf(key.id());
            case SYNOPSIS -> strings.text("history.of-synopsis", book.nameOf(key.id()));
            case BIBLE -> strings.text("history.of-bible", book.nameOf(key.id()));
            case CARD -> strings.text("history.of-card", scene(key.id(), book));
            case NOTES -> strings.text("history.of-notes", scene(key.id(), book));
            case PROSE -> scene(key.id(), book);
            case FACT, SETUP -> book.lore().sentence(key.id());
        };
    }

    private String scene(String id, Book book) {
        int place = book.outline().sceneIds().indexOf(id);
        String title = book.outline().scene(id).map(scene -> scene.title()).orElse("");
        return place < 0 ? strings.text("history.of-lost-scene", id)
                : title.isEmpty() ? Integer.toString(place + 1) : (place + 1) + " · " + title;
    }
}
