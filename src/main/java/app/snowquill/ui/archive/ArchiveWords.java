package app.snowquill.ui.archive;

import app.snowquill.pipeline.memory.ArchiveAnswer;
import app.snowquill.pipeline.memory.ArchiveAnswer.By;
import app.snowquill.pipeline.memory.ArchiveAnswer.Hit;
import app.snowquill.pipeline.memory.ArchiveDesk.IndexState;
import app.snowquill.pipeline.memory.ArchiveKind;
import app.snowquill.pipeline.memory.ArchiveQuery.How;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.Optional;
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

    /** What a hit is called in the list: "Tobit counts the candles", "Card of scene 11". */
    String title(Hit hit, Book book) {
        DocumentKey key = hit.key();
        return switch (key.kind()) {
            case PROSE -> name(key.id(), book).orElse(number(hit));
            case CARD -> strings.text("archive.of-card", numbered(key.id(), book));
            case NOTES -> strings.text("archive.of-notes", numbered(key.id(), book));
            default -> document(key, book);
        };
    }

    /** What stands beside that: "scene 6 · chapter 2", of a card the scene's title, of an older version that it is one. */
    String place(Hit hit, Book book) {
        boolean titled = hit.key().kind() == DocumentKind.CARD || hit.key().kind() == DocumentKind.NOTES;
        String at = titled ? name(hit.key().id(), book).orElse("") : hit.place().scene() == 0 ? ""
                : strings.text(hit.place().chapter() == 0 ? "archive.at-scene" : "archive.at-chapter", hit.place().scene(), hit.place().chapter());
        String group = hit.kind() == ArchiveKind.VERSION ? strings.text("archive.older")
                : hit.key().kind() == DocumentKind.ENTRY || hit.key().kind() == DocumentKind.CHARACTER ? strings.text("archive.in-bible") : "";
        return group.isEmpty() || at.isEmpty() ? group + at : group + " · " + at;
    }

    private String number(Hit hit) {
        return hit.place().scene() == 0 ? strings.text("archive.taken-out") : strings.text("archive.untitled", hit.place().scene());
    }

    /** The scene's number; of one that stands nowhere its name. */
    private String numbered(String id, Book book) {
        int at = book.outline().sceneIds().indexOf(id);
        return at < 0 ? name(id, book).orElse(id) : String.valueOf(at + 1);
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
        String name = name(id, book).orElse(id);
        return ids.contains(id) ? ids.indexOf(id) + 1 + " · " + name : name;
    }

    /** The scene's own title, in the bin too. */
    private static Optional<String> name(String id, Book book) {
        return book.outline().scene(id).map(scene -> scene.title()).or(() -> book.outline().binned(id).map(binned -> binned.scene().title()))
                .filter(title -> !title.isBlank());
    }
}
