package app.snowquill.pipeline;

import app.snowquill.ledger.DraftAgainstLedger;
import app.snowquill.ledger.LedgerChecks;
import app.snowquill.scene.CardRules;
import app.snowquill.scene.DraftChecks;
import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.StepChecks;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every check there is, over a whole book or one document of it. Pure. */
final class Findings {
    private Findings() {
    }

    static List<Finding> of(Book book) {
        List<Finding> findings = new ArrayList<>(StepChecks.all(book));
        DraftAgainstLedger ledger = new DraftAgainstLedger(book);
        for (String scene : book.outline().sceneIds()) {
            findings.addAll(of(DocumentKey.card(scene), book));
            findings.addAll(draft(scene, book, ledger));
        }
        findings.addAll(LedgerChecks.check(book));
        return findings;
    }

    static List<Finding> of(DocumentKey key, Book book) {
        return of(List.of(key), book);
    }

    /** Those of several documents of one book: what their checks have in common is worked out once. */
    static List<Finding> of(Collection<DocumentKey> keys, Book book) {
        Supplier<DraftAgainstLedger> drafts = once(() -> new DraftAgainstLedger(book));
        Supplier<List<Finding>> ledger = once(() -> LedgerChecks.check(book));
        return keys.stream().flatMap(key -> switch (key.kind()) {
            case CARD -> book.cards().containsKey(key.id()) ? CardRules.check(book.cards().get(key.id()), book).stream() : Stream.empty();
            case PROSE -> draft(key.id(), book, drafts.get()).stream();
            case FACT, SETUP -> ledger.get().stream().filter(finding -> finding.where().equals(key));
            default -> StepChecks.of(key, book).stream();
        }).toList();
    }

    private static <T> Supplier<T> once(Supplier<T> making) {
        AtomicReference<T> made = new AtomicReference<>();
        return () -> made.updateAndGet(before -> before == null ? making.get() : before);
    }

    /** A draft's own findings, then those of the ledger against it. */
    private static List<Finding> draft(String scene, Book book, DraftAgainstLedger ledger) {
        List<Finding> findings = new ArrayList<>(DraftChecks.check(scene, book));
        findings.addAll(ledger.check(scene));
        return findings;
    }
}
