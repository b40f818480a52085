package app.snowquill.pipeline.replacing;

import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which fields of a form are words, and so may be replaced: all but those named here, which are ids, choices, dates and numbers. A new field of
 * a record is words unless it is named here; {@code OwnWordsTest} knows them all. Immutable.
 */
public final class OwnWords {
    private static final Set<String> SCENE = Set.of("scenes[].id", "scenes[].chapter", "scenes[].pov", "scenes[].type", "scenes[].time",
            "scenes[].target_words", "scenes[].strand", "scenes[].anchor", "scenes[].flashback", "chapters[].id", "chapters[].part",
            "parts[].id", "bin[].after", "bin[].scene.id", "bin[].scene.chapter", "bin[].scene.pov", "bin[].scene.type", "bin[].scene.time",
            "bin[].scene.target_words", "bin[].scene.strand", "bin[].scene.anchor", "bin[].scene.flashback");
    private static final Map<DocumentKind, Set<String>> NOT_WORDS = Map.ofEntries(
            Map.entry(DocumentKind.PROJECT, Set.of("author", "language", "genre", "target_words")),
            Map.entry(DocumentKind.CHARACTER, Set.of("id", "role")),
            Map.entry(DocumentKind.SYNOPSIS, Set.of("character")),
            Map.entry(DocumentKind.BIBLE, Set.of("character", "birth_date", "relationships[].character")),
            Map.entry(DocumentKind.CARD, Set.of("scene", "type", "pov", "viewpoint", "tense", "time", "strand", "target_words", "link_in.kind",
                    "link_in.scene", "link_out.kind", "link_out.scene", "obstacles[].severity", "outcome.kind", "compression",
                    "transition.kind")),
            Map.entry(DocumentKind.NOTES, Set.of("scene", "target_words", "of")),
            Map.entry(DocumentKind.ENTRY, Set.of("id", "kind", "relations[].other", "progressions[].scene", "progressions[].field")),
            Map.entry(DocumentKind.FACT, Set.of("id", "kind", "attribute", "since", "until", "audience", "known_by[].character",
                    "known_by[].since", "evidence.scene")),
            Map.entry(DocumentKind.SETUP, Set.of("id", "planted.scene", "paid.scene", "due")));

    private final Set<String> ids = new HashSet<>();

    /** @param book whose ids are never words, whichever field they stand in */
    public OwnWords(Book book) {
        ids.addAll(book.characters().keySet());
        ids.addAll(book.lore().entries().keySet());
        ids.addAll(book.lore().facts().keySet());
        ids.addAll(book.lore().setups().keySet());
        ids.addAll(book.outline().sceneIds());
    }

    /** @param path as {@code pipeline.history.FieldTexts} names it */
    boolean are(DocumentKey key, String path, String text) {
        return !ids.contains(text) && areWords(key, path);
    }

    /** Whether a field of a document is words, whatever it says. */
    public static boolean areWords(DocumentKey key, String path) {
        String shape = path.replaceAll("\\[[^\\]]*\\]", "[]");
        if (key.kind() == DocumentKind.STEP) {
            return key.id().equals("0") ? !Set.of("target_words", "pov", "tense").contains(shape)
                    : !key.id().equals("8") || !SCENE.contains(shape);
        }
        return !NOT_WORDS.getOrDefault(key.kind(), Set.of()).contains(shape);
    }
}
