package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Step;
import app.snowquill.snowflake.StepStatus;
import app.snowquill.story.Anchor;
import app.snowquill.story.Project;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A brief grows to a draft with the model that comes with the program: weak words, whole structure. */
class StarterModelRunTest {
    private static final String BRIEF = "A ferryman on a salt river finds the ledger of a drowned clerk in 1887 and must "
            + "decide whom it will hang. The harbour master wants it back.";

    @TempDir
    Path folder;

    @Test
    void aBriefGrowsToAManuscriptOfWholeStructure() {
        try (TestStudio test = new TestStudio(folder, TestStudio.STARTER);
             BookSession book = test.studio().create(folder.resolve("salt.snowquill"),
                     new Project("The Salt Road", "A. Writer", "en", "historical", 8_000, BRIEF))) {
            RunReport report = book.run(RunRequest.until(Step.DRAFT).withDraftWords(500), event -> {
            }).done().join();
            assertThat(report.failed()).isEmpty();
            assertThat(report.outcome()).as(report.message()).isEqualTo(RunReport.Outcome.SUCCEEDED);
            BookView view = book.view();
            assertThat(view.steps().values()).allSatisfy(state ->
                    assertThat(state.status()).as(state.toString()).isEqualTo(StepStatus.CURRENT));
            assertThat(view.findings()).filteredOn(finding -> finding.severity() == Finding.Severity.ERROR).isEmpty();
            assertThat(view.book().characters()).hasSize(5);
            assertThat(view.book().outline().scenes()).extracting(scene -> scene.anchor())
                    .contains(Anchor.DISASTER_1, Anchor.DISASTER_2, Anchor.DISASTER_3);
            assertThat(view.book().prose()).hasSameSizeAs(view.book().outline().scenes());
            assertThat(view.book().words()).isBetween(400, 650);
            assertThat(report.total().calls()).isEqualTo(report.calls().values().stream().mapToInt(RunReport.StepCost::calls).sum());

            RunReport again = book.run(RunRequest.until(Step.DRAFT), event -> {
            }).done().join();
            assertThat(again.written()).isEmpty();
            assertThat(again.total().calls()).isZero();
            assertThat(List.of(again.outcome())).containsExactly(RunReport.Outcome.SUCCEEDED);
        }
    }
}
