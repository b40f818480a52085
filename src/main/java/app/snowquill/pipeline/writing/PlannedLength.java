package app.snowquill.pipeline.writing;

import app.snowquill.story.Book;
import app.snowquill.story.FirstThings;
import java.util.OptionalInt;

/**
 * How long a book is to be, as its plan says. Pure.
 *
 * @param words of the whole book, 1,000 to 500,000; empty where step 0 or the author says it
 * @param scenes of the whole book, 4 to 120; empty for as many as the words make
 */
public record PlannedLength(OptionalInt words, OptionalInt scenes) {
    /** Nothing is settled. */
    public static final PlannedLength OPEN = new PlannedLength(OptionalInt.empty(), OptionalInt.empty());
    /** Words of a book whose length nobody has named. */
    public static final int USUAL_WORDS = 90_000;

    /** What is said here, and where nothing is, what the other says. */
    public PlannedLength or(PlannedLength other) {
        return new PlannedLength(words.isPresent() ? words : other.words, scenes.isPresent() ? scenes : other.scenes);
    }

    /** The only length that step 0 may say; empty where it may choose. */
    OptionalInt forFirstThings(Book book) {
        return words.isPresent() || book.project().targetWords() == 0 ? words
                : OptionalInt.of(Math.max(1_000, book.project().targetWords()));
    }

    /** The frame of the scene list. */
    ScenePlan scenePlan(Book book) {
        return ScenePlan.of(book.firstThings().map(FirstThings::targetWords).orElse(USUAL_WORDS), scenes);
    }
}
