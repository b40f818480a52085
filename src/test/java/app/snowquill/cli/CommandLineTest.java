package app.snowquill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.EngineException;
import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.AwayAnswer;
import app.snowquill.pipeline.AwayQuestion;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.ModelSwap;
import app.snowquill.store.FileCheck;
import app.snowquill.store.StoreException;
import app.snowquill.story.Anchor;
import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.Character;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.OneSentence;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.story.SceneType;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest implements CliHost {
    @TempDir
    Path folder;
    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(outBytes, true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(errBytes, true, StandardCharsets.UTF_8);
    private final ScriptedStudio studio = new ScriptedStudio(book());
    private CliSettings settings;
    private Runnable interrupt;
    private String standardInput = "";

    @ParameterizedTest
    @ValueSource(strings = {"--json --model m.gguf --slots 4 --seed 9 --gpu-layers 3 status b.snow",
            "status b.snow --json --model m.gguf --slots 4 --seed 9 --gpu-layers 3",
            "--json --slots 4 status --seed 9 b.snow --gpu-layers 3 --model m.gguf"})
    void globalOptionsStandBeforeOrAfterTheCommand(String line) {
        assertThat(run(line.split(" "))).isZero();
        assertThat(settings.model()).contains("m.gguf");
        assertThat(settings.slots()).hasValue(4);
        assertThat(settings.seed()).hasValue(9);
        assertThat(settings.gpuLayers()).hasValue(3);
        assertThat(settings.threads()).isEmpty();
        assertThat(json().path("steps")).hasSize(11);
        assertThat(studio.closed).containsExactly("session", "studio");
    }

    @Test
    void globalOptionsReachNestedCommandsToo() {
        assertThat(run("models", "check", "none.gguf", "--json")).isEqualTo(3);
        assertThat(json().path("error").path("code").asText()).isEqualTo("REFUSED_INPUT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"frobnicate b.snow", "status", "status b.snow --slots 0", "status b.snow --slots many",
            "step b.snow 11", "step b.snow two", "put b.snow thing e1 {}", "put b.snow step 10 {}", "get b.snow lore",
            "get b.snow card", "get b.snow scenes s1", "lock b.snow thing 1", "history b.snow step 3", "new b.snow",
            "new b.snow --title T --target-words -5", "run b.snow --until 12", "export b.snow --format wps",
            "export b.snow --paper foolscap", "models", "--json", "status b.snow --engine abacus", "bench open"})
    void wrongUsageIsOneSentenceAndCodeTwo(String line) {
        assertThat(run((line + " --json").split(" "))).isEqualTo(2);
        assertThat(errText().strip()).doesNotContain("\n").doesNotContain("Exception").endsWith(".");
        assertThat(json().path("error").path("message").asText()).isEqualTo(errText().strip());
    }

    @ParameterizedTest
    @CsvSource({"MISSING,3", "NOT_A_PROJECT,3", "DAMAGED,3", "IN_USE,5", "DISK_FULL,1"})
    void aProjectThatCanNotBeOpenedHasItsOwnCode(StoreException.Kind kind, int code) {
        studio.refusal = Optional.of(kind);
        assertThat(run("status", "b.snow")).isEqualTo(code);
        assertThat(errText().strip()).isEqualTo("Refused: " + kind + ".");
        assertThat(outText()).isEmpty();
    }

    @Test
    void aRunWithoutAModelEndsWithFour() {
        studio.noModel = Optional.of(EngineException.Kind.NO_MODEL);
        assertThat(run("run", "b.snow", "--json")).isEqualTo(4);
        assertThat(json().path("error").path("message").asText()).isEqualTo("There is no model.");
        assertThat(studio.runs).isEmpty();
    }

    @Test
    void anInterruptStopsTheRunAndTellsWhatWasKept() {
        studio.whileRunning = () -> interrupt.run();
        assertThat(run("run", "b.snow", "--until", "4", "--draft-words", "5000", "--json")).isEqualTo(130);
        assertThat(json().path("outcome").asText()).isEqualTo("CANCELLED");
        assertThat(json().path("tokensOut").asInt()).isEqualTo(90);
        assertThat(json().path("written").get(0).path("id").asText()).isEqualTo("0");
        assertThat(studio.runs.get(0).steps()).hasSize(5);
        assertThat(studio.runs.get(0).draftWords()).hasValue(5000);
        assertThat(interrupt).as("listening has ended").isNull();
    }

    @Test
    void thatAModelMakesRoomForAnotherIsToldOnStandardError() {
        studio.whileRunning = () -> {
            studio.swaps.accept(new ModelSwap("small", "large"));
            interrupt.run();
        };
        assertThat(run("run", "b.snow", "--json")).isEqualTo(130);
        assertThat(errText()).contains("The model “small” is being fetched; “large” made room and comes back when asked.");
    }

    @ParameterizedTest
    @CsvSource({"plan,CARD", "draft,PROSE"})
    void onePartOfOneSceneIsWrittenAsItsOwnRun(String part, DocumentKind kind) {
        studio.whileRunning = () -> interrupt.run();
        assertThat(run("scene", part, "b.snow", "s1", "--instruction", "Colder.", "--json")).isEqualTo(130);
        assertThat(studio.runs.get(0).only()).containsExactly(new DocumentKey(kind, "s1"));
        assertThat(studio.runs.get(0).instruction()).isEqualTo("Colder.");
        assertThat(json().has(part.equals("plan") ? "card" : "prose")).isTrue();
        assertThat(run("scene", part, "b.snow", "nowhere")).isEqualTo(3);
    }

    @Test
    void anInterruptEndsARoundOfAlternativesWithOneHundredAndThirty() {
        studio.whileRunning = () -> interrupt.run();
        assertThat(run("step", "b.snow", "1", "--alternatives", "3", "--json")).isEqualTo(130);
        assertThat(json().path("alternatives")).hasSize(1);
        assertThat(errText()).contains("Stopped. What was written is kept.");
    }

    @Test
    void namingAnEngineIsThePermissionAndWhereTextGoesIsSaidOnceAlsoWithQuiet() {
        AwayQuestion question = new AwayQuestion("api.example.org", "step-1", "", "", 300);
        studio.whileRunning = () -> {
            assertThat(studio.asker.ask(question).join()).isEqualTo(AwayAnswer.ONCE);
            assertThat(studio.asker.ask(question).join()).isEqualTo(AwayAnswer.ONCE);
            interrupt.run();
        };
        assertThat(run("run", "b.snow", "--quiet", "--json", "--engine", "openai")).isEqualTo(130);
        assertThat(errText().lines()).containsOnlyOnce("This sends text to api.example.org.");
        assertThat(json().path("outcome").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void aDryRunAsksForThePlanAndWritesNothing() {
        assertThat(run("run", "b.snow", "--dry-run", "--json")).isZero();
        assertThat(json().path("tokensIn").asInt()).isEqualTo(300);
        assertThat(json().path("steps").get(0).path("reads").get(0).asText()).isEqualTo("First things first");
        assertThat(studio.runs).isEmpty();
    }

    @Test
    void aStepOfSeveralDocumentsIsKeptAsOneEditAndWhatIsLeftOutIsTakenOut() {
        assertThat(run("put", "b.snow", "step", "3", "{\"characters\":[{\"id\":\"tom\",\"name\":\"Tom\"},{\"id\":\"mara\",\"name\":\"Mara\"}]}",
                "--json")).isZero();
        Map<DocumentKey, Object> contents = onlyEdit().contents();
        assertThat(contents.keySet()).extracting(DocumentKey::id).containsExactly("tom", "mara", "ines");
        assertThat(contents).containsEntry(new DocumentKey(DocumentKind.CHARACTER, "ines"), null);
        assertThat(((Character) contents.get(new DocumentKey(DocumentKind.CHARACTER, "tom"))).name()).isEqualTo("Tom");
        assertThat(json().path("revision").asInt()).isEqualTo(7);
        assertThat(json().path("staled").get(0).path("kind").asText()).isEqualTo("card");
    }

    @Test
    void aStepThatIsGotCanBePutBackUnchanged() {
        assertThat(run("get", "b.snow", "step", "3", "--json")).isZero();
        String got = outText();
        standardInput = got;
        assertThat(run("put", "b.snow", "step", "3", "@-")).isZero();
        assertThat(onlyEdit().contents().values()).containsExactlyElementsOf(book().characters().values());
    }

    @Test
    void textComesFromAFileOrStandardInput() throws IOException {
        Path text = Files.writeString(folder.resolve("t.txt"), "One.\r\n\r\nTwo — *three*.");
        assertThat(run("put", "b.snow", "prose", "s1", "@" + text)).isZero();
        assertThat(onlyEdit().contents()).containsEntry(DocumentKey.prose("s1"), "One.\n\nTwo — *three*.");
        assertThat(run("put", "b.snow", "prose", "s1", "@" + folder.resolve("not-there"))).isEqualTo(3);
        assertThat(run("put", "b.snow", "prose", "s9", "text")).isEqualTo(3);
        assertThat(run("put", "b.snow", "card", "s1", "{\"scene\":\"s2\"}")).isEqualTo(3);
        assertThat(run("put", "b.snow", "step", "1", "{\"sentense\":\"x\"}")).isEqualTo(3);
        assertThat(studio.edits).hasSize(1);
    }

    @Test
    void lockingAStepOfSeveralDocumentsLocksThemAll() {
        assertThat(run("lock", "b.snow", "step", "3")).isZero();
        assertThat(studio.locked).extracting(DocumentKey::id).containsExactly("ines", "mara");
        assertThat(run("lock", "b.snow", "card", "s1")).isEqualTo(3);
    }

    @Test
    void exportWritesTheManuscriptBesideTheProjectAndQuietSaysNothing() {
        assertThat(run("export", folder.resolve("b.snow").toString(), "--format", "md", "--json", "--quiet")).isZero();
        assertThat(errText()).isEmpty();
        assertThat(json().path("path").asText()).isEqualTo(folder.resolve("b.md").toAbsolutePath().toString());
        assertThat(json().path("words").asInt()).isEqualTo(4);
        assertThat(folder.resolve("b.md")).content().contains("The *light* went out.");
    }

    @Test
    void anExportNeverReplacesTheProject() throws IOException {
        Path project = Files.writeString(folder.resolve("b.md"), "a project by an odd name");
        assertThat(run("export", project.toString(), "--out", project.toString())).isEqualTo(3);
        assertThat(project).hasContent("a project by an odd name");
    }

    @Test
    void healthWithoutAModelSaysSoAndEndsWithFour() {
        assertThat(run("health", "b.snow", "--json")).isEqualTo(4);
        assertThat(json().path("ok").asBoolean()).isFalse();
        assertThat(json().path("project").path("title").asText()).isEqualTo("The Light");
    }

    @Test
    void healthShowsEveryTest() {
        run("health", "b.snow", "--json");
        assertThat(json().path("checks").findValuesAsText("name")).containsExactly("model", "project", "index", "disk", "memory");
        assertThat(json().path("checks").findValuesAsText("state")).containsExactly("failed", "ok", "ok", "ok", "ok");
        assertThat(json().path("checks").get(3).path("value").asText()).isEqualTo("40.0 GB free");
        assertThat(json().path("checks").get(3).path("threshold").asText()).contains("2.0 GB", "200 MB");
    }

    @Test
    void healthEndsWithOneWhereMoreThanTheModelFails() {
        studio.checked = new FileCheck(12, 1, true);
        studio.free = 1_500_000_000L;
        assertThat(run("health", "b.snow", "--json")).isEqualTo(1);
        assertThat(json().path("checks").findValuesAsText("state")).containsExactly("failed", "failed", "ok", "warning", "ok");
        assertThat(errText()).contains("1 of 12 texts do not match their check.");
    }

    @Test
    void helpListsTheCommands() {
        assertThat(run("--help")).isZero();
        assertThat(outText()).contains("export", "validate", "--gpu-layers");
        assertThat(run("put", "--help")).isZero();
        assertThat(outText()).contains("TEXT|@FILE");
    }

    @Test
    void helpIsOneObjectWhereJsonIsAskedFor() {
        assertThat(run("put", "--help", "--json")).isZero();
        assertThat(json().path("help").asText()).contains("TEXT|@FILE");
    }

    @Test
    void aNumberThatIsNoneIsSaidInPlainWords() {
        assertThat(run("status", "b.snow", "--slots", "many")).isEqualTo(2);
        assertThat(errText()).contains("“many” can’t be used as --slots, which is a whole number.");
    }

    @Override
    public PrintStream out() {
        return out;
    }

    @Override
    public PrintStream err() {
        return err;
    }

    @Override
    public InputStream in() {
        return new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public ScriptedStudio studio(CliSettings given) {
        settings = given;
        return studio;
    }

    @Override
    public Listening onInterrupt(Runnable action) {
        interrupt = action;
        return () -> interrupt = null;
    }

    private int run(String... arguments) {
        outBytes.reset();
        errBytes.reset();
        return new SnowquillCommand().run(arguments, this);
    }

    private HandEdit onlyEdit() {
        assertThat(studio.edits).hasSize(1);
        return studio.edits.get(0);
    }

    /** Exactly one JSON object: anything after it would be refused. */
    private JsonNode json() {
        return new StoryJson().tree(outText());
    }

    private String outText() {
        return outBytes.toString(StandardCharsets.UTF_8);
    }

    private String errText() {
        return errBytes.toString(StandardCharsets.UTF_8);
    }

    private static Book book() {
        Map<String, Character> characters = new LinkedHashMap<>();
        for (String id : List.of("mara", "ines")) {
            characters.put(id, new Character(id, id + " Quill", null, "", "", "", "", "", "", "", List.of("truth"), ""));
        }
        Scene scene = new Scene("s1", "Night", "c1", "mara", SceneType.PROACTIVE, "", "", "", "", 900, "", Anchor.NONE, false);
        SceneList outline = SceneList.withoutBin(List.of(), List.of(new Chapter("c1", "", "One")), List.of(scene));
        return new Book(new Project("The Light", "Ada Meer", "en", "", 0, ""), Optional.empty(),
                Optional.of(new OneSentence("A light goes out.")), Optional.empty(), characters, Optional.empty(), Map.of(),
                Optional.empty(), Map.of(), Optional.of(outline), Map.of(), Map.of("s1", "The *light* went out."), Map.of());
    }
}
