package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.memory.ArchiveKind;
import app.snowquill.pipeline.memory.ArchiveQuery;
import app.snowquill.pipeline.memory.ArchiveQuery.How;
import app.snowquill.pipeline.memory.ArchiveQuery.Order;
import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.Part;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "search", description = "Finds texts: words, “phrases” in quotes, beginnings with a trailing *.")
final class SearchCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1", paramLabel = "QUERY", description = "What to look for.")
    private String query;
    @Option(names = "--kind", paramLabel = "K", description = "prose, card, bible, plan, note or version; may be given several times. "
            + "Without it all but older versions.")
    private List<ArchiveKind> kinds = List.of();
    @Option(names = "--pov", paramLabel = "P", description = "Id or name of a point-of-view character; may be given several times.")
    private List<String> povs = List.of();
    @Option(names = "--part", paramLabel = "P", description = "Id or title of a part or chapter; may be given several times.")
    private List<String> parts = List.of();
    @Option(names = "--exact", description = "Only the words as written: no stems, no typing errors, no meaning.")
    private boolean exact;
    @Option(names = "--order", paramLabel = "O", defaultValue = "best", description = "best, reading or newest first.")
    private String order;
    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "Hits at most, 1 to 1,000.")
    private int limit;

    SearchCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        if (limit < 1 || limit > 1_000) {
            throw CliFailure.usage("--limit is a number from 1 to 1,000.");
        }
        Order wanted = Map.of("best", Order.BEST_FIRST, "reading", Order.READING_ORDER, "newest", Order.NEWEST_FIRST)
                .get(order.toLowerCase(Locale.ROOT));
        if (wanted == null) {
            throw CliFailure.usage("There is no order “" + order + "”. There are best, reading and newest.");
        }
        if (query.isBlank()) {
            throw CliFailure.usage("There is nothing to look for. Give a word.");
        }
        try (BookSession session = context().openToRead(file)) {
            Book book = session.view().book();
            ArchiveQuery asked = new ArchiveQuery(query, Set.copyOf(kinds), ids(povs, characters(book), "character"),
                    ids(parts, parts(book), "part or chapter"), Optional.empty(), Optional.empty(),
                    exact ? How.EXACT : How.WORDS_AND_MEANING, wanted, limit);
            return FoundTexts.answer(context().await(WholeArchive.of(session.memory().archive(), context()).search(asked)));
        }
    }

    private static Set<String> ids(List<String> names, Map<String, String> known, String what) {
        Set<String> ids = new LinkedHashSet<>();
        for (String name : names) {
            if (!known.containsKey(name)) {
                throw CliFailure.refused("There is no " + what + " “" + name + "” in this book.");
            }
            ids.add(known.get(name));
        }
        return ids;
    }

    private static Map<String, String> characters(Book book) {
        Map<String, String> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        book.characters().values().forEach(character -> known.put(character.name(), character.id()));
        book.characters().keySet().forEach(id -> known.put(id, id));
        return known;
    }

    private static Map<String, String> parts(Book book) {
        Map<String, String> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Chapter chapter : book.outline().chapters()) {
            known.put(chapter.title(), chapter.id());
            known.put(chapter.id(), chapter.id());
        }
        for (Part part : book.outline().parts()) {
            known.put(part.title(), part.id());
            known.put(part.id(), part.id());
        }
        return known;
    }
}
