package app.snowquill.pipeline;

import app.snowquill.engine.FinishReason;
import app.snowquill.json.StoryJson;
import app.snowquill.settings.MeasuredSpeed;
import app.snowquill.store.CallMetric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the calls that were made for a book so far say of the ones to come: how long answers are, how fast they come. Pure. */
final class CallHistory {
    private static final int FEWEST = 3;
    private static final int FEWEST_TOKENS = 200;

    private final List<CallMetric> calls;

    /** @param calls newest first; only those that the newest one's model answered itself, at the first try, are looked at */
    CallHistory(List<CallMetric> calls) {
        String model = calls.isEmpty() ? "" : calls.get(0).model();
        this.calls = calls.stream().filter(call -> call.model().equals(model) && call.attempt() == 1 && call.tokensOut() > 0 && !call.ending().equals(FinishReason.CANCELLED.name())
                && call.served().equals("MODEL")).toList();
    }

    /** By stage, what part of the most tokens it might have taken an answer took. */
    Map<String, Double> shares(StoryJson json) {
        Map<String, Double> shares = new HashMap<>();
        calls.stream().collect(Collectors.groupingBy(CallMetric::stage)).forEach((stage, all) -> {
            double limits = all.stream().mapToDouble(call -> json.tree(call.parameters()).path("maxTokens").asInt()).sum();
            if (all.size() >= FEWEST && limits > 0) {
                shares.put(stage, all.stream().mapToInt(CallMetric::tokensOut).sum() / limits);
            }
        });
        return shares;
    }

    /** Tokens a second, of all that was read (what was known from before among it) and of all that was written. */
    Optional<MeasuredSpeed> speed() {
        double read = calls.stream().mapToInt(CallMetric::tokensIn).sum();
        double written = calls.stream().mapToInt(CallMetric::tokensOut).sum();
        double reading = calls.stream().mapToLong(CallMetric::firstTokenMillis).sum() / 1_000.0;
        double writing = calls.stream().mapToLong(call -> call.totalMillis() - call.firstTokenMillis()).sum() / 1_000.0;
        return written < FEWEST_TOKENS || writing <= 0 ? Optional.empty()
                : Optional.of(new MeasuredSpeed(reading <= 0 ? 0 : read / reading, written / writing));
    }
}
