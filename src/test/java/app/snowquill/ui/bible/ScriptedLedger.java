package app.snowquill.ui.bible;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.exports.BookExports;
import app.snowquill.pipeline.memory.ArchiveDesk;
import app.snowquill.pipeline.memory.BibleDesk;
import app.snowquill.pipeline.memory.BookMemory;
import app.snowquill.pipeline.memory.ContextDesk;
import app.snowquill.pipeline.memory.LedgerDesk;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.pipeline.memory.SummaryDesk;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Fact;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real book's session whose ledger says what a test wants it to. */
final class ScriptedLedger implements LedgerDesk, BookMemory {
    static final Finding DISAGREEMENT = new Finding("ledger.disagrees", Finding.Severity.WARNING, DocumentKey.fact("ledger-hidden"), "", "",
            "Two scenes disagree.", "");

    final List<WaitingLore> waiting = new CopyOnWriteArrayList<>();
    final List<Contradiction> contradictions = new CopyOnWriteArrayList<>();
    final List<DocumentKey> accepted = new CopyOnWriteArrayList<>();
    final List<DocumentKey> refused = new CopyOnWriteArrayList<>();
    private final BookSession real;

    ScriptedLedger(BookSession real) {
        this.real = real;
    }

    /** The same session, with this ledger. */
    BookSession session() {
        return (BookSession) Proxy.newProxyInstance(BookSession.class.getClassLoader(), new Class<?>[] {BookSession.class}, (proxy, method, arguments) -> {
            try {
                return method.getName().equals("memory") ? this : method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    /** What the picture of the design shows, where the sample's own text agrees. */
    void asDesigned() {
        List.of(waiting, contradictions, accepted, refused).forEach(List::clear);
        waiting.add(new WaitingLore(DocumentKey.fact("waiting-book"), WaitingLore.What.FACT, "Tobit carries his book to every reading",
                "He had brought the book, as he brought it to funerals", "s06", List.of()));
        waiting.add(new WaitingLore(DocumentKey.entry("tobit"), WaitingLore.What.CHANGE, "agrees to leave his book",
                "I could manage, for once, I dare say, without.", "s10", List.of()));
        waiting.add(new WaitingLore(DocumentKey.entry("low-road"), WaitingLore.What.RELATION, "Brother Hale lost his wife in the Low Road",
                "Hale had his cousin’s way of not looking at a thing.", "s02", List.of("The Low Road lies behind the wall.")));
        contradictions.add(new Contradiction(DISAGREEMENT, new Contradiction.Side(DocumentKey.fact("ledger-hidden"), "s05",
                "Nobody is told where the ledger is.", "Ines told nobody, then or for four weeks, not even the cat."),
                new Contradiction.Side(DocumentKey.fact("ledger-exists"), "s07", "Tobit learns where the ledger is.",
                        "It’s under the sand in the fire bucket."), false));
    }

    @Override
    public ContextDesk context() {
        return real.memory().context();
    }

    @Override
    public BibleDesk bible() {
        return real.memory().bible();
    }

    @Override
    public LedgerDesk ledger() {
        return this;
    }

    @Override
    public ArchiveDesk archive() {
        return real.memory().archive();
    }

    @Override
    public SummaryDesk summaries() {
        return real.memory().summaries();
    }

    @Override
    public BookExports exports() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<String> approved() {
        return Set.of();
    }

    @Override
    public CompletableFuture<Void> approve(List<String> scenes, boolean approved) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public ModelWork<Integer> collect(List<String> scenes) {
        throw new IllegalStateException("Nothing is collected here.");
    }

    @Override
    public List<WaitingLore> waiting() {
        return List.copyOf(waiting);
    }

    @Override
    public CompletableFuture<List<DocumentKey>> accept(List<DocumentKey> keys) {
        accepted.addAll(keys);
        waiting.removeIf(one -> keys.contains(one.key()));
        return real.acceptAsIs(List.of()).thenApply(told -> new ArrayList<>());
    }

    @Override
    public CompletableFuture<Void> refuse(List<DocumentKey> keys) {
        refused.addAll(keys);
        waiting.removeIf(one -> keys.contains(one.key()));
        return real.acceptAsIs(List.of());
    }

    @Override
    public List<Contradiction> contradictions() {
        return List.copyOf(contradictions);
    }

    @Override
    public List<Fact> statesBefore(String scene, String subject) {
        return List.of();
    }
}
