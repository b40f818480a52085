package app.snowquill.pipeline.summaries;

import app.snowquill.store.Author;
import app.snowquill.store.Digest;
import app.snowquill.story.Book;
import app.snowquill.story.DraftNotes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is of summaries: those kept as such, and what the notes of drafts say. Immutable. */
final class KeptSummaries {
    private static final String NOTES = "Writer";

    private final Map<String, Digest> hands;
    private final Map<String, Digest> agents;
    private final Map<String, DraftNotes> notes;

    KeptSummaries(List<Digest> kept, Book book) {
        this.hands = by(kept, Author.HAND);
        this.agents = by(kept, Author.AGENT);
        this.notes = book.notes();
    }

    private static Map<String, Digest> by(List<Digest> kept, Author author) {
        return kept.stream().filter(digest -> digest.author() == author)
                .collect(Collectors.toMap(digest -> digest.subject() + "/" + digest.id(), digest -> digest, (one, other) -> other));
    }

    Optional<Digest> hand(SummaryNode node) {
        return Optional.ofNullable(hands.get(key(node)));
    }

    /** The agents', the one that was asked for before the one that came with a draft. */
    Stream<Digest> agents(SummaryNode node) {
        return Stream.concat(Stream.ofNullable(agents.get(key(node))), ofDraft(node).stream());
    }

    /** What a draft's notes say, where it is a scene and they say something. */
    private Optional<Digest> ofDraft(SummaryNode node) {
        return Optional.ofNullable(node.level() == SummaryLevel.SCENE ? notes.get(node.id()) : null).filter(said -> !said.summary().isBlank())
                .map(said -> new Digest(Digest.Subject.SCENE, node.id(), "", said.of(), Map.of(), said.summary(), Author.AGENT, NOTES, 0,
                        Instant.EPOCH));
    }

    static BookSummary.Maker maker(Digest digest) {
        return digest.author() == Author.HAND ? BookSummary.Maker.AUTHOR
                : digest.agent().equals(NOTES) ? BookSummary.Maker.DRAFT : BookSummary.Maker.MODEL;
    }

    private static String key(SummaryNode node) {
        return node.level().subject() + "/" + node.id();
    }
}
