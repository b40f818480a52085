package app.snowquill.cli;

import app.snowquill.pipeline.memory.Replacement;
import app.snowquill.pipeline.memory.Replacement.Occurrence;
import app.snowquill.story.DocumentKey;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says what other words everywhere would change, or did. */
final class ReplacementAnswer {
    private final CliContext context;

    ReplacementAnswer(CliContext context) {
        this.context = context;
    }

    /** @param keeping does it for the places of these numbers, and gives what is stale then */
    Answer of(CompletableFuture<Replacement> shown, boolean dryRun,
              BiFunction<Replacement, Set<Integer>, CompletableFuture<List<DocumentKey>>> keeping) {
        Replacement replacement = shown(shown);
        List<Occurrence> places = replacement.places();
        Set<Integer> open = IntStream.range(0, places.size()).filter(i -> !places.get(i).locked()).boxed().collect(Collectors.toSet());
        List<DocumentKey> staled = dryRun ? List.of() : context.await(keeping.apply(replacement, open));
        ObjectNode json = AnswerJson.object();
        ArrayNode array = json.putArray("places");
        places.forEach(place -> array.add(AnswerJson.key(place.key()).put("field", place.field()).put("before", place.before())
                .put("found", place.found()).put("with", place.with()).put("after", place.after()).put("locked", place.locked())));
        json.put("replaced", dryRun ? 0 : open.size()).set("staled", AnswerJson.keys(staled));
        return Answer.of(json, text(replacement, open.size(), dryRun, staled));
    }

    private Replacement shown(CompletableFuture<Replacement> shown) {
        try {
            return context.await(shown);
        } catch (IllegalArgumentException e) {
            throw CliFailure.refused(e.getMessage());
        }
    }

    private static String text(Replacement replacement, int open, boolean dryRun, List<DocumentKey> staled) {
        long texts = replacement.places().stream().filter(place -> !place.locked()).map(Occurrence::key).distinct().count();
        int locked = replacement.places().size() - open;
        String lines = replacement.places().stream().map(ReplacementAnswer::line).collect(Collectors.joining("\n"));
        String count = AnswerText.count(open, "place") + " in " + AnswerText.count((int) texts, "text");
        String said = open == 0 ? "There is nothing to replace." : dryRun ? count + " would be replaced. Nothing was changed."
                : replacement.what() + ": " + count + ".";
        return (lines.isEmpty() ? "" : lines + "\n") + said + (locked == 0 ? "" : " Left as it is in locked texts: "
                + AnswerText.count(locked, "place") + ".") + (staled.isEmpty() ? "" : "\nStale now: " + AnswerText.keys(staled));
    }

    private static String line(Occurrence place) {
        return place.key() + (place.field().isEmpty() ? "" : " " + place.field()) + ": " + place.before().replace('\n', ' ') + "[" + place.found()
                + " → " + place.with() + "]" + place.after().replace('\n', ' ') + (place.locked() ? "  (locked)" : "");
    }
}
