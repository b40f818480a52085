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
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a plan says beside what the run then does, with the model that comes with the program: the first steps in every build,
 * whole books in the long round.
 */
class PlanAndRunTest {
    private static final int LONG_ROUND = 30;
    private static final int FEWEST_CALLS = 5;
    private static final String BRIEF = "A ferryman on a salt river finds the ledger of a drowned clerk in 1887 and must "
            + "decide whom it will hang. The harbour master wants it back.";
    private static final double TOLD_WITHIN = 0.2;

    @TempDir
    Path folder;

    static boolean isLongRound() {
        return Integer.getInteger("snowquill.rounds", 3) >= LONG_ROUND;
    }

    @Test
    void aPlanTellsTheCallsExactlyAndTheTokensWithinAFifth() {
        compare(RunRequest.until(Step.CHARACTERS), 6_000, 7);
    }

    @Test
    void theLengthThatAPlanNamesIsTheLengthOfTheBook() {
        RunChoices balanced = new RunChoices(new PlannedLength(OptionalInt.of(4_000), OptionalInt.of(4)), Optional.of(Tier.BALANCED));
        RunPlan plan = compare(RunRequest.until(Step.ONE_SENTENCE).with(balanced), 0, 7);
        assertThat(plan.words()).isEqualTo(4_000);
    }

    @Test
    @EnabledIf("isLongRound")
    void wholeBooksCostWhatTheirPlansSay() {
        for (long seed : new long[] {7, 8, 9}) {
            compare(RunRequest.until(Step.DRAFT).withDraftWords(600), 6_000, seed);
        }
    }

    @Test
    @EnabledIf("isLongRound")
    void wholeBooksWithFreeTextCostWhatTheirPlansSay() {
        compare(RunRequest.until(Step.DRAFT).withDraftWords(600).with(new RunChoices(PlannedLength.OPEN, Optional.of(Tier.BALANCED))),
                6_000, 7);
    }

    private RunPlan compare(RunRequest request, int words, long seed) {
        try (TestStudio test = new TestStudio(folder, TestStudio.STARTER, seed);
             BookSession book = test.studio().create(folder.resolve("salt" + seed + ".snowquill"),
                     new Project("The Salt Road", "A. Writer", "en", "historical", words, BRIEF))) {
            test.studio().models().load().join();
            RunPlan plan = book.plan(request).join();
            RunReport report = book.run(request, event -> {
            }).done().join();
            String figures = figures(plan, report);
            if (isLongRound()) {
                System.out.println(figures);
            }
            assertThat(report.outcome()).as(report.message()).isEqualTo(RunReport.Outcome.SUCCEEDED);
            for (StepPlan step : plan.steps()) {
                StepCost cost = report.calls().getOrDefault(step.step(), StepCost.NONE);
                assertThat(cost.calls() - cost.repairs()).as(figures).isEqualTo(step.calls());
            }
            if (plan.calls() < FEWEST_CALLS) { // too few to speak of a usual length
                return plan;
            }
            StepCost total = report.total();
            assertThat((double) plan.tokensIn() / total.tokensIn()).as(figures).isBetween(1 - TOLD_WITHIN, 1 + TOLD_WITHIN);
            assertThat((double) plan.tokensOut() / total.tokensOut()).as(figures).isBetween(1 - TOLD_WITHIN, 1 + TOLD_WITHIN);
            return plan;
        }
    }

    private static String figures(RunPlan plan, RunReport report) {
        StringBuilder lines = new StringBuilder();
        for (StepPlan step : plan.steps()) {
            StepCost cost = report.calls().getOrDefault(step.step(), StepCost.NONE);
            lines.append(String.format(Locale.ROOT, "step %d %s: calls %d planned, %d made, %d of them repairs; in %d, %d; out %d, %d%n",
                    step.step().number(), step.tier(), step.calls(), cost.calls(), cost.repairs(), step.tokensIn(), cost.tokensIn(),
                    step.tokensOut(), cost.tokensOut()));
        }
        StepCost total = report.total();
        return lines.append(String.format(Locale.ROOT, "in all: calls %d, %d; in %d, %d; out %d, %d; %d ms", plan.calls(), total.calls(),
                plan.tokensIn(), total.tokensIn(), plan.tokensOut(), total.tokensOut(), report.wallMillis())).toString();
    }
}
