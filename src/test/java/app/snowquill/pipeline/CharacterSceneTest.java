package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.agent.Operation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.pipeline.agents.AgentAnswer;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.writing.HeardPieces;
import app.snowquill.pipeline.writing.context.SceneContext;
import app.snowquill.pipeline.writing.FreshTexts;
import app.snowquill.scene.quality.PhraseList;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who speaks, who weaves, and what a phrase that nobody wants costs; the model's answers are the tests' input. */
class CharacterSceneTest {
    private static final String SCENE = "s02";

    @TempDir
    Path folder;

    @Test
    void everybodyInTheSceneSpeaksAndTheDirectorWeavesTwice() {
        List<String> stages = new CopyOnWriteArrayList<>();
        Map<String, String> told = new ConcurrentHashMap<>();
        try (TestStudio test = new TestStudio(folder, Optional.of(TestStudio.STARTER), settings -> new PenEngine(request -> answer(request, stages, told), 16_384));
             BookSession book = test.sample(folder.resolve("sample.snowquill"))) {
            List<String> people = SceneContext.present(SCENE, book.view().book());
            String prose = book.view().book().prose().get(SCENE);
            HeardPieces heard = new HeardPieces(piece -> { });
            AgentAnswer answer = book.agents().write(AgentRequest.of(Operation.CHARACTER_SCENE, SCENE, ""), heard).done().orTimeout(60, TimeUnit.SECONDS).join();
            assertThat(people).hasSizeGreaterThan(1);
            assertThat(stages.stream().filter("speak"::equals)).hasSize(Math.min(5, people.size()));
            assertThat(stages).endsWith("weave", "weave-critique", "weave");
            assertThat(told.get("weave")).contains("said by one of them").contains("lacks a price");
            assertThat(told.get("speak")).doesNotContain("only the writer knows");
            assertThat(answer.text()).isEqualTo(heard.text()).startsWith("She went down");
            assertThat(answer.from()).hasValueSatisfying(from -> assertThat(from.tokensOut()).as("of all its calls").isEqualTo(10 * stages.size()));
            assertThat(book.view().book().prose()).containsEntry(SCENE, prose);
        }
    }

    @Test
    void aWeavingWithMoreUnwantedPhrasesOfThisBookIsNotTaken() {
        List<String> weavings = new CopyOnWriteArrayList<>();
        try (TestStudio test = new TestStudio(folder, Optional.of(TestStudio.STARTER), settings -> new PenEngine(request -> {
            String stage = request.caller().stage();
            weavings.add(stage);
            return !stage.equals("weave") ? "It lacks a price." : weavings.contains("weave-critique") ? "She went to the grey old sea and read the staff." : "She went to the water and read the staff.";
        }, 16_384)); BookSession book = test.sample(folder.resolve("sample.snowquill"))) {
            book.scenes().phrases().keep(PhraseList.read("the grey old sea")).join();
            AgentAnswer answer = book.agents().write(AgentRequest.of(Operation.CHARACTER_SCENE, SCENE, ""), piece -> { }).done().orTimeout(60, TimeUnit.SECONDS).join();
            assertThat(answer.text()).contains("to the water");
        }
    }

    private static String answer(GenerationRequest request, List<String> stages, Map<String, String> told) {
        stages.add(request.caller().stage());
        told.merge(request.caller().stage(), request.messages().get(request.messages().size() - 1).text(), (one, more) -> one + more);
        return switch (request.caller().stage()) {
            case "speak" -> "I say what was said by one of them.";
            case "weave-critique" -> "“went down” lacks a price.";
            default -> "She went down to the water and read the staff.";
        };
    }

    @Test
    void thePhraseListIsTheBooksOwn() {
        try (TestStudio test = new TestStudio(folder, Optional.of(TestStudio.STARTER), settings -> new PenEngine(request -> ""));
             BookSession book = test.sample(folder.resolve("sample.snowquill"))) {
            assertThat(book.scenes().phrases().phrases().join()).isEqualTo(PhraseList.USUAL);
            book.scenes().phrases().keep(PhraseList.read("The  old Grey sea\nit’s what it is\n\n")).join();
            assertThat(book.scenes().phrases().phrases().join().phrases()).containsExactly("it's what it is", "the old grey sea");
        }
    }

    @Test
    void aPhraseIsGoneBackForThreeTimesAndThenLetThroughAndTheSameSeedWritesTheSame() {
        FreshTexts.Written once = FreshTexts.written(request -> request.messages().size() > 2 && request.sampling().seed() % 2 == 0 ? " saw nothing. She went." :
                (request.messages().size() > 2 ? "" : "She looked and") + " took a deep breath. She went.", new FreshTexts.Engines(PenEngine::new));
        assertThat(once.text()).doesNotContain("took a deep breath").isEqualTo(once.heard());
        FreshTexts.Written never = FreshTexts.written(request -> (request.messages().size() > 2 ? "" : "She looked and") + " took a deep breath. She went.",
                new FreshTexts.Engines(PenEngine::new));
        assertThat(never.text()).isEqualTo("She looked and took a deep breath. She went.").isEqualTo(never.heard());
        assertThat(never.calls()).isEqualTo(4);
        assertThat(never.seeds()).doesNotHaveDuplicates();
    }

    @Test
    void aPhraseAtTheVeryEndIsSeenToo() {
        FreshTexts.Written once = FreshTexts.written(request -> request.messages().size() > 2 ? " saw nothing." : "She looked and took a deep breath", new FreshTexts.Engines(PenEngine::new));
        assertThat(once.text()).isEqualTo("She looked and saw nothing.").isEqualTo(once.heard());
    }
}
