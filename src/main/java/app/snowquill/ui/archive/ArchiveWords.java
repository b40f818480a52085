package app.snowquill.ui.archive;

import app.snowquill.pipeline.memory.ArchiveAnswer;
import app.snowquill.pipeline.memory.ArchiveAnswer.By;
import app.snowquill.pipeline.memory.ArchiveAnswer.Hit;
import app.snowquill.pipeline.memory.ArchiveDesk.IndexState;
import app.snowquill.pipeline.memory.ArchiveKind;
import app.snowquill.pipeline.memory.ArchiveQuery.How;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Strings;
import java.util.List;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What the archive says of what it found. Stateless but for the words. */
final class ArchiveWords {
    private final Strings strings;

    ArchiveWords(Strings strings) {
        this.strings = strings;
    }

    static Ikon icon(ArchiveKind kind) {
        return switch (kind) {
            case PROSE -> Feather.FILE_TEXT;
            case CARD -> Feather.LAYOUT;
            case BIBLE -> Feather.BOOK;
            case PLAN -> Feather.COMPASS;
            case NOTE -> Feather.EDIT_3;
            case VERSION -> Feather.CLOCK;
        };
    }

    String score(Hit hit) {
        return strings.text(hit.by() == By.WORDS ? "archive.by-words" : "archive.by-meaning", hit.score());
    }

    /** "23 places". */
    String places(ArchiveAnswer answer) {
        return strings.text("archive.places", answer.places());
    }

    /** "in 14 ms", and how many are shown where not all are. */
    String time(ArchiveAnswer answer) {
        String time = answer.tookMicros() < 1_000 ? strings.text("archive.under-one") : strings.text("archive.took", Math.round(answer.tookMicros() / 1_000.0));
        return answer.hits().size() < answer.places() ? time + strings.text("archive.shown", answer.hits().size()) : time;
    }

    /** Whether meaning counts too, and if not, why; blank where the author wants exact words. */
    String meaning(How how, IndexState state) {
        if (how == How.EXACT) {
            return "";
        }
        return state.meaning() == IndexState.Meaning.READY ? strings.text("archive.with-meaning") : state.sentence();
    }

    String index(IndexState state) {
        return switch (state.standing()) {
            case READY -> strings.text("archive.ready", state.scenes(), state.entries(), state.versions());
            case UPDATING -> strings.text("archive.updating");
            case BUILDING -> strings.text("archive.building", state.done(), Math.max(state.of(), state.done()));
            case FAILED -> state.sentence().isBlank() ? strings.text("archive.failed") : state.sentence();
        };
    }

    /** The document at the head of its places: "Scene 6 · Tobit counts the candles". */
    String document(DocumentKey key, Book book) {
        return switch (key.kind()) {
            case PROJECT -> strings.text("archive.of-book");
            case STEP -> strings.of("snowflake.step", Integer.parseInt(key.id()));
            case CHARACTER, ENTRY -> book.nameOf(key.id());
            case SYNOPSIS -> strings.text("archive.of-synopsis", book.nameOf(key.id()));
            case BIBLE -> strings.text("archive.of-bible", book.nameOf(key.id()));
            case CARD -> strings.text("archive.of-card", scene(key.id(), book));
            case NOTES -> strings.text("archive.of-notes", scene(key.id(), book));
            case PROSE -> scene(key.id(), book);
            case FACT, SETUP -> book.lore().sentence(key.id());
        };
    }

    /** "6 · Tobit counts the candles"; of a text that stands nowhere, its id. */
    private static String scene(String id, Book book) {
        List<String> ids = book.outline().sceneIds();
        String title = book.outline().scene(id).map(scene -> scene.title()).orElseGet(() -> book.outline().binned(id)
                .map(binned -> binned.scene().title()).orElse(""));
        String name = title.isBlank() ? id : title;
        return ids.contains(id) ? ids.indexOf(id) + 1 + " · " + name : name;
    }
}
