package app.snowquill.cli;

import app.snowquill.pipeline.RunChoices;
import app.snowquill.pipeline.writing.PlannedLength;
import app.snowquill.settings.Tier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** What an author settles for a run, as options. One use. */
final class WritingOptions {
    @Option(names = "--tier", paramLabel = "T", description = "fast, balanced or quality, for every step of this run.")
    private String tier;
    @Option(names = "--words", paramLabel = "N", description = "Length of the book, where step 0 is still to be written.")
    private Integer words;
    @Option(names = "--scenes", paramLabel = "N", description = "How many scenes, where step 8 is still to be written.")
    private Integer scenes;

    /** @throws CliFailure with a sentence where one can't be what it should */
    RunChoices choices() {
        return new RunChoices(new PlannedLength(number("--words", words, 1_000, 500_000), number("--scenes", scenes, 4, 120)),
                Optional.ofNullable(tier).map(WritingOptions::tier));
    }

    private static Tier tier(String word) {
        return Arrays.stream(Tier.values()).filter(each -> each.name().equalsIgnoreCase(word.strip())).findFirst()
                .orElseThrow(() -> CliFailure.usage("--tier is one of " + Arrays.stream(Tier.values())
                        .map(each -> each.name().toLowerCase(Locale.ROOT)).toList() + ", not “" + word + "”."));
    }

    private static OptionalInt number(String name, Integer value, int least, int most) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(Ranges.check(name, value, least, most));
    }
}
