package app.snowquill.pipeline.running;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.running.RunSchedule.Standing;
import app.snowquill.snowflake.Step;
import app.snowquill.snowflake.StepStates;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.snowflake.Sample;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunScheduleTest {
    private final Book book = Sample.book();
    private final DocumentKey one = character(0);
    private final DocumentKey other = character(1);

    @Test
    void theBranchesOfTheGraphTakeTurns() {
        RunSchedule schedule = laidOut(EnumSet.of(Step.CHARACTERS, Step.ONE_PAGE), Set.of(DocumentGraph.CAST));
        assertThat(schedule.next()).contains(one);
        schedule.set(one, Standing.UNDER_WAY);
        assertThat(schedule.next()).contains(DocumentKey.step(4));
        schedule.set(DocumentKey.step(4), Standing.UNDER_WAY);
        assertThat(schedule.next()).contains(other);
    }

    @Test
    void aSynopsisBeginsWhileAnotherCharacterIsStillWritten() {
        RunSchedule schedule = laidOut(EnumSet.of(Step.CHARACTERS, Step.SYNOPSES), Set.of(DocumentGraph.CAST));
        schedule.set(one, Standing.SETTLED);
        schedule.set(other, Standing.UNDER_WAY);
        schedule.layOut(book);
        assertThat(schedule.decidable(book)).contains(synopsis(one)).doesNotContain(synopsis(other));
    }

    @Test
    void whatReadsAFailedDocumentIsBlockedAndNothingElse() {
        RunSchedule schedule = laidOut(EnumSet.range(Step.CHARACTERS, Step.SCENE_LIST), Set.of(DocumentGraph.CAST));
        schedule.set(one, Standing.FAILED);
        schedule.set(other, Standing.SETTLED);
        schedule.layOut(book);
        assertThat(schedule.blockedBy(synopsis(one), book)).contains(one);
        assertThat(schedule.blockedBy(synopsis(other), book)).isEmpty();
        schedule.set(synopsis(one), Standing.BLOCKED);
        assertThat(schedule.blockedBy(new DocumentKey(DocumentKind.BIBLE, one.id()), book)).contains(synopsis(one));
    }

    @Test
    void aSceneWaitsForItsCardAndForWordOfTheSceneBefore() {
        String first = book.outline().sceneIds().get(0);
        String second = book.outline().sceneIds().get(1);
        assertThat(DocumentGraph.reads(DocumentKey.prose(second), book)).containsExactly(DocumentKey.card(second));
        assertThat(DocumentGraph.awaits(DocumentKey.prose(second), book)).containsExactly(DocumentKey.card(first));
        assertThat(DocumentGraph.awaits(DocumentKey.prose(first), book)).isEmpty();
        assertThat(DocumentGraph.without(List.of(first), book).prose()).doesNotContainKey(first).containsKey(second);
    }

    @Test
    void everyDocumentOfTheMethodReadsWhatItsStepReads() {
        for (Step step : Step.values()) {
            StepStates.expected(step, book).forEach(key ->
                    assertThat(DocumentGraph.reads(key, book).stream().filter(read -> !read.equals(DocumentGraph.CAST))
                            .map(DocumentGraph::stepOf).distinct()).as(key.toString()).containsExactlyInAnyOrderElementsOf(step.reads()));
        }
    }

    @Test
    void workIsTheSameOnlyWhereAllThatGoesIntoItIs() {
        String key = WorkKey.of(one, "made of this", "darker", OptionalInt.empty());
        assertThat(WorkKey.of(one, "made of this", "darker", OptionalInt.empty())).isEqualTo(key).hasSize(64);
        assertThat(Set.of(WorkKey.of(other, "made of this", "darker", OptionalInt.empty()),
                WorkKey.of(one, "made of that", "darker", OptionalInt.empty()),
                WorkKey.of(one, "made of this", "lighter", OptionalInt.empty()),
                WorkKey.of(one, "made of this", "darker", OptionalInt.of(900)))).hasSize(4).doesNotContain(key);
    }

    private RunSchedule laidOut(Set<Step> steps, Set<DocumentKey> settled) {
        RunSchedule schedule = new RunSchedule(steps, key -> true);
        settled.forEach(key -> schedule.set(key, Standing.SETTLED));
        schedule.layOut(book);
        schedule.decidable(book).forEach(key -> schedule.set(key, Standing.READY));
        return schedule;
    }

    private DocumentKey character(int place) {
        return new DocumentKey(DocumentKind.CHARACTER, book.characters().keySet().stream().toList().get(place));
    }

    private static DocumentKey synopsis(DocumentKey character) {
        return new DocumentKey(DocumentKind.SYNOPSIS, character.id());
    }
}
