package app.snowquill.pipeline.writing;

import app.snowquill.snowflake.Step;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Scene;
import java.util.Collection;

/** The writers that go backwards: each makes a document from what is told after it. Stateless; waits for the model. */
public final class DerivedWriters {
    private final DerivedCard cards = new DerivedCard();
    private final DerivedPeople people = new DerivedPeople();
    private final DerivedPages pages = new DerivedPages();
    private final DerivedOpening opening = new DerivedOpening();
    private final BibleWriter bibles = new BibleWriter();

    /** A scene's line in the scene list: what it is about, who sees it, where and when. */
    public Scene line(String scene, Book book, Writing writing) {
        return DerivedScene.line(book.outline().scene(scene).orElseThrow(), book, writing);
    }

    /** Any other document. */
    public Object write(Step step, DocumentKey key, Book book, Writing writing) {
        return switch (step) {
            case BRIEFS -> cards.write(book.outline().scene(key.id()).orElseThrow(), book, writing);
            case CHARACTERS -> people.character(book.characters().get(key.id()), book, writing);
            case SYNOPSES -> people.synopsis(book.characters().get(key.id()), book, writing);
            case BIBLES -> bibles.write(key, book, writing).get(key);
            case FOUR_PAGES -> pages.fourPages(book, writing);
            case ONE_PAGE -> pages.onePage(book, writing);
            case ONE_PARAGRAPH -> opening.paragraph(book, writing);
            case ONE_SENTENCE -> opening.sentence(book, writing);
            case FIRST_THINGS -> opening.firstThings(book, writing);
            case SCENE_LIST, DRAFT -> throw new IllegalArgumentException("Step " + step.number() + " is not derived as one document.");
        };
    }

    /**
     * Calls that these documents of a step take.
     *
     * @param people those whose documents are written, where the step has one a person
     * @param count of documents
     */
    public static int calls(Step step, int count, Collection<Character> people, Book book) {
        return switch (step) {
            case SYNOPSES -> people.stream().mapToInt(DerivedPeople::callsOfSynopsis).sum();
            case FOUR_PAGES -> DerivedPages.calls((int) book.outline().scenes().stream()
                    .filter(scene -> book.wordsOf(scene.id()) > 0 || !scene.summary().isBlank()).count());
            case ONE_PAGE -> 5;
            default -> count;
        };
    }
}
