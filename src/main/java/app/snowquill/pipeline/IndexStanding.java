package app.snowquill.pipeline;

import app.snowquill.pipeline.memory.ArchiveDesk.IndexState;
import app.snowquill.pipeline.memory.ArchiveDesk.IndexState.Meaning;
import app.snowquill.pipeline.memory.ArchiveDesk.IndexState.Standing;
import app.snowquill.search.IndexedText;
import app.snowquill.search.TextId;
import app.snowquill.story.DocumentKind;
import java.util.Map;
import java.util.function.Consumer;

/** How an archive's index stands, and who wants to know. Changed on the archive's thread, read on any. */
final class IndexStanding {
    private final Listeners<IndexState> listeners = new Listeners<>();
    private volatile IndexState state = new IndexState(Standing.UPDATING, 0, 0, 0, 0, 0, Meaning.NONE, "");

    /** Where the index lies. */
    enum Place {
        FOLDER, MEMORY
    }

    IndexState state() {
        return state;
    }

    AutoCloseable onState(Consumer<IndexState> listener) {
        return listeners.add(listener);
    }

    /** @param done of {@code of} texts that have to be put in */
    void tell(Standing standing, Map<TextId, IndexedText.Stamp> known, long done, long of, Meaning meaning, Place place) {
        int scenes = 0;
        int entries = 0;
        int versions = 0;
        for (Map.Entry<TextId, IndexedText.Stamp> each : known.entrySet()) {
            DocumentKind kind = each.getKey().key().kind();
            boolean stands = each.getKey().isStanding();
            scenes += stands && kind == DocumentKind.PROSE ? 1 : 0;
            entries += stands && (kind == DocumentKind.ENTRY || kind == DocumentKind.CHARACTER) ? 1 : 0;
            versions += stands || each.getValue().isBlank() ? 0 : 1;
        }
        tell(new IndexState(standing, scenes, entries, versions, done, of, meaning, sentence(meaning, place)));
    }

    void tellFailed() {
        tell(new IndexState(Standing.FAILED, 0, 0, 0, 0, 0, Meaning.NONE, "The archive can’t be searched: its index can’t be made. The book "
                + "itself is not touched by this. Build the index again, or open the book anew."));
    }

    private static String sentence(Meaning meaning, Place place) {
        String kept = place == Place.FOLDER ? "" : "The index is kept in memory and made again at the next opening, because another program has it or its folder "
                + "can’t be written. ";
        return (kept + switch (meaning) {
            case READY -> "";
            case BUILDING -> "Texts are being measured, so that they can be found by meaning.";
            case NONE -> "Texts are found by their words: the model in use does not tell what they mean.";
        }).strip();
    }

    private void tell(IndexState now) {
        if (!now.equals(state)) {
            state = now;
            listeners.tell(now);
        }
    }
}
