package app.snowquill.pipeline;

import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to write.
 *
 * @param steps the steps to bring up to date, each only as far as it is EMPTY, STALE or FAILED
 * @param only the documents to write; empty for all of the steps
 * @param force whether documents that are current are written anew as well
 * @param instruction what the author wants changed; may be blank
 * @param draftWords length of the whole draft in words, shared out by the scenes' targets; empty for the targets as they are
 * @param parallel most answers at once; 0 for as many as the model has slots
 * @param choices what the author settled where the plan was shown
 */
public record RunRequest(Set<Step> steps, Set<DocumentKey> only, boolean force, String instruction,
                         OptionalInt draftWords, int parallel, RunChoices choices) {
    public RunRequest {
        steps = Set.copyOf(steps);
        only = Set.copyOf(only);
        instruction = instruction == null ? "" : instruction.strip();
    }

    /** Nothing is settled beforehand. */
    public RunRequest(Set<Step> steps, Set<DocumentKey> only, boolean force, String instruction, OptionalInt draftWords,
                      int parallel) {
        this(steps, only, force, instruction, draftWords, parallel, RunChoices.NONE);
    }

    /** Everything up to and including {@code last}. */
    public static RunRequest until(Step last) {
        return new RunRequest(EnumSet.range(Step.FIRST_THINGS, last), Set.of(), false, "", OptionalInt.empty(), 0);
    }

    /** One step; anew if it is current. */
    public static RunRequest again(Step step, String instruction) {
        return new RunRequest(Set.of(step), Set.of(), true, instruction, OptionalInt.empty(), 0);
    }

    /** One document; anew if it is current. */
    public static RunRequest again(DocumentKey key, String instruction) {
        return new RunRequest(Set.of(Documents.stepOf(key)), Set.of(key), true, instruction, OptionalInt.empty(), 0);
    }

    /** Everything that is stale and not locked; what turns out to be made from the same fields again is left as it is. */
    public static RunRequest stale(BookView view) {
        Set<DocumentKey> stale = view.documents().entrySet().stream().filter(entry -> entry.getValue().stale()
                && !entry.getValue().locked()).map(Map.Entry::getKey).collect(Collectors.toSet());
        return new RunRequest(stale.stream().map(Documents::stepOf).collect(Collectors.toSet()), stale, false, "",
                OptionalInt.empty(), 0);
    }

    public RunRequest withDraftWords(int words) {
        return new RunRequest(steps, only, force, instruction, OptionalInt.of(words), parallel, choices);
    }

    public RunRequest withParallel(int most) {
        return new RunRequest(steps, only, force, instruction, draftWords, most, choices);
    }

    public RunRequest with(RunChoices other) {
        return new RunRequest(steps, only, force, instruction, draftWords, parallel, other);
    }
}
