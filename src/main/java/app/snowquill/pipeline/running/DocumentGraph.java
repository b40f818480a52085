package app.snowquill.pipeline.running;

import app.snowquill.snowflake.Step;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.DraftNotes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What each document reads: the method's graph of steps, down to single documents. A character's synopsis reads that
 * character and nobody else's; a scene's prose reads its card. Pure; stateless.
 */
public final class DocumentGraph {
    /** Stands for the cast as a whole: names and roles, which are settled before anybody is written. */
    public static final DocumentKey CAST = new DocumentKey(DocumentKind.CHARACTER, "cast");

    private DocumentGraph() {
    }

    /** The step whose result a document is. */
    public static Step stepOf(DocumentKey key) {
        return switch (key.kind()) {
            case STEP -> Step.of(Integer.parseInt(key.id()));
            case CHARACTER -> Step.CHARACTERS;
            case SYNOPSIS -> Step.SYNOPSES;
            case BIBLE -> Step.BIBLES;
            case CARD -> Step.BRIEFS;
            case PROSE, NOTES -> Step.DRAFT;
            case PROJECT, ENTRY, FACT, SETUP -> throw new IllegalArgumentException("No step writes " + key + ".");
        };
    }

    /** What settles which documents a step has; empty where it always has the same one. */
    public static Optional<DocumentKey> decidedBy(Step step) {
        return switch (step) {
            case CHARACTERS, SYNOPSES, BIBLES -> Optional.of(CAST);
            case BRIEFS, DRAFT -> Optional.of(DocumentKey.step(Step.SCENE_LIST.number()));
            default -> Optional.empty();
        };
    }

    /** The documents that must be there before {@code key} is written. */
    public static Set<DocumentKey> reads(DocumentKey key, Book book) {
        return switch (key.kind()) {
            case PROJECT, ENTRY, FACT, SETUP -> Set.of();
            case STEP -> ofStep(Step.of(Integer.parseInt(key.id())), book);
            case CHARACTER -> key.equals(CAST) ? Set.of(DocumentKey.step(2)) : Set.of(DocumentKey.step(2), CAST);
            case SYNOPSIS -> Set.of(CAST, new DocumentKey(DocumentKind.CHARACTER, key.id()));
            case BIBLE -> Set.of(CAST, new DocumentKey(DocumentKind.SYNOPSIS, key.id()));
            case CARD -> Set.of(DocumentKey.step(8));
            case PROSE, NOTES -> Set.of(DocumentKey.card(key.id()));
        };
    }

    private static Set<DocumentKey> ofStep(Step step, Book book) {
        Set<DocumentKey> keys = new LinkedHashSet<>();
        for (Step read : step.reads()) {
            if (read.isSingle()) {
                keys.add(DocumentKey.step(read.number()));
            } else {
                decidedBy(read).ifPresent(keys::add);
                book.characters().keySet().forEach(id -> keys.add(new DocumentKey(read.kind(), id)));
            }
        }
        return keys;
    }

    /**
     * What must have settled, well or not, before {@code key} is written: whether a run writes the scenes before it as well,
     * which decides whether their text is shown to it.
     */
    public static Set<DocumentKey> awaits(DocumentKey key, Book book) {
        return key.kind() != DocumentKind.PROSE ? Set.of()
                : scenesBefore(key.id(), book).stream().map(DocumentKey::card).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The scenes before one in reading order, the first first; none for a scene that does not stand in the list. */
    public static List<String> scenesBefore(String sceneId, Book book) {
        List<String> ids = book.outline().sceneIds();
        return ids.subList(0, Math.max(0, ids.indexOf(sceneId)));
    }

    /**
     * The book as the writer of a scene sees it where the same run writes other scenes: without their prose and its notes, or what
     * a scene says would depend on which of them was finished first.
     *
     * @param scenes whose prose is left out
     */
    public static Book without(Collection<String> scenes, Book book) {
        Map<String, String> prose = new LinkedHashMap<>(book.prose());
        prose.keySet().removeAll(scenes);
        Map<String, DraftNotes> notes = new LinkedHashMap<>(book.notes());
        notes.keySet().removeAll(scenes);
        return new Book(book.project(), book.firstThings(), book.oneSentence(), book.oneParagraph(), book.characters(),
                book.onePage(), book.synopses(), book.fourPages(), book.bibles(), book.sceneList(), book.cards(), prose,
                notes, book.lore());
    }
}
