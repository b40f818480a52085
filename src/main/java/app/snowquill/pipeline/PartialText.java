package app.snowquill.pipeline;

import app.snowquill.pipeline.writing.Writing;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.util.Optional;

/**
 * What is half written of a document: prose is kept every two seconds, a long form after each of its parts. Thread-safe;
 * belongs to one document's writing.
 */
final class PartialText implements Writing.Progress {
    private static final long KEPT_EVERY_NANOS = 2_000_000_000L;

    private final OpenBook session;
    private final DocumentKey key;
    private final String consumed;
    private final boolean resumable;
    private final StringBuilder text = new StringBuilder();
    private long keptAt = System.nanoTime();
    private boolean savedByWriter;

    /** @param resumable whether what an earlier run left may be gone on from */
    PartialText(OpenBook session, DocumentKey key, String consumed, boolean resumable) {
        this.session = session;
        this.key = key;
        this.consumed = consumed;
        this.resumable = resumable;
    }

    void add(String piece) {
        boolean due;
        synchronized (this) {
            text.append(piece);
            due = key.kind() == DocumentKind.PROSE && System.nanoTime() - keptAt > KEPT_EVERY_NANOS;
            if (due) {
                keptAt = System.nanoTime();
            }
        }
        if (due) {
            put(text());
        }
    }

    /** The last {@code characters} were written in vain; what is kept of them goes with the next piece. */
    synchronized void takeBack(int characters) {
        text.setLength(Math.max(0, text.length() - characters));
        keptAt = System.nanoTime() - KEPT_EVERY_NANOS;
    }

    synchronized String text() {
        return text.toString();
    }

    /** Keeps prose as it stands; of a form only whole parts are worth keeping, and those are kept already. */
    void keep() {
        if (key.kind() == DocumentKind.PROSE && !text().isBlank() && !savedByWriter) {
            put(text());
        }
    }

    @Override
    public Optional<String> saved() {
        String mark = consumed + "\n";
        return !resumable ? Optional.empty()
                : Optional.ofNullable(session.inSession(store -> store.partials().get(key)).join())
                .filter(saved -> saved.startsWith(mark)).map(saved -> saved.substring(mark.length()));
    }

    @Override
    public void save(String progress) {
        savedByWriter = true;
        put(consumed + "\n" + progress);
    }

    private void put(String content) {
        session.inSession(store -> {
            store.putPartial(key, content);
            return null;
        });
    }
}
