package app.snowquill.pipeline;

import app.snowquill.scene.CardRules;
import app.snowquill.scene.DraftChecks;
import app.snowquill.snowflake.ConsumedFields;
import app.snowquill.snowflake.Staleness;
import app.snowquill.snowflake.StepChecks;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.OneSentence;
import app.snowquill.story.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Times the checks of a book of 60 scenes: run its main; warm medians in milliseconds. */
final class ChecksBench {
    private ChecksBench() {
    }

    public static void main(String[] arguments) {
        Book book = LongBook.of(60, 1_500);
        System.out.println(book.prose().values().stream().mapToInt(Words::count).sum() + " words, "
                + Findings.of(book).size() + " findings");
        time("steps 0 to 8", () -> StepChecks.all(book));
        time("cards", () -> book.cards().values().forEach(card -> CardRules.check(card, book)));
        time("drafts", () -> book.prose().keySet().forEach(id -> DraftChecks.check(id, book)));
        time("all", () -> Findings.of(book));
        KeptFindings kept = new KeptFindings();
        int[] edits = {0};
        time("all, after typing in a scene", () -> kept.of(with(book, DocumentKey.prose("s130"),
                book.prose().get("s130") + " It rained " + edits[0]++ + " times.")));
        time("all, after an edit of step 1", () -> kept.of(with(book, DocumentKey.step(1), new OneSentence("A cook is " + edits[0]++ + "."))));
        Map<DocumentKey, String> consumed = new LinkedHashMap<>();
        BookAssembler.contents(book).keySet().forEach(key -> consumed.put(key, ConsumedFields.hash(key, book)));
        time("staleness", () -> new Staleness(book, consumed).stale());
    }

    private static Book with(Book book, DocumentKey key, Object content) {
        Map<DocumentKey, Object> contents = new LinkedHashMap<>(BookAssembler.contents(book));
        contents.put(key, content);
        return BookAssembler.assembled(contents);
    }

    private static void time(String what, Runnable work) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            long start = System.nanoTime();
            work.run();
            times.add(System.nanoTime() - start);
        }
        List<Long> warm = times.subList(30, 60).stream().sorted().toList();
        System.out.printf("%s: %.1f (best %.1f)%n", what, warm.get(15) / 1e6, warm.get(0) / 1e6);
    }
}
