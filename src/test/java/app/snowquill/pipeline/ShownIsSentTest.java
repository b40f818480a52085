package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.agent.Operation;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.agents.AgentSettings;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.settings.AgentAspect;
import app.snowquill.context.Agent;
import app.snowquill.context.Choice;
import app.snowquill.context.ContextLook;
import app.snowquill.context.Fate;
import app.snowquill.context.SentElement;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the inspector shows of a scene is, letter by letter, what the engine is asked next. One book for all: each test takes scenes of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShownIsSentTest {
    @TempDir
    static Path folder;
    private final List<GenerationRequest> asked = new CopyOnWriteArrayList<>();
    private final List<Path> madeFor = new CopyOnWriteArrayList<>();
    private TestStudio studio;
    private BookSession book;

    @BeforeAll
    void open() {
        studio = new TestStudio(folder, Optional.of(TestStudio.STARTER), settings -> {
            settings.model().ifPresent(madeFor::add);
            return new PenEngine(this::answer);
        });
        book = studio.sample(folder.resolve("book.snowquill"));
    }

    @AfterAll
    void close() {
        book.close();
        studio.close();
    }

    @BeforeEach
    void nothingWasAsked() {
        waitForShortForms();
        asked.clear();
    }

    @Test
    void aDraftIsAskedForAsItWasShown() {
        ContextLook shown = look(Agent.WRITER, "s24", "Let it rain.");
        suggest("s24", Operation.DRAFT, "Let it rain.");
        assertThat(sent("draft", 0)).isEqualTo(texts(shown));
    }

    @Test
    void aContinuationIsAskedForAsItWasShownWhetherOrNotThereAreShortForms() {
        for (int time = 0; time < 6; time++) {
            ContextLook shown = look(Agent.WRITER, "s09", "");
            suggest("s09", Operation.CONTINUE, "");
            assertThat(sent("continue", time)).isEqualTo(texts(shown)).isEqualTo(texts(await(book.memory().context().last(Agent.WRITER, "s09"))));
            waitForShortForms();
        }
        assertThat(asked).as("what was cut is put into fewer words afterwards").anyMatch(request -> request.caller().stage().startsWith("distil"));
        assertThat(elements(look(Agent.WRITER, "s09", ""))).extracting(SentElement::fate).contains(Fate.DISTILLED);
    }

    @Test
    void aRevisionIsAskedForAsItWasShown() {
        ContextLook shown = look(Agent.EDITOR, "s04", "Shorter.");
        await(book.scenes().revise("s04", "Shorter.").done());
        assertThat(sent("revise", 0)).isEqualTo(texts(shown));
    }

    @Test
    void whatEveryOtherAgentIsAskedOfASceneIsShownAsWell() {
        isSent(Agent.CHARACTER, "feedback", () -> book.agents().write(AgentRequest.of(Operation.FEEDBACK, "s02", ""), piece -> { }));
        isSent(Agent.DRAMATURGE, "critique", () -> book.agents().remarks().read(AgentRequest.of(Operation.CRITIQUE, "s02", "")));
        isSent(Agent.RATER, "rate", () -> book.agents().remarks().read(AgentRequest.of(Operation.RATE, "s02", "")));
        await(book.memory().ledger().approve(List.of("s02"), true));
        isSent(Agent.CONTINUITY, "continuity", () -> book.memory().ledger().collect(List.of("s02")));
        isSent(Agent.ARCHITECT, "card-reactive", () -> book.scenes().redesign("s02", ""));
        assertThatThrownBy(() -> look(Agent.DIRECTOR, "s02", "")).hasMessageContaining("once they have spoken");
    }

    /** The answers here fit no form, so that nothing comes of most; what was asked is all that matters. */
    private void isSent(Agent agent, String stage, Supplier<? extends ModelWork<?>> work) {
        ContextLook shown = look(agent, "s02", "");
        assertThat(shown.agent()).isEqualTo(agent);
        work.get().done().handle((made, failure) -> null).orTimeout(60, TimeUnit.SECONDS).join();
        waitForShortForms();
        assertThat(sent(stage, 0)).as(stage).isEqualTo(texts(shown));
    }

    @Test
    void anAgentIsLookedAtByTheModelOfItsOwn() {
        Path other = Path.of("src/test/resources/models/rand-tiny.gguf").toAbsolutePath();
        int usual = look(Agent.DRAMATURGE, "s03", "").limit();
        await(book.agents().workshop().settings().choose(AgentSettings.Place.THIS_BOOK, Agent.DRAMATURGE, Map.of(AgentAspect.MODEL, other.toString(), AgentAspect.MOST_TOKENS, "64")));
        assertThat(look(Agent.DRAMATURGE, "s03", "").limit()).isEqualTo(usual);
        assertThat(madeFor).contains(other);
        await(book.agents().workshop().settings().choose(AgentSettings.Place.THIS_BOOK, Agent.DRAMATURGE, Map.of(AgentAspect.MODEL, "", AgentAspect.MOST_TOKENS, "")));
    }

    @Test
    void scenesThatSpeakOfTheSameThingsAreTheSameHoweverFarTheArchiveIs() {
        ContextLook first = look(Agent.WRITER, "s07", "");
        assertThat(elements(first)).as("the first look waits for the archive").extracting(SentElement::why).anyMatch(why -> why.contains("same things"));
        await(book.memory().archive().rebuild());
        suggest("s07", Operation.CONTINUE, "");
        assertThat(sent("continue", 0)).isEqualTo(texts(first));
    }

    @Test
    void whatTheAuthorSaysOfTheBookAndItsFirstStepCanBePinned() {
        String brief = book.view().book().project().brief();
        String kind = book.view().book().firstThings().orElseThrow().storyKind();
        await(book.memory().context().choose("s08", "project/book", Choice.PIN));
        await(book.memory().context().choose("s08", "step/0", Choice.PIN));
        ContextLook shown = look(Agent.WRITER, "s08", "");
        assertThat(shown.user()).contains(brief, kind);
        assertThat(elements(shown).filter(one -> one.choice() == Choice.PIN)).as("neither is known to anybody in the book").hasSize(2)
                .allMatch(one -> one.fate() == Fate.FENCED);
    }

    @Test
    void whatWasKeptJustBeforeIsInWhatIsSent() {
        book.edit(HandEdit.of("Typed", DocumentKey.prose("s05"), "The lamp went out twice that night.")); // nobody waits for it
        suggest("s05", Operation.CONTINUE, "");
        assertThat(String.join("\n", sent("continue", 0))).contains("The lamp went out twice that night.");
    }

    private String answer(GenerationRequest request) {
        asked.add(request);
        return request.caller().stage().startsWith("distil") ? "The ferry goes." : "She went down to the water and read the staff. ".repeat(3);
    }

    private void suggest(String scene, Operation kind, String instruction) {
        assertThat(Words.count(await(book.agents().write(AgentRequest.of(kind, scene, instruction), piece -> { }).done()).text())).isPositive();
    }

    /** They are made after the answer, on its thread; what was asked does not become more then. */
    private void waitForShortForms() {
        int before;
        do {
            before = asked.size();
            await(CompletableFuture.runAsync(() -> { }, CompletableFuture.delayedExecutor(150, TimeUnit.MILLISECONDS)));
        } while (asked.size() > before);
    }

    /** The n-th request of this stage, its system text and its user text. */
    private List<String> sent(String stage, int number) {
        return asked.stream().filter(request -> request.caller().stage().equals(stage)).toList().get(number).messages().stream()
                .map(message -> message.text()).toList();
    }

    private static List<String> texts(ContextLook look) {
        return List.of(look.system(), look.user());
    }

    private static Stream<SentElement> elements(ContextLook look) {
        return look.layers().stream().flatMap(layer -> layer.elements().stream());
    }

    private ContextLook look(Agent agent, String scene, String instruction) {
        return await(book.memory().context().look(agent, scene, instruction));
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
