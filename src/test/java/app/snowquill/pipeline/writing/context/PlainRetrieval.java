package app.snowquill.pipeline.writing.context;

import app.snowquill.context.TokenCount;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a prompt would hold without a context of elements: what was written last, or what has the card's words, until the room is full. */
final class PlainRetrieval {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final Book book;
    private final TokenCount count;

    PlainRetrieval(Book book, TokenCount count) {
        this.book = book;
        this.count = count;
    }

    /** Scenes, each with the facts that came with it, the newest first. */
    String newest(String scene, int room) {
        List<String> texts = new ArrayList<>();
        List<String> before = before(scene);
        for (int i = before.size() - 1; i >= 0; i--) {
            String at = before.get(i);
            texts.add(book.prose().get(at));
            book.lore().facts().values().stream().filter(fact -> fact.since().equals(at)).forEach(fact -> texts.add(fact.text()));
        }
        return filled(texts, room);
    }

    /** Facts, entries and scenes by Okapi BM25 (Robertson and Zaragoza 2009) with the card as the question; words as they stand, no stems. */
    String byWords(String scene, int room) {
        List<String> texts = new ArrayList<>();
        List<String> before = before(scene);
        book.lore().facts().values().stream().filter(fact -> before.contains(fact.since())).forEach(fact -> texts.add(fact.text()));
        book.lore().entries().values().forEach(entry -> texts.add(EntryText.of(entry, scene, "", book).open()));
        before.forEach(id -> texts.add(book.prose().get(id)));
        List<List<String>> words = texts.stream().map(PlainRetrieval::words).toList();
        double average = words.stream().mapToInt(List::size).average().orElse(1);
        Map<Integer, Double> scores = new HashMap<>();
        for (String asked : words(CardText.of(book.cards().get(scene), book)).stream().distinct().toList()) {
            long with = words.stream().filter(one -> one.contains(asked)).count();
            double idf = Math.log(1 + (words.size() - with + 0.5) / (with + 0.5));
            for (int i = 0; i < words.size(); i++) {
                long times = words.get(i).stream().filter(asked::equals).count();
                if (times > 0) {
                    scores.merge(i, idf * times * (K1 + 1) / (times + K1 * (1 - B + B * words.get(i).size() / average)), Double::sum);
                }
            }
        }
        return filled(scores.entrySet().stream().sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder()))
                .map(entry -> texts.get(entry.getKey())).toList(), room);
    }

    private List<String> before(String scene) {
        List<String> all = book.outline().scenes().stream().map(Scene::id).toList();
        return all.subList(0, all.indexOf(scene));
    }

    private String filled(List<String> texts, int room) {
        StringBuilder all = new StringBuilder();
        int used = 0;
        for (String text : texts) {
            int tokens = count.of(text) + 2;
            if (used + tokens <= room) {
                used += tokens;
                all.append(text).append("\n\n");
            }
        }
        return all.toString();
    }

    static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
    }
}
