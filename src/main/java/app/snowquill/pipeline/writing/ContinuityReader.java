package app.snowquill.pipeline.writing;

import app.snowquill.engine.Bound;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.RecordShape;
import app.snowquill.engine.Sampling;
import app.snowquill.story.Book;
import app.snowquill.story.EntryKind;
import app.snowquill.story.Fact;
import app.snowquill.story.FactKind;
import app.snowquill.story.Setup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Has the model read one scene for the ledger. Whom a fact may be about and what may change are closed sets. Belongs to one scene's reading. */
public final class ContinuityReader {
    private static final RecordShape<Read> READ = RecordShape.of(Read.class);
    private static final RecordShape<FoundFact> FACT = RecordShape.of(FoundFact.class);
    private static final RecordShape<FoundSetup> SETUP = RecordShape.of(FoundSetup.class);
    private static final RecordShape<FoundPayoff> PAYOFF = RecordShape.of(FoundPayoff.class);
    private static final RecordShape<FoundChange> CHANGE = RecordShape.of(FoundChange.class);
    private static final RecordShape<FoundEntry> NAME = RecordShape.of(FoundEntry.class);
    private static final int MOST_FACTS = 8;
    private static final int MOST_KNOWERS = 4;
    private static final int MOST_OTHERS = 3;
    private static final String NONE = "none";

    /** What the model answers. */
    public record Read(@Bound.Items(least = 0, most = MOST_FACTS) List<FoundFact> facts,
                       @Bound.Items(least = 0, most = MOST_OTHERS) List<FoundSetup> setups,
                       @Bound.Items(least = 0, most = MOST_OTHERS) List<FoundPayoff> payoffs,
                       @Bound.Items(least = 0, most = MOST_OTHERS) List<FoundChange> changes,
                       @Bound.Items(least = 0, most = MOST_OTHERS) List<FoundEntry> names) {
    }

    /**
     * One fact.
     *
     * @param subject id of a person or an entry
     * @param learntBy ids of people
     * @param quote as the model says that it stands in the text
     */
    public record FoundFact(FactKind kind, @Bound.Characters(120) String subject, @Bound.Phrase(least = 1, most = 4) String attribute,
                            @Bound.Phrase(least = 1, most = 8) String value, @Bound.Sentence(least = 3, most = 24) String sentence,
                            @Bound.Items(least = 0, most = MOST_KNOWERS) @Bound.Characters(120) List<String> learntBy,
                            @Bound.Characters(200) String quote) {
    }

    /** One promise. */
    public record FoundSetup(@Bound.Sentence(least = 4, most = 24) String sentence, @Bound.Characters(200) String quote) {
    }

    /** One promise kept. @param setup its id, or "none" */
    public record FoundPayoff(@Bound.Characters(120) String setup, @Bound.Characters(200) String quote) {
        public boolean isOne() {
            return !setup.equals(NONE);
        }
    }

    /** What an entry says otherwise from this scene on. @param of a field as {@link EntryFieldNames} names it, or "none" */
    public record FoundChange(@Bound.Characters(160) String of, @Bound.Sentence(least = 3, most = 24) String text, @Bound.Characters(200) String quote) {
        public boolean isOne() {
            return !of.equals(NONE);
        }
    }

    /** Somebody or something with a name that has no entry. @param quote with the name in it */
    public record FoundEntry(@Bound.OneOf({"character", "place", "object"}) EntryKind kind, @Bound.Characters(60) String name,
                             @Bound.Phrase(least = 3, most = 10) String summary, @Bound.Characters(200) String quote) {
    }

    private final Asking asking;
    private final ReadingExtent extent;

    public ContinuityReader(Asking asking, ReadingExtent extent) {
        this.asking = asking;
        this.extent = extent;
    }

    /**
     * @param piece of the scene's text, or all of it
     * @param known what the ledger says before this scene
     * @param open promises that are not kept before it
     * @throws app.snowquill.engine.EngineException where the model can't do it
     */
    public Read read(String scene, String piece, List<Fact> known, List<Setup> open, Book book) {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("subjects", subjects(book).stream().map(id -> "- " + id + ": " + book.nameOf(id)).collect(Collectors.joining("\n")));
        inputs.put("known", known.stream().map(fact -> "- " + fact.text()).collect(Collectors.joining("\n")));
        inputs.put("promises", open.stream().map(setup -> "- " + setup.id() + ": " + setup.text()).collect(Collectors.joining("\n")));
        EntryFieldNames fields = EntryFieldNames.in(piece, scene, book);
        inputs.put("fields", fields.lines());
        inputs.put("scene", book.outline().scene(scene).map(one -> "“" + one.title() + "”").orElse(scene));
        inputs.put("prose", piece);
        Writing writing = new Writing(asking, Writing.Frame.plain("", LocalDate.now()), Writing.Progress.NONE, Pieces.NONE);
        return writing.form("continuity", book, inputs, shape(book, open, fields, extent), Sampling.exact());
    }

    static RecordShape<Read> shape(Book book, List<Setup> open, EntryFieldNames fields, ReadingExtent extent) {
        List<String> promises = new ArrayList<>(List.of(NONE));
        open.forEach(setup -> promises.add(setup.id()));
        List<String> changing = new ArrayList<>(List.of(NONE));
        changing.addAll(fields.names());
        List<String> subjects = List.copyOf(subjects(book));
        List<String> people = book.characters().isEmpty() ? subjects : List.copyOf(book.characters().keySet());
        return READ.with("facts", new JsonShape.Items(FACT.with("subject", new JsonShape.OneOf(subjects))
                        .with("learnt_by", new JsonShape.Items(new JsonShape.OneOf(people), 0, MOST_KNOWERS)).shape(), 0, extent.facts()))
                .with("setups", new JsonShape.Items(SETUP.shape(), 0, extent.others()))
                .with("payoffs", new JsonShape.Items(PAYOFF.with("setup", new JsonShape.OneOf(promises)).shape(), 0, extent.others()))
                .with("changes", new JsonShape.Items(CHANGE.with("of", new JsonShape.OneOf(changing)).shape(), 0, extent.others()))
                .with("names", new JsonShape.Items(NAME.shape(), 0, extent.others()));
    }

    /** The ids of everybody and everything that has one, and of the world. */
    private static Set<String> subjects(Book book) {
        Set<String> ids = new TreeSet<>(book.characters().keySet());
        ids.addAll(book.lore().entries().keySet());
        ids.add("world");
        return ids;
    }
}
