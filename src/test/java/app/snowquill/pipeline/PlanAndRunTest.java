package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.RunPlan.StepPlan;
import app.snowquill.pipeline.RunReport.StepCost;
import app.snowquill.pipeline.writing.PlannedLength;
import app.snowquill.settings.Tier;
import app.snowquill.snowflake.Step;
import app.snowquill.story.Project;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plan says beside what the run then does, with the model that comes with the program. */
class PlanAndRunTest {
    private static final String BRIEF = "A ferryman on a salt river finds the ledger of a drowned clerk in 1887 and must "
            + "decide whom it will hang. The harbour master wants it back.";
    private static final double TOLD_WITHIN = 0.2;

    @TempDir
    Path folder;

    @Test
    void aPlanTellsTheCallsExactlyAndTheTokensWithinAFifth() {
        compare(RunRequest.until(Step.DRAFT).withDraftWords(600), 6_000, 7);
    }

    @Test
    void aPlanWithFreeTextTellsItsCallsExactlyToo() {
        RunChoices balanced = new RunChoices(new PlannedLength(OptionalInt.of(4_000), OptionalInt.of(4)), Optional.of(Tier.BALANCED));
        RunPlan plan = compare(RunRequest.until(Step.CHARACTERS).with(balanced), 0, 7);
        assertThat(plan.words()).isEqualTo(4_000);
    }

    private RunPlan compare(RunRequest request, int words, long seed) {
        try (TestStudio test = new TestStudio(folder, TestStudio.STARTER, seed);
             BookSession book = test.studio().create(folder.resolve("salt" + seed + ".snowquill"),
                     new Project("The Salt Road", "A. Writer", "en", "historical", words, BRIEF))) {
            test.studio().models().load().join();
            RunPlan plan = book.plan(request).join();
            RunReport report = book.run(request, event -> {
            }).done().join();
            for (StepPlan step : plan.steps()) {
                StepCost cost = report.calls().getOrDefault(step.step(), StepCost.NONE);
                System.out.printf(Locale.ROOT, "step %d %s: calls %d/%d (%d repairs), in %d/%d, out %d/%d%n", step.step().number(), step.tier(), step.calls(),
                        cost.calls(), cost.repairs(), step.tokensIn(), cost.tokensIn(), step.tokensOut(), cost.tokensOut());
            }
            System.out.println(report.failed() + " " + report.message());
            StepCost total = report.total();
            System.out.printf("total in %d/%d out %d/%d wall %d%n", plan.tokensIn(), total.tokensIn(), plan.tokensOut(), total.tokensOut(), report.wallMillis());
            assertThat(report.outcome()).as(report.message()).isEqualTo(RunReport.Outcome.SUCCEEDED);
            for (StepPlan step : plan.steps()) {
                StepCost cost = report.calls().getOrDefault(step.step(), StepCost.NONE);
                assertThat(cost.calls() - cost.repairs()).as("calls of " + step.step()).isEqualTo(step.calls());
            }
            assertThat((double) plan.tokensIn() / total.tokensIn()).as("tokens in").isBetween(1 - TOLD_WITHIN, 1 + TOLD_WITHIN);
            assertThat((double) plan.tokensOut() / total.tokensOut()).as("tokens out").isBetween(1 - TOLD_WITHIN, 1 + TOLD_WITHIN);
            return plan;
        }
    }
}
