package app.snowquill.engine.around;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.Message;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.Served;
import app.snowquill.engine.llama.LlamaEngine;
import app.snowquill.engine.llama.WorkerLauncher;
import app.snowquill.engine.running.EngineThreads;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredAnswersTest {
    @TempDir
    Path home;
    private final PuppetEngine model = new PuppetEngine();
    private final Listening heard = new Listening();

    private StoredAnswers over(long mostBytes) {
        return new StoredAnswers(model, new AnswerFolder(home.resolve("answers"), mostBytes));
    }

    private GenerationResult ask(StoredAnswers engine, GenerationRequest request) {
        return engine.generate(request, heard).result().join();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve("answers"))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void whatWasAnsweredOnceIsReadFromDiskAlsoByAnotherProgram() {
        ask(over(1 << 20), scripted("The tide — 😀 came.", "The tide?"));
        heard.startedAgain();

        GenerationResult again = ask(over(1 << 20), PuppetEngine.request("The tide?", 7));

        assertThat(again.text()).isEqualTo(heard.text()).isEqualTo("The tide — 😀 came.");
        assertThat(again.served()).isEqualTo(Served.STORE);
        assertThat(again.finish()).isEqualTo(FinishReason.STOP);
        assertThat(again.tokensOut()).isEqualTo(5);
        assertThat(model.asked).hasSize(1);
    }

    private GenerationRequest scripted(String answer, String prompt) {
        model.answers(answer);
        return PuppetEngine.request(prompt, 7);
    }

    @Test
    void anythingThatShapesTheAnswerMakesItAnotherQuestion() {
        StoredAnswers engine = over(1 << 20);
        GenerationRequest first = scripted("one", "A");
        ask(engine, first);
        List<GenerationRequest> others = List.of(PuppetEngine.request("B", 7), first.withMaxTokens(99),
                first.withSampling(first.sampling().withSeed(8)), first.withSampling(first.sampling().withTemperature(0.5)),
                first.withMessages(List.of(Message.system("A"))), first.withMessages(List.of(Message.user(""), Message.user("A"))),
                new GenerationRequest(first.caller(), first.messages(), Optional.empty(), first.sampling(), 100, List.of("x")));
        others.forEach(other -> assertThat(ask(engine, scriptedAs(other)).served()).isEqualTo(Served.MODEL));

        model.identity = "puppet-2";
        assertThat(ask(engine, scriptedAs(first)).served()).isEqualTo(Served.MODEL);
        model.identity = "puppet-1";
        assertThat(ask(engine, first.by(first.caller().again())).served()).as("who asks does not matter").isEqualTo(Served.STORE);
    }

    private GenerationRequest scriptedAs(GenerationRequest request) {
        model.answers("another");
        return request;
    }

    @Test
    void whatWouldComeOutAnotherWayIsAskedEachTime() {
        StoredAnswers engine = over(1 << 20);
        for (int i = 0; i < 2; i++) {
            model.answers("by chance");
            assertThat(ask(engine, PuppetEngine.request("A", -1)).served()).isEqualTo(Served.MODEL);
        }
        GenerationRequest likeliest = PuppetEngine.request("A", -1).withSampling(Sampling.exact().withSeed(-1));
        model.answers("surely");
        assertThat(ask(engine, likeliest).served()).isEqualTo(Served.MODEL);
        assertThat(ask(engine, likeliest).served()).isEqualTo(Served.STORE);
    }

    @Test
    void cutStoppedFailedAndRetriedAnswersAreNotKept() {
        StoredAnswers engine = over(1 << 20);
        GenerationRequest request = PuppetEngine.request("A", 7);
        model.script.add(puppet -> puppet.write("half").end(FinishReason.LENGTH));
        ask(engine, request);
        engine.generate(request, heard).cancel();
        model.fails(EngineException.Kind.CRASHED, "half");
        assertThat(engine.generate(request, heard).result()).isCompletedExceptionally();
        PuppetEngine unsure = new PuppetEngine().fails(EngineException.Kind.CRASHED, "half").answers("cooler");
        StoredAnswers retried = new StoredAnswers(new RetriedAnswers(unsure, RetriedAnswersTest.QUICK,
                new EngineThreads()), new AnswerFolder(home.resolve("answers"), 1 << 20));
        assertThat(ask(retried, request).text()).isEqualTo("cooler");
        retried.close();

        model.answers("whole");
        assertThat(ask(engine, request).served()).isEqualTo(Served.MODEL);
        assertThat(model.asked).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "flipped", "swapped"})
    void aDamagedFileIsAMissAndGoes(String damage) throws IOException {
        StoredAnswers engine = over(1 << 20);
        ask(engine, scripted("The first.", "A"));
        Path file = files().get(0);
        byte[] bytes = Files.readAllBytes(file);
        switch (damage) {
            case "short" -> Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));
            case "flipped" -> {
                bytes[bytes.length - 5] ^= 1;
                Files.write(file, bytes);
            }
            case "swapped" -> {
                ask(engine, scripted("The second.", "B"));
                Path other = files().stream().filter(one -> !one.equals(file)).findFirst().orElseThrow();
                Files.copy(other, file, StandardCopyOption.REPLACE_EXISTING);
            }
            default -> Files.write(file, new byte[0]);
        }
        GenerationRequest request = scripted("Anew.", "A");

        GenerationResult result = ask(engine, request);

        assertThat(result.text()).isEqualTo("Anew.");
        assertThat(ask(engine, request).text()).isEqualTo("Anew.");
        assertThat(ask(engine, request).served()).isEqualTo(Served.STORE);
    }

    @Test
    void aFullFolderLetsGoOfWhatWasUsedLongestAgo() throws IOException {
        StoredAnswers engine = over(4_000);
        String text = "word ".repeat(180);
        for (int i = 0; i < 3; i++) {
            ask(engine, scripted(text, "prompt " + i));
            for (Path file : files()) {
                FileTime used = Files.getLastModifiedTime(file);
                Files.setLastModifiedTime(file, FileTime.from(used.toInstant().minusSeconds(60)));
            }
        }
        assertThat(ask(engine, PuppetEngine.request("prompt 0", 7)).served()).isEqualTo(Served.STORE); // and so used just now

        ask(engine, scripted(text, "prompt 3"));

        assertThat(files().stream().mapToLong(file -> file.toFile().length()).sum()).isLessThanOrEqualTo(4_000);
        assertThat(ask(engine, PuppetEngine.request("prompt 0", 7)).served()).isEqualTo(Served.STORE);
        assertThat(ask(engine, scripted(text, "prompt 1")).served()).isEqualTo(Served.MODEL);
        assertThat(ask(engine, scripted("x".repeat(5_000), "too long to keep")).served()).isEqualTo(Served.MODEL);
    }

    @Test
    void aPlaceThatCantBeWrittenToOnlyMeansThatNothingIsKept() throws IOException {
        Files.writeString(home.resolve("answers"), "somebody's file", StandardCharsets.UTF_8);
        StoredAnswers engine = over(1 << 20);

        assertThat(ask(engine, scripted("one", "A")).text()).isEqualTo("one");
        assertThat(ask(engine, scripted("two", "A")).text()).isEqualTo("two");
        assertThat(home.resolve("answers")).hasContent("somebody's file");
    }

    @Test
    void onlyTheirOwnerMayReadThem() throws IOException {
        assumeTrue(home.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.createDirectory(home.resolve("answers"), PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rwxr-xr-x")));

        ask(over(1 << 20), scripted("secret", "A"));

        Path file = files().get(0);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        for (Path place = file.getParent(); !place.equals(home); place = place.getParent()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place))).isEqualTo("rwx------");
        }
    }

    @Test
    void emptyingRemovesAnswersAndWhatWasLeftHalfWrittenButNothingElse() throws IOException {
        AnswerFolder folder = new AnswerFolder(home.resolve("answers"), 1 << 20);
        folder.keep("ab".repeat(32), new KeptAnswer("text", 1, 1));
        Path half = Files.writeString(home.resolve("answers/ab/1.new"), "half");
        Files.setLastModifiedTime(half, FileTime.from(Instant.now().minusSeconds(3_600)));
        Path note = Files.writeString(home.resolve("answers/note.txt"), "mine");

        folder.empty();

        assertThat(files()).containsExactly(note);
    }

    @Test
    void theRealModelsAnswerIsTheOneThatIsKept() throws Exception {
        EngineSettings settings = new EngineSettings(Optional.of(Path.of("src/test/resources/models/rand-tiny.gguf")), 0, 1, 0, 1);
        try (StoredAnswers engine = new StoredAnswers(new LlamaEngine(settings, new WorkerLauncher(home.resolve("engine"))),
                new AnswerFolder(home.resolve("answers"), 1 << 20))) {
            engine.load().get(60, TimeUnit.SECONDS);
            JsonShape shape = new JsonShape.OneOf(List.of("ebb", "flood", "slack"));
            GenerationRequest request = GenerationRequest.json("test", List.of(Message.user("Which tide?")), shape,
                    Sampling.structure().withSeed(7), 20);

            GenerationResult first = engine.generate(request, heard).result().get(60, TimeUnit.SECONDS);
            GenerationResult second = engine.generate(request, heard).result().get(60, TimeUnit.SECONDS);

            assertThat(first.finish()).isEqualTo(FinishReason.STOP);
            assertThat(first.served()).isEqualTo(Served.MODEL);
            assertThat(second.served()).isEqualTo(Served.STORE);
            assertThat(second.text()).isEqualTo(first.text()).isNotBlank();
            assertThat(heard.text()).isEqualTo(first.text() + second.text());
        }
    }
}
