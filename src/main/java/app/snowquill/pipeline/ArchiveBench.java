package app.snowquill.pipeline;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.archive.ArchiveSearch;
import app.snowquill.pipeline.archive.BenchTexts;
import app.snowquill.pipeline.archive.TextPlaces;
import app.snowquill.pipeline.memory.ArchiveQuery;
import app.snowquill.search.IndexedText;
import app.snowquill.search.TextId;
import app.snowquill.search.TextIndex;
import app.snowquill.search.TextLook;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Project;
import app.snowquill.story.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Measures the archive over a long book: indexing, a save, and every kind of question with its first hundred snippets. Stateless. */
public final class ArchiveBench {
    private static final int ROUNDS = 40;
    private static final int SAVES = 20;

    private ArchiveBench() {
    }

    /**
     * @param texts a folder of plain texts to take the place of made-up ones
     * @param told lines for a person who waits
     */
    public static List<Figure> figures(Optional<Path> texts, Consumer<String> told) {
        List<String> scenes = texts.map(BenchTexts::of).orElseGet(() -> BenchTexts.madeUp(sample()));
        long words = scenes.stream().mapToLong(Words::count).sum();
        told.accept(scenes.size() + " scenes, " + words + " words");
        try {
            Path folder = Files.createTempDirectory("snowquill-bench");
            try {
                return measured(folder, scenes, words, told);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for the index. Nothing was measured.", e);
        }
    }

    private static List<String> sample() {
        return new SampleNovel(new StoryJson()).documents().values().stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }

    private static List<Figure> measured(Path folder, List<String> scenes, long words, Consumer<String> told) {
        List<Figure> figures = new ArrayList<>();
        try (TextIndex index = TextIndex.open(folder, "en")) {
            Spent built = Spent.of(() -> build(index, scenes));
            figures.add(Figure.of("index-built", "words/s", List.of(words / built.wall() * 1_000)));
            figures.add(Figure.of("index-built cpu", "words/s", List.of(words / built.cpu() * 1_000)));
            List<Spent> found = new ArrayList<>();
            List<Spent> kept = new ArrayList<>();
            for (int i = 0; i < SAVES; i++) {
                IndexedText text = text(i, scenes.get(i) + "\n\nquicksave" + i);
                found.add(Spent.of(() -> save(index, text)));
                kept.add(Spent.of(index::commit));
            }
            figures.addAll(Spent.figures("save-found", found));
            figures.addAll(Spent.figures("save-kept", kept));
            told.accept("indexed; asking now");
            BenchTexts.questions(scenes).forEach((name, questions) -> figures.addAll(asked(index, name, questions)));
            times(ROUNDS, i -> alike(index, i * 11 % scenes.size())); // others, for the compiler
            figures.addAll(Spent.figures("similar", times(ROUNDS, i -> alike(index, i * 7 % scenes.size()))));
        }
        System.gc();
        Runtime java = Runtime.getRuntime();
        figures.add(Figure.of("heap", "MB", List.of((java.totalMemory() - java.freeMemory()) / 1e6)));
        return figures;
    }

    private static List<Figure> asked(TextIndex index, String name, List<String> questions) {
        questions.forEach(question -> ask(index, question)); // once for the compiler
        return Spent.figures(name, times(questions.size() * 5, i -> ask(index, questions.get(i % questions.size()))));
    }

    private static void ask(TextIndex index, String question) {
        try (TextLook look = index.look()) {
            search(look).answer(ArchiveQuery.of(question));
        }
    }

    private static void alike(TextIndex index, int scene) {
        try (TextLook look = index.look()) {
            search(look).like(DocumentKey.prose("s" + scene), 10);
        }
    }

    private static ArchiveSearch search(TextLook look) {
        return new ArchiveSearch(look, new TextPlaces(Book.of(new Project("Bench", "", "en", "", 0, ""))), Map.of(),
                Optional.empty());
    }

    private static void build(TextIndex index, List<String> scenes) {
        for (int i = 0; i < scenes.size(); i++) {
            index.put(List.of(text(i, scenes.get(i))));
        }
        index.show();
        index.commit();
    }

    private static void save(TextIndex index, IndexedText text) {
        index.put(List.of(text));
        index.show();
        ask(index, "\"" + text.body().substring(text.body().lastIndexOf('\n') + 1) + "\"");
    }

    private static IndexedText text(int number, String body) {
        return new IndexedText(TextId.standing(DocumentKey.prose("s" + number)), 1, body);
    }

    private static List<Spent> times(int rounds, IntConsumer work) {
        return Stream.iterate(0, i -> i + 1).limit(rounds).map(i -> Spent.of(() -> work.accept(i))).toList();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
