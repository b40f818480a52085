package app.snowquill.pipeline.writing.context;

import app.snowquill.context.ElementKind;
import app.snowquill.context.Layer;
import app.snowquill.context.Priority;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;

/** A chapter: its scenes' lines and cards, and what is written of them. Belongs to one context. */
final class ChapterElements {
    private final Elements elements;
    private final Book book;

    ChapterElements(Elements elements, Book book) {
        this.elements = elements;
        this.book = book;
    }

    void add(String chapter) {
        for (Scene scene : book.outline().scenesOf(chapter)) {
            String prose = book.prose().getOrDefault(scene.id(), "");
            if (!prose.isBlank()) {
                elements.add("prose/" + scene.id(), ElementKind.PROSE, Layer.RECENT_STORY, Priority.LOW, scene.title(), "“" + scene.title() + "”, as it is written:\n" + prose,
                        "of this chapter");
            }
        }
        String chapters = "The chapter “" + book.outline().chapter(chapter).map(one -> one.title()).orElse(chapter) + "”";
        for (Scene scene : book.outline().scenesOf(chapter)) {
            SceneCard card = book.cards().get(scene.id());
            elements.add("card/" + scene.id(), ElementKind.CARD, Layer.CHARACTERS_AND_SCENE, Priority.MEDIUM, "Card of “" + scene.title() + "”",
                    chapters + ", scene “" + scene.title() + "”: " + scene.summary() + (scene.conflict().isBlank() ? "" : "\nConflict: " + scene.conflict())
                            + (card == null ? "" : "\n" + CardText.of(card, book)), "of this chapter");
        }
    }
}
