package app.snowquill.pipeline.writing;

import app.snowquill.story.Book;
import app.snowquill.story.FirstThings;
import java.util.OptionalInt;

/**
 * In how many goes a scene is drafted: known from its length alone, so that a plan can say so before a word is written. Pure.
 *
 * @param wordsOfDraft the whole draft's, where it is not the book's
 */
record DraftGoes(OptionalInt wordsOfDraft, Book book) {
    private static final int MOST_WORDS_AT_ONCE = 800;

    /** @param planned words of the scene as the scene list has them */
    int of(int planned) {
        return Math.max(1, (int) Math.ceil(planned * scale() / MOST_WORDS_AT_ONCE));
    }

    /** Fewest words near {@code average} that take as many goes as it does. */
    int least(int average, int wanted) {
        int least = wanted;
        while (least < average && of(least) != of(average)) {
            least++;
        }
        return least;
    }

    /** Most words near {@code average} that take as many goes as it does. */
    int most(int average, int wanted) {
        int most = wanted;
        while (most > average && of(most) != of(average)) {
            most--;
        }
        return most;
    }

    /** By the length step 0 names: what the scenes came to in the end would move the border a little. */
    private double scale() {
        int whole = book.firstThings().map(FirstThings::targetWords).orElse(PlannedLength.USUAL_WORDS);
        return wordsOfDraft.isEmpty() ? 1 : (double) wordsOfDraft.getAsInt() / whole;
    }
}
