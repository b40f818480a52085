package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Span;
import app.snowquill.context.Agent;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.agents.AgentSettings;
import app.snowquill.pipeline.agents.AgentSettings.Place;
import app.snowquill.pipeline.agents.PromptDesk;
import app.snowquill.pipeline.agents.PromptPreview;
import app.snowquill.pipeline.agents.PromptSheet;
import app.snowquill.pipeline.writing.PlannedLength;
import app.snowquill.settings.AgentAspect;
import app.snowquill.settings.RouteAspect;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How agents are set up, on the sample novel; the answers are the test's, and what each engine was asked is looked at. */
class AgentSetupTest {
    private static final String SCENE = "s11";
    private static final Path OTHER = Path.of("src/test/resources/models/rand-tiny.gguf").toAbsolutePath();

    @TempDir
    Path folder;
    private final List<GenerationRequest> asked = new CopyOnWriteArrayList<>();
    private final List<Path> askedOf = new CopyOnWriteArrayList<>();
    private Function<GenerationRequest, String> pen = request -> "She read the staff again.";
    private TestStudio studio;
    private BookSession book;
    private PromptDesk prompts;
    private AgentSettings settings;

    @BeforeEach
    void open() {
        studio = new TestStudio(folder, Optional.of(TestStudio.STARTER), made -> new PenEngine(request -> {
            asked.add(request);
            askedOf.add(made.model().orElseThrow());
            return pen.apply(request);
        }));
        book = studio.sample(folder.resolve("book.snowquill"));
        prompts = book.agents().workshop().prompts();
        settings = book.agents().workshop().settings();
    }

    @AfterEach
    void close() {
        book.close();
        studio.close();
    }

    @Test
    void changingAPromptChangesTheNextCallAndNothingElse() {
        GenerationRequest rewrite = ask(Operation.REWRITE);
        GenerationRequest more = ask(Operation.CONTINUE);
        long number = book.view().number();
        PromptSheet sheet = sheet("rewrite");
        await(prompts.keep("rewrite", sheet.system() + " Use no adjectives.", sheet.user()));
        assertThat(ask(Operation.REWRITE).messages().get(0).text()).contains("Use no adjectives.");
        assertThat(ask(Operation.CONTINUE).messages()).isEqualTo(more.messages());
        assertThat(book.view().number()).isEqualTo(number);
        assertThat(sheet("rewrite").copied()).isTrue();
        await(prompts.reset("rewrite"));
        assertThat(ask(Operation.REWRITE).messages()).isEqualTo(rewrite.messages());
    }

    @Test
    void whatTheBookSaysOfAnAgentWinsOverTheSettingsAndEachCanBeTakenBack() {
        await(settings.choose(Place.EVERY_BOOK, Agent.WRITER, Map.of(AgentAspect.TEMPERATURE, "0.3", AgentAspect.MOST_TOKENS, "64", AgentAspect.MIN_P, "0.2", AgentAspect.DRY, "off")));
        await(settings.choose(Place.THIS_BOOK, Agent.WRITER, Map.of(AgentAspect.TEMPERATURE, "0.5")));
        GenerationRequest request = ask(Operation.CONTINUE);
        assertThat(request.sampling().temperature()).isEqualTo(0.5);
        assertThat(request.sampling().minP()).isEqualTo(0.2);
        assertThat(request.sampling().dry()).isFalse();
        assertThat(request.maxTokens()).isEqualTo(64);
        assertThat(ask(Operation.REWRITE).sampling().temperature()).as("the Editor is another").isEqualTo(0.6);
        await(settings.choose(Place.THIS_BOOK, Agent.WRITER, Map.of(AgentAspect.TEMPERATURE, "")));
        assertThat(ask(Operation.CONTINUE).sampling().temperature()).isEqualTo(0.3);
        assertThatThrownBy(() -> settings.choose(Place.THIS_BOOK, Agent.WRITER, Map.of(AgentAspect.TEMPERATURE, "hot")))
                .hasMessage("The setting agent.writer.temperature has to be a number from 0.0 to 2.0, not “hot”.");
    }

    @Test
    void anAgentMayHaveAModelOfItsOwnAndOneThatIsNotThereIsRefused() {
        await(settings.choose(Place.THIS_BOOK, Agent.EDITOR, Map.of(AgentAspect.MODEL, OTHER.toString())));
        ask(Operation.REWRITE);
        ask(Operation.CONTINUE);
        assertThat(askedOf).containsExactly(OTHER, TestStudio.STARTER);
        await(settings.choose(Place.THIS_BOOK, Agent.EDITOR, Map.of(AgentAspect.MODEL, folder.resolve("gone.gguf").toString())));
        assertThatThrownBy(() -> ask(Operation.REWRITE)).hasMessageContaining("“gone.gguf” that was chosen for this can’t be used").hasMessageContaining("Nothing was sent.");
        await(book.routing().choose(Step.ONE_SENTENCE, Map.of(RouteAspect.MODEL, OTHER.toString())));
        assertThat(await(book.routing().of(Step.ONE_SENTENCE)).now().model()).contains(OTHER);
    }

    @Test
    void aRunKeepsThePromptsItBeganWith() {
        PromptSheet sheet = sheet("one-sentence");
        await(prompts.keep("one-sentence", sheet.system() + " Mine.", sheet.user()));
        SettledRun settled = new StepRouting((OpenBook) book).settled(RunRequest.again(Step.ONE_SENTENCE, ""));
        await(prompts.reset("one-sentence"));
        StoryJson json = new StoryJson();
        assertThat(json.read(json.write(settled), SettledRun.class).library().prompt("one-sentence").system()).endsWith("Mine.");
        SettledRun older = new SettledRun(LocalDate.EPOCH.toString(), 0, 0, List.of(), null, settled.told(), null, null);
        assertThat(older.library().prompt("one-sentence").system()).isEqualTo(sheet.ownSystem());
        assertThat(older.length()).isEqualTo(PlannedLength.OPEN);
    }

    @Test
    void aRunThatIsCutOffGoesOnWithTheModelsItBeganWith() {
        await(settings.choose(Place.THIS_BOOK, Agent.WRITER, Map.of(AgentAspect.MODEL, OTHER.toString())));
        CompletableFuture<Run> begun = new CompletableFuture<>();
        pen = request -> {
            if (!begun.join().done().isDone()) {
                book.queue().pause();
                return null;
            }
            return request.shape().isPresent() ? "{\"facts_learned\":[],\"state_changes\":[],\"summary\":\"Ines goes down to the water and waits there.\"}"
                    : "She stood there and waited for the tide. ".repeat(40);
        };
        begun.complete(book.run(new RunRequest(Set.of(Step.DRAFT), Set.of(DocumentKey.prose("s12")), true, "", OptionalInt.of(3_000), 1), event -> { }));
        assertThat(await(begun.join().done()).outcome()).isEqualTo(RunReport.Outcome.PAUSED);
        await(settings.choose(Place.THIS_BOOK, Agent.WRITER, Map.of(AgentAspect.MODEL, "")));
        askedOf.clear();
        Run second = await(book.queue().goOn()).or(book::currentRun).orElseThrow();
        assertThat(await(second.done()).outcome()).isEqualTo(RunReport.Outcome.SUCCEEDED);
        assertThat(askedOf).isNotEmpty().as("none but the model that was settled").containsOnly(OTHER);
        askedOf.clear();
        pen = request -> "She read the staff again.";
        ask(Operation.CONTINUE);
        assertThat(askedOf).as("whoever asks now is answered by the one of now").containsOnly(TestStudio.STARTER);
    }

    @Test
    void aPreviewIsFilledWithTheOpenSceneWithItsStepOrElseWithNames() {
        PromptSheet rewrite = sheet("rewrite");
        PromptPreview scene = await(prompts.preview("rewrite", rewrite.system() + " Mine.", rewrite.user(), SCENE));
        assertThat(scene.basis()).isEqualTo(PromptPreview.Basis.SCENE);
        assertThat(scene.system()).contains(" Mine.");
        assertThat(scene.tokens()).isPositive();
        PromptSheet sentence = sheet("one-sentence");
        PromptPreview step = await(prompts.preview("one-sentence", sentence.system(), sentence.user(), SCENE));
        assertThat(step.basis()).isEqualTo(PromptPreview.Basis.STEP);
        assertThat(step.user()).contains(book.view().book().firstThings().orElseThrow().category());
        PromptSheet titles = sheet("try-out");
        assertThat(await(prompts.preview("try-out", titles.system(), titles.user(), "")).basis()).isEqualTo(PromptPreview.Basis.NAMES);
        PromptPreview dry = await(book.agents().look(AgentRequest.of(Operation.REWRITE, SCENE, "Colder.").on(new Span(0, 60))));
        assertThat(dry.user()).contains("Colder.");
        assertThat(asked).isEmpty();
    }

    private PromptSheet sheet(String name) {
        return await(prompts.all()).stream().filter(sheet -> sheet.name().equals(name)).findFirst().orElseThrow();
    }

    private GenerationRequest ask(Operation operation) {
        AgentRequest request = AgentRequest.of(operation, SCENE, "");
        await(book.agents().write(operation == Operation.REWRITE ? request.on(new Span(0, 60)) : request, piece -> { }).done());
        return asked.get(asked.size() - 1);
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
