package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much of its prompts a run knows from those before, each draft followed by its notes, as the author starts it: a novel of sixty scenes, a real
 * model with a window of 8,192 tokens that writes one answer at a time.
 */
@Tag("long")
class RunPrefixTest {
    private static final int SCENES = Integer.getInteger("snowquill.scenes", 60);

    @TempDir
    Path folder;

    @Test
    void theNotesOfEachSceneLeaveTheWritersPromptInTheCache() {
        try (TestStudio studio = new TestStudio(folder, LongStarter.of(folder, 8_192));
             BookSession book = studio.sample(folder.resolve("novel.snowquill"))) {
            Map<DocumentKey, Object> novel = new LinkedHashMap<>(BookAssembler.contents(LongBook.of(SCENES, 300)));
            novel.keySet().removeIf(key -> key.kind() == DocumentKind.PROSE || key.kind() == DocumentKind.PROJECT);
            book.edit(new HandEdit("A novel", novel, "")).orTimeout(60, TimeUnit.SECONDS).join();
            RunRequest drafts = new RunRequest(Set.of(Step.DRAFT), Set.of(), true, "", OptionalInt.empty(), 0).withDraftWords(SCENES * 120);
            RunReport report = book.run(drafts, event -> { }).done().orTimeout(60, TimeUnit.MINUTES).join();
            assertThat(report.outcome()).isEqualTo(RunReport.Outcome.SUCCEEDED);

            List<CallInfo> calls = new ArrayList<>(book.calls(2_000).join());
            assertThat(calls).extracting(CallInfo::stage).contains("draft", "notes");
            List<CallInfo> asked = calls.stream().filter(call -> call.stage().equals("draft")).toList();
            System.out.printf(Locale.ENGLISH, "prefix of a run: %d drafts, %.1f %% of %,d tokens from the cache; with %d other calls %.1f %% of %,d%n", asked.size(),
                    100 * share(asked), asked.stream().mapToLong(CallInfo::tokensIn).sum(), calls.size() - asked.size(), 100 * share(calls),
                    calls.stream().mapToLong(CallInfo::tokensIn).sum());
            assertThat(share(asked)).isGreaterThanOrEqualTo(0.7);
        }
    }

    private static double share(List<CallInfo> calls) {
        return (double) calls.stream().mapToLong(CallInfo::cachedTokens).sum() / calls.stream().mapToLong(CallInfo::tokensIn).sum();
    }
}
