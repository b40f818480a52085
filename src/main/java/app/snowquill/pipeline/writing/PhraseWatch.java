package app.snowquill.pipeline.writing;

import app.snowquill.engine.TokenSink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for unwanted phrases in an answer as it comes. A phrase is seen once what follows it, or the end, shows that its last word is whole, so where it stands does
 * not hang on how the text was cut into pieces. What comes behind it is passed on no more. Belongs to one try; safe from any thread.
 */
final class PhraseWatch implements TokenSink {
    private final TokenSink sink;
    private final String before;
    private final List<String> phrases;
    private final StringBuilder text;
    private final StringBuilder plain = new StringBuilder();
    private Hit hit;
    private Runnable stop = () -> { };

    /** @param prefix the text stands before the phrase, without the blank between them */
    record Hit(String phrase, String prefix) {
    }

    /** @param before what of the answer stands already @param letThrough phrases that may come */
    PhraseWatch(TokenSink sink, String before, List<String> phrases, Set<String> letThrough) {
        this.sink = sink;
        this.before = before;
        this.text = new StringBuilder(before);
        before.chars().forEach(c -> plain.append(plain((char) c)));
        this.phrases = phrases.stream().filter(phrase -> !letThrough.contains(phrase)).toList();
    }

    /** @param stops the answer, at once where a phrase has come already */
    void onHit(Runnable stops) {
        boolean now;
        synchronized (this) {
            stop = stops;
            now = hit != null;
        }
        if (now) {
            stops.run();
        }
    }

    synchronized Optional<Hit> hit() {
        return Optional.ofNullable(hit);
    }

    @Override
    public void accept(String piece) {
        Runnable stops;
        synchronized (this) {
            if (hit != null) {
                return;
            }
            int from = text.length();
            text.append(piece);
            piece.chars().forEach(c -> plain.append(plain((char) c)));
            sink.accept(piece);
            hit = look(from, false).orElse(null);
            if (hit == null) {
                return;
            }
            stops = stop;
        }
        stops.run();
    }

    /** The answer came to an end by itself: what stands last in it is whole. */
    synchronized void ended() {
        if (hit == null) {
            hit = look(text.length(), true).orElse(null);
        }
    }

    private Optional<Hit> look(int from, boolean isWhole) {
        Map.Entry<Integer, String> first = null;
        for (String phrase : phrases) {
            int at = plain.indexOf(phrase, Math.max(0, from - phrase.length() - 1));
            while (at >= 0 && at + phrase.length() < plain.length() + (isWhole ? 1 : 0)) {
                if (isBorder(at - 1) && isBorder(at + phrase.length())) {
                    first = first == null || at < first.getKey() ? Map.entry(at, phrase) : first;
                    break;
                }
                at = plain.indexOf(phrase, at + 1);
            }
        }
        return first == null ? Optional.empty() : Optional.of(new Hit(first.getValue(), text.substring(0, first.getKey()).stripTrailing()));
    }

    private boolean isBorder(int at) {
        return at < 0 || at == plain.length() || !Character.isLetterOrDigit(plain.charAt(at));
    }

    /** As phrases are written: letter for letter, so that a place in it is one in the text. */
    private static char plain(char c) {
        return c == '’' ? '\'' : Character.isWhitespace(c) ? ' ' : Character.toLowerCase(c);
    }

    /** The engine begins this try again; what was kept of those before it stays. */
    @Override
    public synchronized void startedAgain() {
        text.setLength(before.length());
        plain.setLength(before.length());
        sink.startedAgain();
        if (!before.isEmpty()) {
            sink.accept(before);
        }
    }

    @Override
    public void reading(int read, int known, int all) {
        sink.reading(read, known, all);
    }

    @Override
    public void notice(String sentence) {
        sink.notice(sentence);
    }
}
