package app.snowquill.pipeline;

import app.snowquill.json.MalformedStoryJson;
import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.writing.PlannedLength;
import app.snowquill.settings.Tier;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run was asked to do, as its job row keeps it.
 *
 * @param only documents, as "card/s1"
 * @param draftWords 0 for the length of the plan
 * @param parallel 0 for as many as the model has slots
 * @param tier blank for each step's own
 * @param words the length that was asked for the book; 0 where none was
 * @param scenes likewise
 * @param settled what it is written with; null until it begins
 */
record RunDescription(List<Integer> steps, List<String> only, boolean force, String instruction, int draftWords, int parallel, String tier,
                      int words, int scenes, SettledRun settled) {
    static String of(RunRequest request, StoryJson json) {
        return of(request, null, json);
    }

    static String of(RunRequest request, SettledRun settled, StoryJson json) {
        PlannedLength length = request.choices().length();
        return json.write(new RunDescription(request.steps().stream().map(Step::number).sorted().toList(),
                request.only().stream().map(Object::toString).sorted().toList(), request.force(), request.instruction(),
                request.draftWords().orElse(0), request.parallel(), request.choices().tier().map(Tier::name).orElse(""),
                length.words().orElse(0), length.scenes().orElse(0), settled));
    }

    /** Empty where a newer program wrote it, or it was no run. */
    static Optional<RunRequest> read(String text, StoryJson json) {
        try {
            RunDescription asked = json.read(text, RunDescription.class);
            return asked.steps() == null || asked.steps().isEmpty() ? Optional.empty() : Optional.of(asked.request());
        } catch (MalformedStoryJson | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Empty where it has not begun yet, or an older program began it. */
    static Optional<SettledRun> settled(String text, StoryJson json) {
        try {
            return Optional.ofNullable(json.read(text, RunDescription.class).settled()).filter(settled -> settled.routes() != null);
        } catch (MalformedStoryJson e) {
            return Optional.empty();
        }
    }

    private RunRequest request() {
        return new RunRequest(steps.stream().map(Step::of).collect(Collectors.toSet()),
                only == null ? Set.of() : only.stream().map(RunDescription::key).collect(Collectors.toSet()), force,
                instruction, number(draftWords), parallel, new RunChoices(
                new PlannedLength(number(words), number(scenes)), tier == null || tier.isBlank() ? Optional.empty() : Optional.of(Tier.valueOf(tier))));
    }

    private static OptionalInt number(int kept) {
        return kept == 0 ? OptionalInt.empty() : OptionalInt.of(kept);
    }

    private static DocumentKey key(String text) {
        int slash = text.indexOf('/');
        return new DocumentKey(DocumentKind.valueOf(text.substring(0, slash).toUpperCase(Locale.ROOT)), text.substring(slash + 1));
    }
}
