package app.snowquill.pipeline;

import app.snowquill.json.StoryJson;
import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Staleness;
import app.snowquill.snowflake.Step;
import app.snowquill.snowflake.StepStates;
import app.snowquill.store.Document;
import app.snowquill.store.Failure;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.Proposal;
import app.snowquill.store.Revision;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.Words;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a {@link BookView} of what the store holds. Lives as long as its session, on the session's thread. */
final class BookViewBuilder {
    private final ProjectStore store;
    private final BookAssembler assembler;
    private final KeptFindings checks = new KeptFindings();
    private final Waivers waivers;
    private long number;

    BookViewBuilder(ProjectStore store, StoryJson json, Waivers waivers) {
        this.store = store;
        this.waivers = waivers;
        this.assembler = new BookAssembler(json);
    }

    BookView build(Set<Step> running) {
        Map<DocumentKey, Document> documents = store.documents();
        Book book = assembler.book(documents);
        Map<DocumentKey, Failure> failures = new LinkedHashMap<>();
        store.failures().forEach(failure -> failures.put(failure.key(), failure));
        if (!book.characters().isEmpty()) { // there is a cast now, whoever chose it
            failures.remove(CastPreparation.CAST);
        }
        Set<DocumentKey> stale = new Staleness(book, consumed(documents)).stale();
        Map<DocumentKey, StepStates.Known> known = new HashMap<>();
        documents.forEach((key, document) -> known.put(key, new StepStates.Known(document.locked(),
                document.versions(), words(key, document.current().content()))));
        Map<DocumentKey, String> proposals = new LinkedHashMap<>();
        for (Proposal proposal : store.proposals()) {
            proposals.put(proposal.key(), proposal.content());
        }
        Map<DocumentKey, String> partials = new LinkedHashMap<>(store.partials());
        partials.keySet().removeIf(key -> key.kind() != DocumentKind.PROSE);
        List<Finding> findings = checks.of(book, LocalPhraseDesk.kept(store));
        return new BookView(++number, book, StepStates.of(book, known, stale, failures.keySet(), running),
                infos(documents, stale, failures), waivers.open(findings), waivers.waived(findings), proposals, partials,
                store.canUndo(), store.canRedo());
    }

    static Map<DocumentKey, String> consumed(Map<DocumentKey, Document> documents) {
        Map<DocumentKey, String> consumed = new LinkedHashMap<>();
        documents.forEach((key, document) -> {
            if (key.kind().isOfAStep()) {
                consumed.put(key, document.current().consumed());
            }
        });
        return consumed;
    }

    /** Words of the values of a form, not of its field names. */
    static int words(DocumentKey key, String content) {
        return Words.count(key.kind() == DocumentKind.PROSE ? content : content.replaceAll("\"[a-z_0-9]+\":", " "));
    }

    private static Map<DocumentKey, DocumentInfo> infos(Map<DocumentKey, Document> documents, Set<DocumentKey> stale,
                                                        Map<DocumentKey, Failure> failures) {
        Map<DocumentKey, DocumentInfo> infos = new LinkedHashMap<>();
        documents.forEach((key, document) -> {
            Revision current = document.current();
            Failure failure = failures.get(key);
            infos.put(key, new DocumentInfo(document.versions(), current.id(), origin(current), current.agent(),
                    current.at(), stale.contains(key), document.locked(), failure == null ? "" : failure.message(),
                    failure == null ? "" : failure.raw()));
        });
        failures.forEach((key, failure) -> infos.putIfAbsent(key, new DocumentInfo(0, 0, DocumentInfo.Origin.AGENT, "",
                failure.at(), false, false, failure.message(), failure.raw())));
        return Collections.unmodifiableMap(infos);
    }

    static DocumentInfo.Origin origin(Revision revision) {
        return DocumentInfo.Origin.valueOf(revision.author().name());
    }
}
