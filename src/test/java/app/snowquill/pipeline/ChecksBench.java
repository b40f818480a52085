package app.snowquill.pipeline;

import app.snowquill.ledger.DraftAgainstLedger;
import app.snowquill.ledger.LedgerChecks;
import app.snowquill.scene.CardRules;
import app.snowquill.scene.DraftChecks;
import app.snowquill.snowflake.ConsumedFields;
import app.snowquill.snowflake.Staleness;
import app.snowquill.snowflake.StepChecks;
import app.snowquill.scene.quality.PhraseList;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Evidence;
import app.snowquill.story.Fact;
import app.snowquill.story.FactKind;
import app.snowquill.story.Lore;
import app.snowquill.story.OneSentence;
import app.snowquill.story.Words;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Times the checks of a book of 60 scenes: run its main; warm medians in milliseconds of processor time. */
final class ChecksBench {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private ChecksBench() {
    }

    public static void main(String[] arguments) {
        Book book = LongBook.of(60, 1_500);
        System.out.println(book.prose().values().stream().mapToInt(Words::count).sum() + " words, "
                + Findings.of(book, PhraseList.USUAL).size() + " findings");
        time("steps 0 to 8", () -> StepChecks.all(book));
        time("cards", () -> book.cards().values().forEach(card -> CardRules.check(card, book)));
        time("drafts", () -> book.prose().keySet().forEach(id -> DraftChecks.check(id, book)));
        time("all", () -> Findings.of(book, PhraseList.USUAL));
        KeptFindings kept = new KeptFindings();
        int[] edits = {0};
        time("all, after typing in a scene", () -> kept.of(with(book, DocumentKey.prose("s130"),
                book.prose().get("s130") + " It rained " + edits[0]++ + " times."), PhraseList.USUAL));
        time("all, after an edit of step 1", () -> kept.of(with(book, DocumentKey.step(1), new OneSentence("A cook is " + edits[0]++ + ".")), PhraseList.USUAL));
        Book remembering = book.withLore(lore(book, 200));
        System.out.println(remembering.lore().facts().size() + " facts, " + Findings.of(remembering, PhraseList.USUAL).size() + " findings");
        time("contradictions among the facts", () -> LedgerChecks.check(remembering));
        DraftAgainstLedger ledger = new DraftAgainstLedger(remembering);
        time("drafts against the ledger", () -> book.prose().keySet().forEach(ledger::check));
        KeptFindings keptLedger = new KeptFindings();
        time("all with a ledger, after typing in a scene", () -> keptLedger.of(with(remembering, DocumentKey.prose("s130"),
                book.prose().get("s130") + " It rained " + edits[0]++ + " times."), PhraseList.USUAL));
        time("all with a ledger, after a fact", () -> keptLedger.of(with(remembering, DocumentKey.fact("new"),
                fact("new", FactKind.STATE, "ines", "mood", "calm " + edits[0]++, "s110")), PhraseList.USUAL));
        Book vast = book.withLore(lore(book, 2_000));
        KeptFindings keptVast = new KeptFindings();
        time("all with 2,000 facts, after typing in a scene", () -> keptVast.of(with(vast, DocumentKey.prose("s130"),
                book.prose().get("s130") + " It rained " + edits[0]++ + " times."), PhraseList.USUAL));
        time("all with 2,000 facts, after a fact", () -> keptVast.of(with(vast, DocumentKey.fact("new"),
                fact("new", FactKind.STATE, "ines", "mood", "calm " + edits[0]++, "s110")), PhraseList.USUAL));
        Map<DocumentKey, String> consumed = new LinkedHashMap<>();
        BookAssembler.contents(book).keySet().forEach(key -> consumed.put(key, ConsumedFields.hash(key, book)));
        time("staleness", () -> new Staleness(book, consumed).stale());
    }

    /** Facts about the cast, half of them known to one person only. */
    private static Lore lore(Book book, int count) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        List<String> people = List.copyOf(book.characters().keySet());
        List<String> scenes = book.outline().sceneIds();
        for (int i = 0; i < count; i++) {
            FactKind kind = FactKind.values()[i % FactKind.values().length];
            facts.put("f" + i, fact("f" + i, kind, people.get(i % people.size()), "attribute " + i % 9, "value " + i, scenes.get(i % scenes.size())));
        }
        return new Lore(Map.of(), facts, Map.of());
    }

    private static Fact fact(String id, FactKind kind, String subject, String attribute, String value, String since) {
        return new Fact(id, kind, subject, attribute, value, "The sealed letter number " + value + " lies behind the " + attribute + " of the pump.", since,
                "", Fact.Audience.THESE, List.of(), new Evidence(since, ""));
    }

    private static Book with(Book book, DocumentKey key, Object content) {
        Map<DocumentKey, Object> contents = new LinkedHashMap<>(BookAssembler.contents(book));
        contents.put(key, content);
        return BookAssembler.assembled(contents);
    }

    private static void time(String what, Runnable work) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            work.run();
            times.add(CLOCK.getCurrentThreadCpuTime() - start);
        }
        List<Long> warm = times.subList(30, 60).stream().sorted().toList();
        System.out.printf("%s: %.1f (best %.1f)%n", what, warm.get(15) / 1e6, warm.get(0) / 1e6);
    }
}
