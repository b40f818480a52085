package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.agent.Operation;
import app.snowquill.agent.RemarkKind;
import app.snowquill.agent.RemarkState;
import app.snowquill.agent.Span;
import app.snowquill.context.Agent;
import app.snowquill.engine.ScriptedEngine;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.agents.PlacedRemark;
import app.snowquill.pipeline.agents.RemarkDesk;
import app.snowquill.pipeline.agents.RemarkReading;
import app.snowquill.pipeline.agents.VersionComparison;
import app.snowquill.pipeline.agents.VersionVerdict.Better;
import app.snowquill.story.DocumentKey;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readings whose answers are the test's input: what is quoted stands in the text or is dropped, and what the author said of it stays. */
class RemarkDeskTest {
    private static final String SCENE = "s11";
    private static final String REVIEW = """
            {"reasoning":"It reads well but for two places.","remarks":[
            {"quote":"%s","kind":"wording","severity":"slight","message":"These words say it twice.","suggestion":"Say it once."},
            {"quote":"words that nobody ever wrote here","kind":"rhythm","severity":"slight","message":"This one limps a little.","suggestion":"Cut the end."}]}""";

    @TempDir
    Path folder;

    @Test
    void whatIsNotInTheSceneIsDroppedAndCountedAndTheRestIsFoundAfterEditsAbove() {
        ScriptedEngine engine = new ScriptedEngine(request -> "", 8_192);
        try (TestStudio studio = studio(engine); BookSession book = studio.sample(folder.resolve("book.snowquill"))) {
            String prose = book.view().book().prose().get(SCENE);
            String quote = quote(prose);
            engine.always(String.format(REVIEW, quote));
            RemarkReading reading = await(book.agents().remarks().read(AgentRequest.of(Operation.REVIEW, SCENE, "")).done());
            assertThat(reading.dropped()).isPositive();
            assertThat(reading.remarks()).hasSize(1);
            PlacedRemark one = reading.remarks().get(0);
            assertThat(one.place().orElseThrow().span().in(prose)).isEqualTo(quote);
            assertThat(await(book.history(DocumentKey.prose(SCENE)))).as("a remark is no version of the text").hasSize(1);
            assertThat(one.mending().orElseThrow()).satisfies(wish -> {
                assertThat(wish.operation()).isEqualTo(Operation.REWRITE);
                assertThat(wish.passage().orElseThrow().in(prose)).isEqualTo(quote);
                assertThat(wish.instruction()).contains("Say it once.");
            });

            edit(book, "A new line above.\n\n" + prose);
            assertThat(text(book, only(book))).contains(quote);
            edit(book, "Nothing of it is left.");
            assertThat(only(book).isAside()).isTrue();
            await(book.undo());
            assertThat(text(book, only(book))).contains(quote);
        }
    }

    @Test
    void whatIsMeantSoIsNotBroughtUpAgainAndWhatWasSaidLastsWithTheFile() {
        ScriptedEngine engine = new ScriptedEngine(request -> "", 8_192);
        try (TestStudio studio = studio(engine)) {
            Path file = folder.resolve("book.snowquill");
            String id;
            try (BookSession book = studio.sample(file)) {
                engine.always(String.format(REVIEW, quote(book.view().book().prose().get(SCENE))));
                id = await(desk(book).read(AgentRequest.of(Operation.REVIEW, SCENE, "")).done()).remarks().get(0).remark().id();
                await(desk(book).set(id, RemarkState.INTENDED));
                RemarkReading again = await(desk(book).read(AgentRequest.of(Operation.REVIEW, SCENE, "")).done());
                assertThat(again.remarks()).isEmpty();
                assertThat(again.intended()).isPositive();
                assertThatThrownBy(() -> await(desk(book).set("r0", RemarkState.WAIVED))).hasMessageContaining("no remark “r0”");
            }
            try (BookSession book = studio.studio().open(file)) {
                assertThat(only(book).state()).isEqualTo(RemarkState.INTENDED);
                assertThat(only(book).remark().id()).isEqualTo(id);
                assertThat(only(book).place()).isPresent();
            }
        }
    }

    @Test
    void whatIsMeantSoIsOnlyItsQuoteAtItsPlace() {
        ScriptedEngine engine = new ScriptedEngine(request -> "", 8_192);
        try (TestStudio studio = studio(engine); BookSession book = studio.sample(folder.resolve("book.snowquill"))) {
            edit(book, "He shut the door. She read the staff by the light of the lamp, and nobody opened the door to her again.");
            engine.always(String.format(REVIEW, "the door"));
            await(desk(book).set(await(desk(book).read(AgentRequest.of(Operation.REVIEW, SCENE, "")).done()).remarks().get(0).remark().id(), RemarkState.INTENDED));
            engine.always(String.format(REVIEW, "nobody opened the door to her"));
            RemarkReading elsewhere = await(desk(book).read(AgentRequest.of(Operation.REVIEW, SCENE, "")).done());
            assertThat(elsewhere.intended()).isZero();
            assertThat(elsewhere.remarks()).hasSize(1);
            engine.always(String.format(REVIEW, "shut the door"));
            assertThat(await(desk(book).read(AgentRequest.of(Operation.REVIEW, SCENE, "")).done()).intended()).as("the same place in nearly the same words").isEqualTo(1);
        }
    }

    @Test
    void aRatingHasAScoreForEachDimensionWhoseQuoteStandsAndOpinionsOfBothOrdersThatDifferAreATie() {
        ScriptedEngine engine = new ScriptedEngine(request -> "", 8_192);
        try (TestStudio studio = studio(engine); BookSession book = studio.sample(folder.resolve("book.snowquill"))) {
            String quote = quote(book.view().book().prose().get(SCENE));
            engine.always("{\"reasoning\":\"A quiet scene by the water.\",\"scores\":[" + RemarkKind.of(Agent.RATER).stream()
                    .map(kind -> "{\"dimension\":\"" + kind.word() + "\",\"quote\":\"" + (kind == RemarkKind.FRESHNESS ? "nothing of this is there" : quote)
                            + "\",\"reason\":\"These words show it well.\",\"score\":4}").collect(Collectors.joining(",")) + "]}");
            RemarkReading rating = await(desk(book).read(AgentRequest.of(Operation.RATE, SCENE, "")).done());
            assertThat(rating.remarks()).extracting(one -> one.remark().kind()).hasSize(6).doesNotContain(RemarkKind.FRESHNESS);
            assertThat(rating.remarks()).allSatisfy(one -> assertThat(one.remark().share()).isEqualTo(0.75));

            engine.always("{\"reasoning\":\"The first is tighter than the second.\",\"verdicts\":[" + RemarkKind.of(Agent.RATER).stream()
                    .map(kind -> "{\"dimension\":\"" + kind.word() + "\",\"reason\":\"It is shorter and clearer.\",\"better\":\"a\"}")
                    .collect(Collectors.joining(",")) + "]}");
            edit(book, "She read the staff. He had left the book on his desk.");
            VersionComparison biased = await(desk(book).compare(SCENE, "Another version of this scene.", "").done());
            assertThat(biased.count(Better.TIE)).isEqualTo(7);
            assertThat(biased.overturned()).isEqualTo(7);
        }
    }

    @Test
    @Tag("long")
    void theModelThatComesWithTheProgramAnswersEveryReadingAndChangesNoText() {
        try (TestStudio studio = new TestStudio(folder, TestStudio.STARTER); BookSession book = studio.sample(folder.resolve("book.snowquill"))) {
            String prose = "She read the staff by the light of the lamp. He had left the book on his desk, and the tide was turning.";
            edit(book, prose);
            for (Operation operation : List.of(Operation.REVIEW, Operation.CRITIQUE, Operation.RATE)) {
                RemarkReading reading = await(desk(book).read(AgentRequest.of(operation, SCENE, "").on(new Span(0, prose.length()))).done());
                assertThat(reading.verdict()).as(operation.word()).isNotBlank();
                assertThat(reading.remarks()).allSatisfy(one -> assertThat(one.place().orElseThrow().span().in(prose)).isNotBlank());
                assertThat(reading.from()).isPresent();
            }
            assertThat(await(desk(book).compare(SCENE, "She read it.", "").done()).verdicts()).hasSize(7);
            assertThat(book.view().book().prose().get(SCENE)).isEqualTo(prose);
            assertThatThrownBy(() -> await(desk(book).read(AgentRequest.of(Operation.REVIEW, "s99", "")).done())).hasMessageContaining("no scene “s99”");
        }
    }

    private TestStudio studio(ScriptedEngine engine) {
        return new TestStudio(folder, Optional.of(TestStudio.RANDOM), settings -> engine);
    }

    private static RemarkDesk desk(BookSession book) {
        return book.agents().remarks();
    }

    private static PlacedRemark only(BookSession book) {
        assertThat(desk(book).of(SCENE)).hasSize(1);
        return desk(book).of(SCENE).get(0);
    }

    private static String text(BookSession book, PlacedRemark one) {
        return one.place().orElseThrow().span().in(book.view().book().prose().get(SCENE));
    }

    /** Six words out of the middle of a paragraph. */
    private static String quote(String prose) {
        String[] words = prose.substring(0, prose.indexOf("\n\n")).split(" ");
        return String.join(" ", Arrays.copyOfRange(words, 1, 7)).replaceAll("[^\\p{L}\\d]+$", "");
    }

    private static void edit(BookSession book, String text) {
        await(book.edit(HandEdit.of("Edited", DocumentKey.prose(SCENE), text)));
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(120, TimeUnit.SECONDS).join();
    }
}
