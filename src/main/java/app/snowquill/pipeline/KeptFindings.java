package app.snowquill.pipeline;

import app.snowquill.ledger.DraftAgainstLedger;
import app.snowquill.ledger.DraftReadings;
import app.snowquill.ledger.LedgerChecks;
import app.snowquill.scene.quality.PhraseList;
import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.StepChecks;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The findings of a book as it changes: a check is made again only where something that it reads is another. The steps read
 * each other, the cards read the whole book, a draft reads itself, its card, its notes, the cast and
 * the phrases that its book does without; the ledger is laid beside a
 * draft again where the draft, its card, the lore, the cast or the scene list is another. Lives as long as
 * its session, on the session's thread.
 */
final class KeptFindings {
    /** @param read what the check was made of */
    private record Kept(List<Object> read, List<Finding> findings) {
    }

    private final Map<DocumentKey, Kept> drafts = new HashMap<>();
    private final Map<DocumentKey, Kept> againstLedger = new HashMap<>();
    private final DraftReadings readings = new DraftReadings();
    private Kept ledger = new Kept(List.of(), List.of());
    private Kept steps = new Kept(List.of(), List.of());
    private List<Object> readByLedger = List.of();
    private LedgerInUse inUse = new LedgerInUse(readByLedger);
    private PhraseList without = PhraseList.NONE;
    private List<Object> readByCards = List.of();
    private Map<String, List<Finding>> cards = Map.of();

    /** The ledger made ready for the drafts, once one of them is to be checked, and for as long as nothing that it is made of is another. */
    private final class LedgerInUse {
        private final List<Object> read;
        private DraftAgainstLedger ready;

        LedgerInUse(List<Object> read) {
            this.read = read;
        }

        List<Finding> check(String scene, Book book) {
            if (book.lore().facts().isEmpty()) {
                return List.of();
            }
            ready = ready == null ? new DraftAgainstLedger(book, readings) : ready.beside(book);
            return ready.check(scene);
        }
    }

    /** The same as {@link Findings#of(Book, PhraseList)}. @param phrases that the book does without */
    List<Finding> of(Book book, PhraseList phrases) {
        without = without.equals(phrases) ? without : phrases;
        List<Object> plan = plan(book);
        steps = kept(steps, plan, () -> StepChecks.all(book));
        checkCards(plan, book);
        List<Finding> findings = new ArrayList<>(steps.findings());
        drafts.keySet().removeIf(key -> !book.prose().containsKey(key.id()));
        againstLedger.keySet().retainAll(drafts.keySet());
        List<Object> lore = List.of(book.lore(), book.characters(), book.sceneList());
        readByLedger = lore.equals(readByLedger) ? readByLedger : lore;
        inUse = inUse.read == readByLedger ? inUse : new LedgerInUse(readByLedger);
        for (String scene : book.outline().sceneIds()) {
            findings.addAll(cards.get(scene));
            if (book.prose().containsKey(scene)) {
                findings.addAll(draft(DocumentKey.prose(scene), book));
                findings.addAll(againstLedger(DocumentKey.prose(scene), book));
            }
        }
        ledger = kept(ledger, List.of(readByLedger, written(book)), () -> LedgerChecks.check(book));
        findings.addAll(ledger.findings());
        return findings;
    }

    private static List<Object> plan(Book book) {
        return List.of(book.project(), book.firstThings(), book.oneSentence(), book.oneParagraph(), book.characters(), book.onePage(),
                book.synopses(), book.fourPages(), book.bibles(), book.sceneList());
    }

    private void checkCards(List<Object> plan, Book book) {
        List<Object> read = List.of(plan, book.cards(), book.notes(), book.prose());
        if (!read.equals(readByCards)) {
            Map<String, List<Finding>> checked = new HashMap<>();
            book.outline().sceneIds().forEach(scene -> checked.put(scene, Findings.of(DocumentKey.card(scene), book)));
            cards = checked;
            readByCards = read;
        }
    }

    private List<Finding> draft(DocumentKey key, Book book) {
        List<Object> read = new ArrayList<>(List.of(book.prose().get(key.id()), book.characters(), without));
        read.add(book.cards().get(key.id())); // may be missing
        read.add(book.notes().get(key.id()));
        return drafts.compute(key, (one, before) -> kept(before, read, () -> Findings.ofText(key.id(), book, without))).findings();
    }

    private List<Finding> againstLedger(DocumentKey key, Book book) {
        List<Object> read = new ArrayList<>(List.of(book.prose().get(key.id()), readByLedger));
        read.add(book.cards().get(key.id())); // may be missing
        return againstLedger.compute(key, (one, before) -> kept(before, read, () -> inUse.check(key.id(), book))).findings();
    }

    /** The scenes that have a text. */
    private static List<String> written(Book book) {
        return book.prose().entrySet().stream().filter(one -> !one.getValue().isBlank()).map(Map.Entry::getKey).toList();
    }

    private static Kept kept(Kept before, List<Object> read, Supplier<List<Finding>> check) {
        return before != null && before.read().equals(read) ? before : new Kept(read, check.get());
    }
}
