package app.snowquill.scene.quality;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The phrases that a book does without. Immutable; written as lines.
 *
 * @param phrases in small letters, with straight apostrophes and one blank between words
 */
public record PhraseList(List<String> phrases) {
    /** With which every book begins. */
    public static final PhraseList USUAL = new PhraseList(WordList.STOCK_PHRASES.entries());
    public static final PhraseList NONE = new PhraseList(List.of());
    private static final int MOST = 1_000;

    public PhraseList {
        phrases = List.copyOf(phrases);
    }

    /** Cleaned, each once, in alphabetical order; the first 1,000 of them. */
    public static PhraseList of(Collection<String> typed) {
        return new PhraseList(typed.stream().map(PhraseList::plain).filter(phrase -> !phrase.isEmpty()).distinct().sorted().limit(MOST).toList());
    }

    /** What {@link #text()} wrote, or an author typed: a phrase a line. */
    public static PhraseList read(String text) {
        return of(text.lines().toList());
    }

    /** Those that stand in a text, in its order, each as often as it does. */
    public List<String> in(String text) {
        return new ProseWords(text).phrases(phrases);
    }

    /** With one more. */
    public PhraseList with(String typed) {
        return of(Stream.concat(phrases.stream(), Stream.of(typed)).toList());
    }

    public String text() {
        return String.join("\n", phrases);
    }

    private static String plain(String phrase) {
        return phrase.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[^\\p{L}\\p{N}'-]+", " ").strip();
    }
}
