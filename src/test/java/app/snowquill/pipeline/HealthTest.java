package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.HealthReport.Check;
import app.snowquill.pipeline.HealthReport.Part;
import app.snowquill.pipeline.HealthReport.State;
import app.snowquill.store.FileCheck;
import app.snowquill.story.Project;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthTest {
    private static final long GIGABYTE = 1_000_000_000;

    @TempDir
    Path folder;

    @Test
    void aWholeBookWithARealModelPassesEveryTest() {
        try (TestStudio test = new TestStudio(folder, TestStudio.STARTER);
                BookSession book = test.studio().create(folder.resolve("book.snowquill"), project())) {
            HealthReport report = test.studio().health().test(Optional.of(book)).join();

            assertThat(report.checks()).extracting(Check::part)
                    .containsExactly(Part.MODEL, Part.PROJECT, Part.INDEX, Part.DISK, Part.MEMORY);
            assertThat(check(report, Part.MODEL).state()).isEqualTo(State.OK);
            assertThat(check(report, Part.MODEL).value()).matches("\\d+\\.\\d s");
            assertThat(check(report, Part.PROJECT).value()).isEqualTo("every row matches");
            assertThat(check(report, Part.DISK).value()).endsWith("free");
            assertThat(report.checks()).allSatisfy(check -> assertThat(check.threshold()).isNotBlank());
        }
    }

    @Test
    void withoutAModelOnlyTheModelFails() {
        try (TestStudio test = new TestStudio(folder, Optional.empty(), settings -> new PenEngine(request -> ""))) {
            HealthReport report = test.studio().health().test(Optional.empty()).join();

            assertThat(report.ok()).isFalse();
            assertThat(check(report, Part.MODEL).message()).startsWith("No model is chosen.");
            assertThat(report.checks()).filteredOn(check -> check.state() == State.FAILED).hasSize(1);
        }
    }

    @Test
    void unaskedAModelIsNeitherLoadedNorAsked() {
        try (TestStudio test = new TestStudio(folder, TestStudio.STARTER)) {
            Check model = check(test.studio().health().look(Optional.empty()).join(), Part.MODEL);

            assertThat(model.state()).isEqualTo(State.NOT_TESTED);
            assertThat(test.studio().models().state().kind()).isEqualTo(ModelDesk.ModelState.Kind.IDLE);

            test.studio().models().load().join();
            assertThat(check(test.studio().health().look(Optional.empty()).join(), Part.MODEL).state()).isEqualTo(State.OK);
        }
    }

    @Test
    void aModelFileThatIsNotThereIsSaidInWords() {
        try (TestStudio test = new TestStudio(folder, folder.resolve("gone.gguf"))) {
            Check model = check(test.studio().health().test(Optional.empty()).join(), Part.MODEL);

            assertThat(model.state()).isEqualTo(State.FAILED);
            assertThat(model.message()).isNotBlank().doesNotContain("Exception");
        }
    }

    @Test
    void theProgramAndTheModelAreSeenInMemory() {
        try (TestStudio test = new TestStudio(folder, TestStudio.STARTER)) {
            test.studio().models().load().join();
            MemoryUse use = test.studio().health().memory().join();

            assertThat(use.total()).isPositive();
            assertThat(use.free()).isBetween(1L, use.total());
            assertThat(use.program()).isPositive();
        }
    }

    @Test
    void eachFigureWarnsBeforeItFails() {
        assertThat(HealthRules.disk(3 * GIGABYTE).state()).isEqualTo(State.OK);
        assertThat(HealthRules.disk(2 * GIGABYTE - 1).state()).isEqualTo(State.WARNING);
        assertThat(HealthRules.disk(199_999_999).state()).isEqualTo(State.FAILED);
        assertThat(HealthRules.answered(Duration.ofSeconds(11)).state()).isEqualTo(State.WARNING);
        assertThat(HealthRules.memory(free(6 * GIGABYTE), 5 * GIGABYTE).state()).isEqualTo(State.OK);
        assertThat(HealthRules.memory(free(6 * GIGABYTE), 5_800_000_000L).state()).isEqualTo(State.WARNING);
        assertThat(HealthRules.memory(free(6 * GIGABYTE), 7 * GIGABYTE).state()).isEqualTo(State.FAILED);
        assertThat(HealthRules.memory(free(6 * GIGABYTE), 0).value()).isEqualTo("6.0 GB free");
        assertThat(HealthRules.file(new FileCheck(4118, 2, true)).message())
                .startsWith("2 of 4,118 texts do not match their check.");
    }

    private static MemoryUse free(long bytes) {
        return new MemoryUse(16 * GIGABYTE, bytes, GIGABYTE, GIGABYTE);
    }

    private static Check check(HealthReport report, Part part) {
        return report.checks().stream().filter(check -> check.part() == part).findFirst().orElseThrow();
    }

    private static Project project() {
        return new Project("The Salt Road", "A. Writer", "en", "", 8_000, "A ferryman finds a ledger.");
    }
}
