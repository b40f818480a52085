package app.snowquill.pipeline;

import app.snowquill.context.Agent;
import app.snowquill.pipeline.memory.SummaryDesk;
import app.snowquill.pipeline.summaries.SummaryLevel;
import app.snowquill.pipeline.summaries.SummaryLook;
import app.snowquill.pipeline.summaries.SummaryNode;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.SummaryWriting;
import app.snowquill.store.Author;
import app.snowquill.store.Digest;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings the summary of one thing and all below it up to date, one call after another from the bottom up. A merged one keeps its old text and
 * is told only of what says something else than when it was made; where something went or changed places it is merged anew from all.
 * Lives on a thread for runs until it is done.
 */
final class SummaryUpdate {
    static final String AGENT = "Archivist";
    static final String COMPONENT = "archivist";

    private final OpenBook session;
    private final LocalSummaryDesk desk;
    private final Cancellation cancellation;
    private final Consumer<SummaryDesk.Progress> progress;

    SummaryUpdate(OpenBook session, LocalSummaryDesk desk, Cancellation cancellation, Consumer<SummaryDesk.Progress> progress) {
        this.session = session;
        this.desk = desk;
        this.cancellation = cancellation;
        this.progress = progress;
    }

    /** Gives how many were written. */
    int of(SummaryLevel level, String id) {
        SummaryLook look = desk.look();
        List<SummaryNode> wanting = look.wanting(LocalSummaryDesk.known(look, level, id));
        int done = 0;
        for (SummaryNode node : wanting) {
            cancellation.check();
            SummaryLook now = desk.look(); // what was just written is what those above are made from
            Optional<SummaryNode> still = now.find(node.level(), node.id()).filter(there -> now.wanting(there).contains(there));
            if (still.isPresent()) {
                progress.accept(new SummaryDesk.Progress(done, wanting.size(), now.of(still.get())));
                write(still.get(), now);
                done++;
            }
        }
        return done;
    }

    private void write(SummaryNode node, SummaryLook look) {
        Book book = session.view().book();
        String source = look.source(node);
        String subject = node.level() == SummaryLevel.SCENE ? CallRecording.subject(DocumentKey.prose(node.id())) : node.name().replaceFirst("/", ":");
        new AgentCalls(session, Agent.CONTINUITY, cancellation).work(COMPONENT, subject, List.of(), (engine, asking) -> {
            SummaryWriting writing = new SummaryWriting(asking);
            String text = node.level() == SummaryLevel.SCENE ? writing.scene(book.prose().get(node.id()), node.level().words(), book)
                    : merged(node, look, writing, book);
            int tokens = engine.countTokens(text);
            OpenBook.await(session.inSession(store -> {
                SummaryLook after = desk.look();
                if (after.find(node.level(), node.id()).filter(there -> after.source(there).equals(source)).isPresent()) {
                    desk.keep(node, look, text, Author.AGENT, AGENT, tokens);
                    desk.tell();
                }
                return null;
            }));
            return text;
        });
    }

    private static String merged(SummaryNode node, SummaryLook look, SummaryWriting writing, Book book) {
        Map<String, String> now = look.parts(node);
        Optional<Digest> before = look.before(node).filter(digest -> isAddedTo(digest.parts(), now));
        Map<String, String> then = before.map(Digest::parts).orElse(Map.of());
        List<String> pieces = new ArrayList<>();
        for (SummaryNode below : node.below()) {
            String hash = now.get(below.name());
            if (hash != null && !hash.equals(then.get(below.name()))) {
                String text = look.usable(below).orElseThrow();
                pieces.add(below.title().isBlank() ? text : below.title() + ": " + text);
            }
        }
        return pieces.isEmpty() ? before.map(Digest::text).orElse("")
                : writing.merged(before.map(Digest::text).orElse(""), pieces, node.level().words(), book);
    }

    /** Whether nothing that was there went, and what was there stands in the same order. */
    private static boolean isAddedTo(Map<String, String> then, Map<String, String> now) {
        return !then.isEmpty() && now.keySet().stream().filter(then::containsKey).toList().equals(List.copyOf(then.keySet()));
    }
}
