package app.snowquill.ui.activity;

import app.snowquill.pipeline.RunEvent;
import app.snowquill.pipeline.RunPlan;
import app.snowquill.pipeline.RunPlan.StepPlan;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The run under way, as far as its events told. Confined to the window's thread; belongs to one queue. */
final class RunProgress {
    /** A document being written. {@code pieces} came so far; a model gives about one a token. */
    record Item(Step step, DocumentKey key, Instant since, int pieces) {
    }

    /** A step of the run: of {@code items} documents {@code ended} have ended. */
    record StepDone(int ended, int items) {
    }

    private final Map<DocumentKey, Item> items = new LinkedHashMap<>();
    private final Map<Step, StepDone> steps = new EnumMap<>(Step.class);
    private final List<Step> ended = new ArrayList<>();
    private RunPlan plan = new RunPlan(List.of());

    void clear() {
        items.clear();
        steps.clear();
        ended.clear();
        plan = new RunPlan(List.of());
    }

    void plan(RunPlan estimated) {
        plan = estimated;
    }

    void hear(RunEvent event, Instant at) {
        if (event instanceof RunEvent.StepStarted started) {
            steps.put(started.step(), new StepDone(0, started.items()));
        } else if (event instanceof RunEvent.ItemStarted started) {
            items.put(started.key(), new Item(started.step(), started.key(), at, 0));
        } else if (event instanceof RunEvent.Piece piece) {
            items.computeIfPresent(piece.key(), (key, item) -> new Item(item.step(), key, item.since(), item.pieces() + 1));
        } else if (event instanceof RunEvent.ItemEnded item) {
            items.remove(item.key());
            steps.put(item.step(), new StepDone(item.done(), item.items()));
        } else if (event instanceof RunEvent.StepEnded step) {
            ended.add(step.step());
        }
    }

    Collection<Item> items() {
        return items.values();
    }

    /** What of a step that has begun is neither written nor being written. */
    int waiting(Step step) {
        StepDone done = steps.getOrDefault(step, new StepDone(0, 0));
        return Math.max(0, done.items() - done.ended() - (int) items.values().stream().filter(item -> item.step() == step).count());
    }

    List<Step> begun() {
        return steps.keySet().stream().filter(step -> !ended.contains(step)).toList();
    }

    /** The planned steps that have not begun and have something to write. */
    List<StepPlan> toCome() {
        return plan.steps().stream().filter(step -> step.calls() > 0 && !steps.containsKey(step.step())).toList();
    }

    Optional<StepPlan> planned(Step step) {
        return plan.steps().stream().filter(one -> one.step() == step && one.calls() > 0).findFirst();
    }

    /** Tokens expected of one document of a step; 0 where the plan does not tell. */
    int expectedTokens(Step step) {
        int all = steps.getOrDefault(step, new StepDone(0, 0)).items();
        return all == 0 ? 0 : planned(step).map(one -> one.tokensOut() / all).orElse(0);
    }
}
