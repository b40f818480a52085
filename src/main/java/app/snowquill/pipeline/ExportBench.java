package app.snowquill.pipeline;

import app.snowquill.export.ExportFormat;
import app.snowquill.export.ExportProgress;
import app.snowquill.export.ExportRequest;
import app.snowquill.export.ManuscriptExport;
import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.archive.BenchTexts;
import app.snowquill.story.Anchor;
import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.story.SceneType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Measures the writing of a made-up book of a million words in every format: the time to a file that is whole on the disk, and the
 * heap that is in use half-way, after a collection, so that what is waiting to be collected does not count. Stateless.
 */
public final class ExportBench {
    private static final int WARM = 3;
    private static final int ROUNDS = 10;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int SCENES_A_CHAPTER = 14;
    private static final double MILLION = 1e6;

    private ExportBench() {
    }

    /** @param told lines for a person who waits */
    public static List<Figure> figures(Consumer<String> told) {
        Book book = book();
        told.accept(book.outline().scenes().size() + " scenes, " + book.words() + " words");
        List<Figure> figures = new ArrayList<>();
        try {
            for (ExportFormat format : Arrays.stream(ExportFormat.values()).filter(ExportFormat::isManuscript).toList()) {
                told.accept("Writing " + format.label() + ".");
                Path file = Files.createTempFile("snowquill-bench", "." + format.extension());
                try {
                    figures.addAll(measured(book, ExportRequest.of(file, format)));
                } finally {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for the files. Not everything was measured.", e);
        }
        return figures;
    }

    /** The same book every time: words as frequent as in a novel, a word in italics in each paragraph. */
    static Book book() {
        List<String> sample = new SampleNovel(new StoryJson()).documents().values().stream().filter(String.class::isInstance)
                .map(String.class::cast).toList();
        List<String> texts = BenchTexts.madeUp(sample);
        List<Chapter> chapters = new ArrayList<>();
        List<Scene> scenes = new ArrayList<>();
        Map<String, String> prose = new TreeMap<>();
        for (int i = 0; i < texts.size(); i++) {
            String chapter = "c" + i / SCENES_A_CHAPTER;
            if (i % SCENES_A_CHAPTER == 0) {
                chapters.add(new Chapter(chapter, "", ""));
            }
            String id = "s" + i;
            scenes.add(new Scene(id, "", chapter, "", SceneType.PROACTIVE, "", "", "", "", 0, "", Anchor.NONE, false));
            prose.put(id, texts.get(i).replaceAll("(?m)^(\\S+ )(\\w+)", "$1*$2*"));
        }
        return new Book(new Project("Bench", "Nobody", "en", "", 0, ""), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(),
                Optional.empty(), Map.of(), Optional.empty(), Map.of(), Optional.of(SceneList.withoutBin(List.of(), chapters, scenes)),
                Map.of(), prose, Map.of());
    }

    private static List<Figure> measured(Book book, ExportRequest request) {
        times(WARM, book, request);
        List<Spent> spent = times(ROUNDS, book, request);
        HeapHalfWay heap = new HeapHalfWay();
        new ManuscriptExport().export(book, request, heap);
        String name = "export-" + request.format().label();
        List<Figure> figures = new ArrayList<>(Spent.figures(name, spent));
        figures.add(Figure.of(name + " heap", "MB", List.of(heap.used)));
        return figures;
    }

    /** Fewer rounds, but one at least, where they take long. */
    private static List<Spent> times(int rounds, Book book, ExportRequest request) {
        List<Spent> spent = new ArrayList<>();
        long until = System.nanoTime() + LONGEST.toNanos();
        do {
            spent.add(Spent.of(() -> new ManuscriptExport().export(book, request, ExportProgress.NONE)));
        } while (spent.size() < rounds && System.nanoTime() < until);
        return spent;
    }

    /** Looks at the heap when half the chapters are written. For one export on one thread. */
    private static final class HeapHalfWay implements ExportProgress {
        private double used;

        @Override
        public void chapterWritten(int done, int total) {
            if (done == (total + 1) / 2) {
                System.gc();
                Runtime java = Runtime.getRuntime();
                used = (java.totalMemory() - java.freeMemory()) / MILLION;
            }
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
