package app.snowquill.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds quoted words in one text: as they are, then with spaces, quotation marks, dashes and capitals of no meaning; and finds them again after
 * edits by what stood around them. What it finds always stands in the text; what it is not sure of it does not find. Used on one thread; lives as
 * long as the text is looked at.
 */
public final class Anchors {
    private static final int LEAST_WORDS = 2;
    /** From so many words on a quote is known by itself, wherever it stands. */
    private static final int TELLING_WORDS = 5;
    /** Signs around a shorter one that have to be the same. */
    private static final int TELLING_SIGNS = 6;
    /** Of the words of a quote that was edited, how many have to be there yet. */
    private static final double STILL_THE_SAME = 0.5;
    /** How much longer a quote may have become by an edit. */
    private static final int MOST_GROWTH = 3;
    private static final int LEAST_AROUND = 8;

    private final String text;
    private final PlainText plain;

    public Anchors(String text) {
        this.text = text;
        this.plain = new PlainText(text);
    }

    /** The first place where words stand that somebody says are in the text. Fewer than two words prove nothing. */
    public Optional<Span> quoted(String quote) {
        String bare = bare(quote);
        return words(bare).size() < LEAST_WORDS ? Optional.empty() : occurrences(bare).stream().findFirst();
    }

    /** Where an anchor's words stand in this text; empty where they are gone, or others. */
    public Optional<AnchoredPlace> find(Anchor anchor) {
        if (anchor.quote().isEmpty()) {
            return Optional.empty();
        }
        List<Span> places = new ArrayList<>(occurrences(anchor.quote()));
        if (!anchor.now().equals(anchor.quote())) {
            places.addAll(occurrences(anchor.now()));
        }
        Span best = null;
        int most = -1;
        for (int i = 0; i < places.size(); i++) {
            int alike = alike(anchor, places.get(i)) * 4 - Math.min(3, Math.abs(i - anchor.occurrence()));
            if (best == null || alike > most) {
                best = places.get(i);
                most = alike;
            }
        }
        if (best != null && (words(anchor.now()).size() >= TELLING_WORDS || alike(anchor, best) >= TELLING_SIGNS)) {
            return Optional.of(new AnchoredPlace(best, !new PlainText(best.in(text)).words().equals(new PlainText(anchor.quote()).words())));
        }
        return edited(anchor);
    }

    /** Exactly, or else in the plain form; whole words only. */
    private List<Span> occurrences(String words) {
        List<Span> exact = new ArrayList<>();
        for (int at = words.isEmpty() ? -1 : text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            add(new Span(at, at + words.length()), exact);
        }
        if (!exact.isEmpty()) {
            return exact;
        }
        String wanted = new PlainText(words).words().strip();
        List<Span> alike = new ArrayList<>();
        for (int at = wanted.isEmpty() ? -1 : plain.words().indexOf(wanted); at >= 0; at = plain.words().indexOf(wanted, at + 1)) {
            add(plain.inText(at, at + wanted.length()), alike);
        }
        return alike;
    }

    private void add(Span span, List<Span> places) {
        boolean begins = span.from() == 0 || !isWord(text.charAt(span.from())) || !isWord(text.charAt(span.from() - 1));
        boolean ends = span.to() == text.length() || !isWord(text.charAt(span.to() - 1)) || !isWord(text.charAt(span.to()));
        if (begins && ends) {
            places.add(span);
        }
    }

    /** How many signs right before and right behind are those that the anchor knew. */
    private int alike(Anchor anchor, Span place) {
        String before = new PlainText(text.substring(Math.max(0, place.from() - Anchor.AROUND), place.from())).words();
        String after = new PlainText(text.substring(place.to(), Math.min(text.length(), place.to() + Anchor.AROUND))).words();
        String knownBefore = new PlainText(anchor.before()).words();
        String knownAfter = new PlainText(anchor.after()).words();
        int count = 0;
        while (count < Math.min(before.length(), knownBefore.length())
                && before.charAt(before.length() - 1 - count) == knownBefore.charAt(knownBefore.length() - 1 - count)) {
            count++;
        }
        int behind = 0;
        while (behind < Math.min(after.length(), knownAfter.length()) && after.charAt(behind) == knownAfter.charAt(behind)) {
            behind++;
        }
        boolean bareStart = knownBefore.isBlank() && before.isBlank();
        boolean bareEnd = knownAfter.isBlank() && after.isBlank();
        return count + behind + (bareStart ? TELLING_SIGNS : 0) + (bareEnd ? TELLING_SIGNS : 0);
    }

    /** What stands by now between the words that stood around, where it still has half of the quote's words. */
    private Optional<AnchoredPlace> edited(Anchor anchor) {
        String before = tail(new PlainText(anchor.before()).words());
        String after = head(new PlainText(anchor.after()).words());
        if (before.strip().length() < LEAST_AROUND && !anchor.before().isBlank() || after.strip().length() < LEAST_AROUND && !anchor.after().isBlank()) {
            return Optional.empty();
        }
        int most = MOST_GROWTH * Math.max(20, anchor.now().length());
        for (int at = plain.words().indexOf(before); at >= 0; at = before.isEmpty() ? -1 : plain.words().indexOf(before, at + 1)) {
            int begin = at + before.length();
            int end = after.isEmpty() ? plain.words().length() : plain.words().indexOf(after, begin);
            Optional<Span> between = end > begin && end - begin <= most ? trimmed(begin, end) : Optional.empty();
            if (between.isPresent() && isStill(anchor.quote(), between.get().in(text))) {
                return Optional.of(new AnchoredPlace(between.get(), true));
            }
        }
        return Optional.empty();
    }

    private Optional<Span> trimmed(int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && plain.words().charAt(from) == ' ') {
            from++;
        }
        while (to > from && plain.words().charAt(to - 1) == ' ') {
            to--;
        }
        return from < to ? Optional.of(plain.inText(from, to)) : Optional.empty();
    }

    private static boolean isStill(String quote, String now) {
        List<String> then = words(quote);
        Set<String> there = new HashSet<>(words(now));
        return then.stream().filter(there::contains).count() >= Math.max(1, then.size() * STILL_THE_SAME);
    }

    private static String tail(String around) {
        return around.substring(Math.max(0, around.length() - Anchor.AROUND / 3));
    }

    private static String head(String around) {
        return around.substring(0, Math.min(around.length(), Anchor.AROUND / 3));
    }

    /** Without what people put around words that they quote. */
    private static String bare(String quote) {
        int from = 0;
        int to = quote.length();
        while (from < to && !isWord(quote.charAt(from))) {
            from++;
        }
        while (to > from && !isWord(quote.charAt(to - 1))) {
            to--;
        }
        return quote.substring(from, to);
    }

    private static List<String> words(String words) {
        return Arrays.stream(new PlainText(words).words().split("[^\\p{L}\\p{M}\\p{N}']+")).filter(word -> !word.isBlank()).toList();
    }

    private static boolean isWord(char sign) {
        return Character.isLetterOrDigit(sign);
    }
}
