package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.engine.GenerationRequest;
import app.snowquill.pipeline.SceneEngine.Fate;
import app.snowquill.pipeline.SceneEngine.Redesigned;
import app.snowquill.pipeline.SceneEngine.Revised;
import app.snowquill.snowflake.Sample;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.SceneCard;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model's answers are the tests' input; the store is a real one. */
class SceneEngineTest {
    private static final String CARD = """
            {"crucible":"The tide turns within the hour and the wall is bare.","stakes":"The wall and all who live behind it.",
            "polarity":{"start":"sure of him","end":"sure of nothing"},"exposition":[],"goal":{"text":"Have the staff read before the ice",
            "fits_time":"one low water tonight","possible":"the lamp still burns","difficult":"the stage is iced","fits_pov":"she reads what is",
            "concrete":"one figure in one book"},"obstacles":[{"try":"Climbs down the stage","obstacle":"the rungs are iced over","severity":1},
            {"try":"Cuts the ice away","obstacle":"the lamp goes out","severity":3},{"try":"Reads it by touch","obstacle":"nobody will believe a hand",
            "severity":5}],"outcome":{"kind":"setback","rationale":"She knows the figure and nobody else does."},
            "opening":"That night she went down once more to the staff."}""";

    @TempDir
    Path folder;

    @Test
    void aRevisionThatIsNoWorseWaitsBesideTheAuthorsText() {
        List<String> prompts = new CopyOnWriteArrayList<>();
        with(request -> {
            request.messages().forEach(message -> prompts.add(message.text()));
            return sound();
        }, book -> {
            String broken = "Here is the scene:\n\n" + sound();
            book.edit(HandEdit.of("Typed", DocumentKey.prose("s01"), broken)).join();
            Revised revised = await(book.scenes().revise("s01", ""));
            assertThat(revised.fate()).isEqualTo(Fate.PROPOSED);
            assertThat(revised.before()).anyMatch(finding -> finding.rule().equals("step-10.meta"));
            assertThat(revised.after()).noneMatch(finding -> finding.rule().equals("step-10.meta"));
            assertThat(book.view().book().prose().get("s01")).isEqualTo(broken);
            assertThat(book.view().proposals()).containsKey(DocumentKey.prose("s01"));
            assertThat(String.join("\n", prompts)).contains("This line talks about the text").contains("“Here is the scene:”");
        });
    }

    @Test
    void aRevisionThatIsWorseIsNotKept() {
        with(request -> "She went. ".repeat(3), book -> {
            String before = book.view().book().prose().get("s01");
            Revised revised = await(book.scenes().revise("s01", "Shorter."));
            assertThat(revised.fate()).isEqualTo(Fate.WORSE);
            assertThat(book.view().book().prose()).containsEntry("s01", before);
            assertThat(book.view().proposals()).isEmpty();
        });
    }

    @Test
    void aSoundDraftIsLeftAloneAndAMissingOneIsSaidToBeMissing() {
        with(request -> {
            throw new AssertionError("Nobody is to be asked.");
        }, book -> {
            assertThat(await(book.scenes().revise("s01", "")).fate()).isEqualTo(Fate.NOTHING_TO_DO);
            assertThatThrownBy(() -> await(book.scenes().revise("s24", ""))).hasMessageContaining("no text yet");
        });
    }

    @Test
    void aRedesignIsToldWhatFailsAndOnlyEverWaits() {
        List<String> prompts = new CopyOnWriteArrayList<>();
        with(request -> {
            request.messages().forEach(message -> prompts.add(message.text()));
            return CARD;
        }, book -> {
            SceneCard card = book.view().book().cards().get("s01");
            Redesigned made = await(book.scenes().redesign("s01", ""));
            assertThat(made.card().linkIn()).isEqualTo(card.linkIn());
            assertThat(made.card().transition().line()).startsWith("That night");
            assertThat(made.changes()).anyMatch(change -> change.field().equals("goal.text") && change.after().startsWith("Have the staff"));
            assertThat(book.view().book().cards()).containsEntry("s01", card);
            assertThat(ProposedCard.changes(book.view(), "s01")).isEqualTo(made.changes());
            assertThat(String.join("\n", prompts)).contains("Design the scene anew").contains(card.goal().text());
        });
    }

    private static String sound() {
        return Sample.book().prose().get("s01");
    }

    private static <T> T await(SceneWork<T> work) {
        return work.done().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private void with(Function<GenerationRequest, String> pen, Consumer<BookSession> use) {
        try (TestStudio test = new TestStudio(folder, Optional.of(TestStudio.STARTER), settings -> new PenEngine(pen));
             BookSession book = test.sample(folder.resolve("sample.snowquill"))) {
            use.accept(book);
        }
    }
}
