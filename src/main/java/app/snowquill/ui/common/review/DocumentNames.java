package app.snowquill.ui.common.review;

import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;

/** What a document is of: a character's name, a scene's title, or the book's. Stateless. */
public final class DocumentNames {
    private DocumentNames() {
    }

    public static String of(DocumentKey key, Book book) {
        return switch (key.kind()) {
            case CHARACTER, SYNOPSIS, BIBLE, ENTRY -> book.nameOf(key.id());
            case CARD, PROSE, NOTES -> book.outline().scene(key.id()).map(scene -> scene.title()).orElse(key.id());
            case FACT, SETUP -> book.lore().sentence(key.id());
            case PROJECT, STEP -> book.project().title();
        };
    }
}
