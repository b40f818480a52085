package app.snowquill.pipeline.summaries;

import app.snowquill.pipeline.summaries.BookSummary.Maker;
import app.snowquill.store.Digest;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import app.snowquill.story.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kept summaries laid over a book as it stands: which are current, and what each would be made from. What is of use to a model is only ever
 * what is current: the author's, else an agent's. Of a chapter with a single written scene that scene's summary is the chapter's. Immutable.
 */
public final class SummaryLook {
    private static final String OPEN = "open";

    private final Book book;
    private final SummaryNode root;
    private final KeptSummaries kept;
    private final Map<String, Standing> standings = new HashMap<>();

    /**
     * How one node stands.
     *
     * @param parts of a group: hash of what each written one below says, or a word where that is not current
     * @param source what a summary made now would be made from; blank where it can't be made yet
     * @param usable what a model may be told
     */
    private record Standing(BookSummary summary, Map<String, String> parts, String source, Optional<String> usable) {
    }

    public SummaryLook(Book book, List<Digest> kept) {
        this.book = book;
        this.kept = new KeptSummaries(kept, book);
        this.root = SummaryNode.of(book);
        stand(root, 0);
    }

    /** The tree of what can be summed up. */
    public SummaryNode root() {
        return root;
    }

    /** Of the book first, then each above what it is made from, in reading order. */
    public List<BookSummary> all() {
        return root.all().map(this::of).toList();
    }

    public BookSummary of(SummaryNode node) {
        return standings.get(node.name()).summary();
    }

    public Optional<SummaryNode> find(SummaryLevel level, String id) {
        return root.all().filter(node -> node.level() == level && node.id().equals(id)).findFirst();
    }

    /** What a summary of this made now would be made from; blank where something below is not current itself. */
    public String source(SummaryNode node) {
        return standings.get(node.name()).source();
    }

    /** Of each written one below the hash of what it says, in reading order. */
    public Map<String, String> parts(SummaryNode node) {
        return standings.get(node.name()).parts();
    }

    /** What a model may be told of it; empty where nothing is current. */
    public Optional<String> usable(SummaryNode node) {
        return standings.get(node.name()).usable();
    }

    /** What the model would have to be asked for so that all of this is current, those below first. */
    public List<SummaryNode> wanting(SummaryNode top) {
        List<SummaryNode> wanting = new ArrayList<>();
        top.below().forEach(below -> wanting.addAll(wanting(below)));
        Standing standing = standings.get(top.name());
        boolean isOwn = top.level() == SummaryLevel.SCENE || standing.parts().size() > 1;
        if (isOwn && standing.summary().state() != SummaryState.UNWRITTEN && standing.usable().isEmpty()) {
            wanting.add(top);
        }
        return wanting;
    }

    /** The text that a new one is merged into: the author's before an agent's. */
    public Optional<Digest> before(SummaryNode node) {
        return Stream.concat(kept.hand(node).stream(), kept.agents(node)).findFirst();
    }

    private Standing stand(SummaryNode node, int depth) {
        Map<String, String> parts = new LinkedHashMap<>();
        List<Standing> written = new ArrayList<>();
        for (SummaryNode below : node.below()) {
            Standing standing = stand(below, depth + 1);
            if (standing.summary().state() != SummaryState.UNWRITTEN) {
                parts.put(below.name(), standing.usable().map(SourceHash::of).orElse(OPEN));
                written.add(standing);
            }
        }
        Standing standing = node.level() == SummaryLevel.SCENE ? scene(node, depth) : group(node, depth, parts, written);
        standings.put(node.name(), standing);
        return standing;
    }

    private Standing scene(SummaryNode node, int depth) {
        String prose = book.prose().getOrDefault(node.id(), "");
        if (Words.count(prose) == 0) {
            return new Standing(summary(node, depth, SummaryState.UNWRITTEN, Maker.PLAN, line(node), "", Map.of(), List.of()), Map.of(), "",
                    Optional.empty());
        }
        return standing(node, depth, Map.of(), SourceHash.of(prose));
    }

    private Standing group(SummaryNode node, int depth, Map<String, String> parts, List<Standing> written) {
        if (written.isEmpty()) {
            return new Standing(summary(node, depth, SummaryState.UNWRITTEN, Maker.NOBODY, "", "", parts, List.of()), parts, "", Optional.empty());
        }
        String source = parts.containsValue(OPEN) ? "" : SourceHash.of(parts);
        if (written.size() == 1 && kept.hand(node).isEmpty()) {
            BookSummary only = written.get(0).summary();
            return new Standing(summary(node, depth, only.state(), only.maker(), only.text(), only.waiting(), parts, only.changed()), parts, source,
                    written.get(0).usable());
        }
        return standing(node, depth, parts, source);
    }

    private Standing standing(SummaryNode node, int depth, Map<String, String> parts, String source) {
        Optional<Digest> hand = kept.hand(node);
        Optional<Digest> current = kept.agents(node).filter(agent -> !source.isEmpty() && agent.source().equals(source)).findFirst();
        Optional<Digest> shown = hand.or(() -> current).or(() -> kept.agents(node).findFirst());
        boolean isCurrent = !source.isEmpty() && shown.filter(digest -> digest.source().equals(source)).isPresent();
        SummaryState state = shown.isEmpty() ? SummaryState.MISSING : isCurrent ? SummaryState.CURRENT : SummaryState.STALE;
        String waiting = isCurrent || hand.isEmpty() ? "" : current.map(Digest::text).orElse("");
        List<String> changed = shown.filter(digest -> !isCurrent).map(digest -> changed(digest.parts(), parts)).orElse(List.of());
        BookSummary summary = shown.map(digest -> summary(node, depth, state, KeptSummaries.maker(digest), digest.text(), waiting, parts, changed))
                .orElseGet(() -> summary(node, depth, state, line(node).isEmpty() ? Maker.NOBODY : Maker.PLAN, line(node), "", parts, List.of()));
        return new Standing(summary, parts, source, (isCurrent ? shown : current).map(Digest::text));
    }

    private static List<String> changed(Map<String, String> then, Map<String, String> now) {
        List<String> names = new ArrayList<>(now.keySet().stream().filter(name -> !now.get(name).equals(then.get(name))).toList());
        then.keySet().stream().filter(name -> !now.containsKey(name)).forEach(names::add);
        return names;
    }

    private static BookSummary summary(SummaryNode node, int depth, SummaryState state, Maker maker, String text, String waiting,
                                       Map<String, String> parts, List<String> changed) {
        return new BookSummary(node.level(), node.id(), node.title(), node.number(), depth, state, maker, text, waiting,
                List.copyOf(parts.keySet()), changed);
    }

    /** A scene's line of step 8; blank for anything else. */
    private String line(SummaryNode node) {
        return node.level() != SummaryLevel.SCENE ? "" : book.outline().scene(node.id()).map(Scene::summary).orElse("");
    }
}
