package app.snowquill.pipeline;

import app.snowquill.engine.GenerationRequest;
import app.snowquill.job.SerialWorker;
import app.snowquill.store.ProjectStore;
import app.snowquill.story.DocumentKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A program of its own that works on a book with everything real but the words of the model: types ten words a second by the
 * window's own rule, and meanwhile generates, imports, undoes and copies by chance. Says what is acknowledged, until it is killed.
 */
final class TypingVictim {
    static final DocumentKey TYPED = DocumentKey.prose("s12");
    private static final DocumentKey GENERATED = DocumentKey.prose("s20");
    private static final String NOTES = "{\"facts_learned\":[\"Somebody knows the whole of it.\"],\"state_changes\":[],\"summary\":\"Ines goes down to the water and waits there.\"}";
    private static final long WORD_MILLIS = 100;

    private final Path folder;
    private final Random random;
    private final String mark;
    private final AtomicBoolean undo = new AtomicBoolean();

    private TypingVictim(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
        this.mark = Long.toString(seed, 36);
    }

    public static void main(String[] arguments) throws Exception {
        new TypingVictim(Path.of(arguments[0]), Long.parseLong(arguments[1])).work();
    }

    static Process start(Path folder, long seed) throws IOException {
        return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx160m", "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true", TypingVictim.class.getName(), folder.toString(),
                Long.toString(seed)).redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("victim.log").toFile())).start();
    }

    private void work() throws Exception {
        CatchingFiles files = new CatchingFiles();
        Path file = folder.resolve("book.snowquill");
        try (TestStudio test = new TestStudio(folder, Optional.of(TestStudio.STARTER), settings -> new PenEngine(this::write), files);
             BookSession book = Files.exists(file) ? test.studio().open(file) : test.studio().createSample(file);
             SerialWorker chores = new SerialWorker("chores")) {
            TypedPageOfScene page = new TypedPageOfScene(book, TYPED);
            Acknowledged.say(Acknowledged.READY);
            chores.execute(() -> chores(book, files.last()));
            for (int word = 0; true; word++) {
                page.type("w" + mark + "x" + word);
                Acknowledged.page(page.text());
                Thread.sleep(WORD_MILLIS);
                page.look();
                if (undo.getAndSet(false)) {
                    Acknowledged.say(Acknowledged.UNDOING);
                    page.flush().thenCompose(done -> book.undo()).join();
                    page.reload();
                    Acknowledged.page(page.text());
                }
            }
        }
    }

    private String write(GenerationRequest request) {
        return request.shape().isPresent() ? NOTES : ("Ines went down to the water " + random.nextInt() + " and waited there. ").repeat(250);
    }

    private void chores(BookSession book, ProjectStore store) {
        for (int turn = 0; true; turn++) {
            pause(random.nextInt(200));
            switch (random.nextInt(6)) {
                case 0, 1 -> generate(book);
                case 2, 3 -> importScenes(book, turn);
                case 4 -> undo.set(true);
                default -> {
                    Path copy = folder.resolve("copies").resolve(mark + "-" + turn + ".snowquill");
                    store.copyTo(copy);
                    Acknowledged.say(Acknowledged.COPIED + copy.getFileName());
                }
            }
        }
    }

    private static void generate(BookSession book) {
        book.run(RunRequest.again(GENERATED, ""), event -> { }).done().join();
        book.history(GENERATED).join().stream().findFirst()
                .ifPresent(version -> Acknowledged.kept(GENERATED, version.revision(), version.content()));
    }

    private void importScenes(BookSession book, int turn) {
        Map<DocumentKey, Object> scenes = new LinkedHashMap<>();
        for (int scene = 21; scene < 41; scene++) {
            scenes.put(DocumentKey.prose("s" + scene), ("Brought in " + mark + " " + turn + ", line by line. ").repeat(20 + random.nextInt(200)));
        }
        book.edit(new HandEdit("Brought in", scenes, "")).join();
        for (Map.Entry<DocumentKey, Object> scene : scenes.entrySet()) {
            List<VersionInfo> history = book.history(scene.getKey()).join();
            history.stream().filter(version -> version.content().equals(scene.getValue())).findFirst()
                    .ifPresent(version -> Acknowledged.kept(scene.getKey(), version.revision(), version.content()));
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
