package app.snowquill.pipeline;

import app.snowquill.ledger.DraftAgainstLedger;
import app.snowquill.ledger.LedgerChecks;
import app.snowquill.scene.CardRules;
import app.snowquill.scene.DraftChecks;
import app.snowquill.scene.quality.PhraseList;
import app.snowquill.scene.quality.WordingChecks;
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

    /** @param phrases that the book does without */
    static List<Finding> of(Book book, PhraseList phrases) {
        List<Finding> findings = new ArrayList<>(StepChecks.all(book));
        DraftAgainstLedger ledger = new DraftAgainstLedger(book);
        for (String scene : book.outline().sceneIds()) {
            findings.addAll(of(DocumentKey.card(scene), book));
            findings.addAll(draft(scene, book, phrases, ledger));
        }
        findings.addAll(LedgerChecks.check(book));
        return findings;
    }

    /** By the checks that every book has. */
    static List<Finding> of(DocumentKey key, Book book) {
        return of(List.of(key), book, PhraseList.NONE);
    }

    /** Those of several documents of one book: what their checks have in common is worked out once. */
    static List<Finding> of(Collection<DocumentKey> keys, Book book, PhraseList phrases) {
        Supplier<DraftAgainstLedger> drafts = once(() -> new DraftAgainstLedger(book));
        Supplier<List<Finding>> ledger = once(() -> LedgerChecks.check(book));
        return keys.stream().flatMap(key -> switch (key.kind()) {
            case CARD -> book.cards().containsKey(key.id()) ? CardRules.check(book.cards().get(key.id()), book).stream() : Stream.empty();
            case PROSE -> draft(key.id(), book, phrases, drafts.get()).stream();
            case FACT, SETUP -> ledger.get().stream().filter(finding -> finding.where().equals(key));
            default -> StepChecks.of(key, book).stream();
        }).toList();
    }

    private static <T> Supplier<T> once(Supplier<T> making) {
        AtomicReference<T> made = new AtomicReference<>();
        return () -> made.updateAndGet(before -> before == null ? making.get() : before);
    }

    /** A draft's own. */
    static List<Finding> ofText(String scene, Book book, PhraseList phrases) {
        List<Finding> findings = new ArrayList<>(DraftChecks.check(scene, book));
        findings.addAll(WordingChecks.phrases(scene, book.prose().getOrDefault(scene, ""), phrases.phrases()));
        return findings;
    }

    /** A draft's own findings, then those of the ledger against it. */
    private static List<Finding> draft(String scene, Book book, PhraseList phrases, DraftAgainstLedger ledger) {
        List<Finding> findings = new ArrayList<>(ofText(scene, book, phrases));
        findings.addAll(ledger.check(scene));
        return findings;
    }
}
