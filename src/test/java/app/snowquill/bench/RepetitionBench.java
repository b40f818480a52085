package app.snowquill.bench;

import app.snowquill.engine.Sampling;
import app.snowquill.engine.llama.LlamaEngine;
import app.snowquill.engine.llama.WorkerLauncher;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.RunReport;
import app.snowquill.pipeline.RunRequest;
import app.snowquill.pipeline.TestStudio;
import app.snowquill.scene.quality.PhraseList;
import app.snowquill.scene.quality.Repetition;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What drafts say again, by how they are sampled: ten scenes of the sample novel drafted by a run, plainly, with DRY, with XTC and with both, each
 * without a list of unwanted phrases and with the phrases that the plain drafts say most often. One seed; the same prompts each time but for what
 * scenes tell each other.
 */
final class RepetitionBench {
    private static final int SCENES = 10;
    private static final int LISTED = 20;
    /** Of the whole sample novel, so that a scene has some 250 words. */
    private static final int DRAFT_WORDS = Integer.getInteger("snowquill.draft-words", 6_000);
    private static final int AT_ONCE = Integer.getInteger("snowquill.at-once", 1);
    private static final List<String> ORDER = List.of("plain", "DRY", "XTC", "DRY+XTC");
    private static final Map<String, UnaryOperator<Sampling>> WAYS = Map.of("plain", sampling -> sampled(sampling, false, 0),
            "DRY", sampling -> sampled(sampling, true, 0), "XTC", sampling -> sampled(sampling, false, 0.3), "DRY+XTC", sampling -> sampled(sampling, true, 0.3));

    private final Path model;
    private final Path folder;

    RepetitionBench(Path model, Path folder) {
        this.model = model;
        this.folder = folder;
    }

    /** @param texts of the ten scenes */
    private record Drafted(List<String> texts, double tokensPerSecond, long tries) {
    }

    String run() {
        List<Drafted> first = drafted(PhraseList.NONE, "");
        PhraseList list = PhraseList.of(Repetition.of(first.get(0).texts()).phrases().stream().limit(LISTED).map(Repetition.Phrase::text).toList());
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%n%-18s %6s %8s %8s %8s %7s %7s %7s %7s %6s%n", "way", "words", "4-grams", "dist-2",
                "dist-3", "stock", "loops", "listed", "tok/s", "tries"));
        for (int i = 0; i < ORDER.size(); i++) {
            table.append(line(ORDER.get(i), first.get(i), list));
        }
        System.out.println(table.append("the list: ").append(list.phrases()).append(System.lineSeparator()));
        List<Drafted> second = drafted(list, " list");
        for (int i = 0; i < ORDER.size(); i++) {
            table.append(line(ORDER.get(i) + ", list", second.get(i), list));
        }
        return table.toString();
    }

    /** In each of the ways; several at once tell nothing of speed. */
    private List<Drafted> drafted(PhraseList list, String mark) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<CompletableFuture<Drafted>> all = ORDER.stream().map(way -> CompletableFuture.supplyAsync(() -> drafted(way, list, way + mark), threads)).toList();
            return all.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static String line(String way, Drafted drafted, PhraseList list) {
        Repetition found = Repetition.of(drafted.texts());
        return String.format(Locale.ROOT, "%-18s %6d %7.1f%% %7.1f%% %7.1f%% %7.2f %6.1f%% %7d %7.0f %6d%n", way, found.words(), 100 * found.repeatedRuns(),
                100 * found.distinctTwo(), 100 * found.distinctThree(), found.stock(), 100 * found.loops(),
                drafted.texts().stream().mapToInt(text -> list.in(text).size()).sum(), drafted.tokensPerSecond(), drafted.tries());
    }

    private Drafted drafted(String way, PhraseList list, String name) {
        Path place = folder.resolve(name.replace('+', '-').replace(' ', '-'));
        List<SampledOtherwise> engines = new CopyOnWriteArrayList<>();
        try {
            Files.createDirectories(place);
            Files.deleteIfExists(place.resolve("book.snowquill"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (TestStudio test = new TestStudio(place, Optional.of(model), settings -> {
            SampledOtherwise engine = new SampledOtherwise(new LlamaEngine(settings, new WorkerLauncher(place.resolve("native"))), WAYS.get(way));
            engines.add(engine);
            return engine;
        }); BookSession book = test.sample(place.resolve("book.snowquill"))) {
            book.scenes().phrases().keep(list).join();
            List<String> scenes = book.view().book().outline().sceneIds().stream().limit(SCENES).toList();
            Set<DocumentKey> only = scenes.stream().map(DocumentKey::prose).collect(Collectors.toSet());
            RunReport report = book.run(new RunRequest(Set.of(Step.DRAFT), only, true, "", OptionalInt.of(DRAFT_WORDS), 1), event -> {
            }).done().join();
            if (report.outcome() != RunReport.Outcome.SUCCEEDED) {
                System.out.println(way + ": " + report.outcome() + " " + report.message());
            }
            List<String> texts = new ArrayList<>();
            Map<DocumentKey, String> beside = book.view().proposals(); // where the sample has a text already, the draft waits beside it
            scenes.forEach(scene -> texts.add(Optional.ofNullable(beside.get(DocumentKey.prose(scene))).orElse(book.view().book().prose().getOrDefault(scene, ""))));
            return new Drafted(texts, engines.stream().mapToDouble(SampledOtherwise::tokensPerSecond).max().orElse(0),
                    engines.stream().mapToLong(SampledOtherwise::tries).sum());
        }
    }

    private static Sampling sampled(Sampling asked, boolean dry, double xtc) {
        return new Sampling(asked.temperature(), asked.minP(), asked.repeatPenalty(), dry, xtc, asked.seed());
    }
}
