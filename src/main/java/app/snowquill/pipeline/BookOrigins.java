package app.snowquill.pipeline;

import app.snowquill.export.OriginReport;
import app.snowquill.export.OriginReport.Hand;
import app.snowquill.export.OriginReport.Level;
import app.snowquill.export.OriginReport.Model;
import app.snowquill.export.OriginReport.Place;
import app.snowquill.export.OriginReport.Words;
import app.snowquill.pipeline.exports.ParagraphOrigins;
import app.snowquill.store.Author;
import app.snowquill.store.CallMetric;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.Revision;
import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Part;
import app.snowquill.story.Scene;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Counts whose words a book is made of, one scene's history after another. Used once, by one thread that may wait. */
final class BookOrigins {
    private final Book book;
    private final ProjectStore store;
    private final Map<String, Set<String>> modelsOfScenes = new LinkedHashMap<>();
    private final List<Place> places = new ArrayList<>();

    BookOrigins(Book book, ProjectStore store) {
        this.book = book;
        this.store = store;
    }

    OriginReport report(Instant now) {
        List<CallMetric> calls = store.calls(Integer.MAX_VALUE);
        for (CallMetric call : calls) {
            int colon = call.subject().indexOf(':');
            if (colon > 0 && !call.model().isBlank()) {
                modelsOfScenes.computeIfAbsent(call.subject().substring(colon + 1), scene -> new TreeSet<>()).add(call.model());
            }
        }
        Map<String, List<Chapter>> ofPart = chapters().stream().collect(Collectors.groupingBy(Chapter::part, LinkedHashMap::new, Collectors.toList()));
        Words all = Words.NONE;
        int part = 0;
        int chapter = 0;
        int scene = 0;
        for (Map.Entry<String, List<Chapter>> each : ofPart.entrySet()) {
            String title = book.outline().parts().stream().filter(one -> one.id().equals(each.getKey())).map(Part::title).findFirst().orElse("");
            part += each.getKey().isEmpty() ? 0 : 1;
            int partAt = places.size();
            Words ofAll = Words.NONE;
            for (Chapter one : each.getValue()) {
                chapter++;
                int chapterAt = places.size();
                Words ofChapter = Words.NONE;
                for (Scene written : book.outline().scenesOf(one.id())) {
                    scene++;
                    if (book.wordsOf(written.id()) > 0) {
                        Place counted = scene(written, scene);
                        places.add(counted);
                        ofChapter = ofChapter.and(counted.words());
                    }
                }
                head(chapterAt, new Place(Level.CHAPTER, chapter, one.title(), ofChapter, List.of()));
                ofAll = ofAll.and(ofChapter);
            }
            if (!each.getKey().isEmpty()) {
                head(partAt, new Place(Level.PART, part, title, ofAll, List.of()));
            }
            all = all.and(ofAll);
        }
        return new OriginReport(book.project().title(), book.project().author(), now, all, places, models(calls));
    }

    /** The outline's, and those that only a scene names. */
    private List<Chapter> chapters() {
        Map<String, Chapter> chapters = new LinkedHashMap<>();
        book.outline().chapters().forEach(chapter -> chapters.putIfAbsent(chapter.id(), chapter));
        book.outline().scenes().forEach(scene -> chapters.computeIfAbsent(scene.chapter(), id -> new Chapter(id, "", "")));
        return List.copyOf(chapters.values());
    }

    /** Before what it is the heading of; nothing where that has no words. */
    private void head(int at, Place heading) {
        if (heading.words().all() > 0) {
            places.add(at, heading);
        }
    }

    private Place scene(Scene scene, int number) {
        List<Revision> history = new ArrayList<>(store.history(DocumentKey.prose(scene.id())));
        Collections.reverse(history);
        ParagraphOrigins origins = new ParagraphOrigins(history.stream().map(revision -> new ParagraphOrigins.Version(hand(revision.author()),
                Set.copyOf(paragraphs(revision.content())))).toList());
        int[] words = new int[ParagraphOrigins.Origin.values().length];
        paragraphs(book.prose().get(scene.id())).forEach(paragraph -> words[origins.of(paragraph).ordinal()]
                += app.snowquill.story.Words.count(paragraph));
        return new Place(Level.SCENE, number, scene.title(), new Words(words[0], words[1], words[2], words[3]), hands(history,
                List.copyOf(modelsOfScenes.getOrDefault(scene.id(), Set.of()))));
    }

    private static List<Hand> hands(List<Revision> history, List<String> models) {
        Map<String, List<Revision>> byAgent = history.stream().filter(each -> each.author() == Author.AGENT)
                .collect(Collectors.groupingBy(Revision::agent, LinkedHashMap::new, Collectors.toList()));
        return byAgent.entrySet().stream().map(each -> new Hand(each.getKey(), each.getValue().size(), each.getValue().get(0).at(),
                each.getValue().get(each.getValue().size() - 1).at(), models)).toList();
    }

    private static ParagraphOrigins.Hand hand(Author author) {
        return switch (author) {
            case HAND -> ParagraphOrigins.Hand.AUTHOR;
            case AGENT -> ParagraphOrigins.Hand.AGENT;
            case IMPORT -> ParagraphOrigins.Hand.IMPORT;
        };
    }

    /** Lines that hold words, without stars: that the author sets a word in italics makes a paragraph no other's. */
    private static List<String> paragraphs(String text) {
        return text == null ? List.of() : text.lines().map(line -> line.replace("*", "").strip())
                .filter(line -> app.snowquill.story.Words.count(line) > 0).toList();
    }

    private static List<Model> models(List<CallMetric> calls) {
        record Asked(String model, String component) {
        }
        Map<Asked, List<CallMetric>> byModel = calls.stream().collect(Collectors.groupingBy(call -> new Asked(call.model(), call.component()),
                LinkedHashMap::new, Collectors.toList()));
        return byModel.entrySet().stream().map(each -> new Model(each.getKey().model(), each.getKey().component(), each.getValue().size(),
                        each.getValue().stream().mapToLong(CallMetric::tokensOut).sum(),
                        each.getValue().stream().map(CallMetric::at).min(Comparator.naturalOrder()).orElseThrow(),
                        each.getValue().stream().map(CallMetric::at).max(Comparator.naturalOrder()).orElseThrow()))
                .sorted(Comparator.comparingInt(Model::calls).reversed().thenComparing(Model::name).thenComparing(Model::component)).toList();
    }
}
