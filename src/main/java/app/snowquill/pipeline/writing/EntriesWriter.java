package app.snowquill.pipeline.writing;

import app.snowquill.engine.Bound;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.RecordShape;
import app.snowquill.engine.Sampling;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.EntryKind;
import app.snowquill.story.Scene;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The first entries of a bible: places, objects, themes and rules of the world, each with one line and its first field. People are none of
 * them: those are step 3. How many of each kind is settled before the model is asked. Belongs to one call.
 */
public final class EntriesWriter {
    private static final List<EntryKind> KINDS = List.of(EntryKind.PLACE, EntryKind.PLACE, EntryKind.PLACE, EntryKind.OBJECT,
            EntryKind.OBJECT, EntryKind.THEME, EntryKind.WORLD);
    private static final RecordShape<Found> FOUND = RecordShape.of(Found.class);
    private static final RecordShape<One> ONE = RecordShape.of(One.class);

    /** What the model is asked. */
    record Found(@Bound.Items(least = 1, most = 7) List<One> entries) {
    }

    /** @param detail what {@link EntryKind#fields()} names first: looks, a statement, a rule */
    record One(EntryKind kind, @Bound.Name(least = 1, most = 4) String name, @Bound.Phrase(least = 3, most = 10) String summary,
               @Bound.Sentence(least = 6, most = 22) String detail) {
    }

    private final Asking asking;

    public EntriesWriter(Asking asking) {
        this.asking = asking;
    }

    /**
     * Entries that the book has not yet, with new ids.
     *
     * @param taken ids that must not be given again
     * @throws app.snowquill.engine.EngineException where the model can't do it
     */
    public List<BibleEntry> entries(Book book, String instruction, Set<String> taken) {
        Writing writing = new Writing(asking, Writing.Frame.plain(instruction, LocalDate.now()), Writing.Progress.NONE, Pieces.NONE);
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("story", story(book));
        inputs.put("scenes", book.outline().scenes().stream().map(EntriesWriter::line).collect(Collectors.joining("\n")));
        inputs.put("known", names(book).collect(Collectors.joining(", ")));
        Found found = writing.form("bible-entries", book, inputs, shape(), Sampling.structure());
        Set<String> ids = new HashSet<>(taken);
        Set<String> known = names(book).map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        List<BibleEntry> made = new ArrayList<>();
        for (One one : found.entries()) {
            if (known.add(one.name().strip().toLowerCase(Locale.ROOT))) {
                String id = id(one.name(), ids);
                ids.add(id);
                made.add(new BibleEntry(id, one.kind(), one.name(), one.summary(), List.of(),
                        Map.of(one.kind().fields().get(0), one.detail()), List.of(), List.of()));
            }
        }
        return made;
    }

    static RecordShape<Found> shape() {
        return FOUND.with("entries", new JsonShape.Tuple(KINDS.stream().map(kind -> (JsonShape) ONE.with("kind", Shapes.oneOf(kind)).shape())
                .toList()));
    }

    private static Stream<String> names(Book book) {
        return Stream.concat(book.characters().values().stream().map(who -> who.name()),
                book.lore().entries().values().stream().map(BibleEntry::name)).filter(name -> !name.isBlank());
    }

    private static String story(Book book) {
        return Stream.of(book.project().brief(), book.oneSentence().map(one -> one.sentence()).orElse(""), Casting.paragraph(book))
                .filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String line(Scene scene) {
        return "- " + scene.title() + " (" + scene.place() + "): " + scene.summary();
    }

    /** The name in small plain letters with hyphens, and a number where that is taken. */
    public static String id(String name, Set<String> taken) {
        String plain = Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String first = plain.isEmpty() ? "entry" : plain;
        String id = first;
        for (int i = 2; taken.contains(id); i++) {
            id = first + "-" + i;
        }
        return id;
    }
}
