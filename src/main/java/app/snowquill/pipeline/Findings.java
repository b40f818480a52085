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
import java.util.List;

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
        return switch (key.kind()) {
            case CARD -> book.cards().containsKey(key.id()) ? CardRules.check(book.cards().get(key.id()), book) : List.of();
            case PROSE -> draft(key.id(), book, new DraftAgainstLedger(book));
            case FACT, SETUP -> LedgerChecks.check(book).stream().filter(finding -> finding.where().equals(key)).toList();
            default -> StepChecks.of(key, book);
        };
    }

    /** A draft's own findings, then those of the ledger against it. */
    private static List<Finding> draft(String scene, Book book, DraftAgainstLedger ledger) {
        List<Finding> findings = new ArrayList<>(DraftChecks.check(scene, book));
        findings.addAll(ledger.check(scene));
        return findings;
    }
}
