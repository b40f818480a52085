package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the inspector shows of a scene is, letter by letter, what the engine is asked next. */
class ShownIsSentTest {
    private static final String DRAFTED = "s24";
    private static final String WRITTEN = "s09";

    @TempDir
    Path folder;
    private final List<GenerationRequest> asked = new CopyOnWriteArrayList<>();

    @Test
    void aDraftIsAskedForAsItWasShownAndIsShownSoAfterwards() {
        with(book -> {
            ContextLook shown = look(book, Agent.WRITER, DRAFTED, "Let it rain.");
            suggest(book, DRAFTED, SuggestionRequest.Kind.DRAFT, "Let it rain.");
            assertThat(sent("draft", 0)).isEqualTo(texts(shown));
        });
    }

    @Test
    void aContinuationIsAskedForAsItWasShownWhetherOrNotThereAreShortForms() {
        with(book -> {
            ContextLook shown = look(book, Agent.WRITER, WRITTEN, "");
            assertThat(elements(shown)).as("something is cut, so there is something to say in fewer words").extracting(SentElement::fate).contains(Fate.TRIMMED);
            suggest(book, WRITTEN, SuggestionRequest.Kind.CONTINUE, "");
            assertThat(sent("continue", 0)).isEqualTo(texts(shown));

            for (int time = 1; time <= 6; time++) {
                waitForShortForms();
                ContextLook next = look(book, Agent.WRITER, WRITTEN, "");
                suggest(book, WRITTEN, SuggestionRequest.Kind.CONTINUE, "");
                assertThat(sent("continue", time)).isEqualTo(texts(next));
            }
            assertThat(elements(look(book, Agent.WRITER, WRITTEN, ""))).extracting(SentElement::fate).contains(Fate.DISTILLED);
        });
    }

    @Test
    void aRevisionIsAskedForAsItWasShown() {
        with(book -> {
            ContextLook shown = look(book, Agent.EDITOR, WRITTEN, "Shorter.");
            await(book.scenes().revise(WRITTEN, "Shorter.").done());
            assertThat(sent("revise", 0)).isEqualTo(texts(shown));
        });
    }

    @Test
    void scenesThatSpeakOfTheSameThingsAreTheSameHoweverFarTheArchiveIs() {
        with(book -> {
            ContextLook first = look(book, Agent.WRITER, WRITTEN, "");
            assertThat(elements(first)).as("the first look waits for the archive").extracting(SentElement::why).anyMatch(why -> why.contains("same things"));
            await(book.memory().archive().rebuild());
            suggest(book, WRITTEN, SuggestionRequest.Kind.CONTINUE, "");
            assertThat(sent("continue", 0)).isEqualTo(texts(first));
        });
    }

    @Test
    void whatTheAuthorSaysOfTheBookAndItsFirstStepCanBePinned() {
        with(book -> {
            String brief = book.view().book().project().brief();
            String kind = book.view().book().firstThings().orElseThrow().storyKind();
            await(book.memory().context().choose(WRITTEN, "project/book", Choice.PIN));
            await(book.memory().context().choose(WRITTEN, "step/0", Choice.PIN));
            ContextLook shown = look(book, Agent.WRITER, WRITTEN, "");
            assertThat(shown.user()).contains(brief, kind);
            assertThat(elements(shown).filter(one -> one.choice() == Choice.PIN)).as("neither is known to anybody in the book").hasSize(2)
                    .allMatch(one -> one.fate() == Fate.FENCED);
        });
    }

    @Test
    void whatWasKeptJustBeforeIsInWhatIsSent() {
        with(book -> {
            book.edit(HandEdit.of("Typed", DocumentKey.prose(WRITTEN), "The lamp went out twice that night.")); // nobody waits for it
            suggest(book, WRITTEN, SuggestionRequest.Kind.CONTINUE, "");
            assertThat(String.join("\n", sent("continue", 0))).contains("The lamp went out twice that night.");
        });
    }

    private void with(Consumer<BookSession> test) {
        try (TestStudio studio = TestEngines.answering(folder, this::answer);
             BookSession book = studio.studio().createSample(folder.resolve("book.snowquill"))) {
            test.accept(book);
        }
    }

    private String answer(GenerationRequest request) {
        asked.add(request);
        return request.caller().stage().startsWith("distil") ? "The ferry goes." : "She went down to the water and read the staff. ".repeat(3);
    }

    private static void suggest(BookSession book, String scene, SuggestionRequest.Kind kind, String instruction) {
        assertThat(Words.count(await(book.suggest(new SuggestionRequest(scene, kind, instruction, 0), piece -> { }).done()).text())).isPositive();
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

    private static ContextLook look(BookSession book, Agent agent, String scene, String instruction) {
        return await(book.memory().context().look(agent, scene, instruction));
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
