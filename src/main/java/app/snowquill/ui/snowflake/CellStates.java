package app.snowquill.ui.snowflake;

import app.snowquill.pipeline.BookView;
import app.snowquill.snowflake.Step;
import app.snowquill.snowflake.StepState;
import app.snowquill.snowflake.StepStatus;
import app.snowquill.ui.common.Hexagon.Look;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.snowflake.CellState.Sign;

/** Puts a step's state into the strip's words. Stateless. */
final class CellStates {
    private final Strings strings;

    CellStates(Strings strings) {
        this.strings = strings;
    }

    CellState of(BookView view, Step step, int edits, RunState run) {
        StepState state = view.step(step);
        RunState.Progress progress = run.progress().get(step);
        boolean running = progress != null || state.status() == StepStatus.RUNNING;
        Look look = running ? Look.RUNNING : look(state);
        int done = progress == null ? state.done() : progress.done();
        int items = progress == null ? state.expected() : progress.items();
        Said said = running ? running(done, items) : edits > 0 ? edited(edits) : said(view, state);
        String name = strings.of("snowflake.step", step.number());
        return new CellState(step, look, said.sign, strings.of("snowflake.short", step.number()), said.words,
                strings.text("snowflake.spoken", step.number(), name, said.spoken));
    }

    /** How a step looks in a list; the same as in the strip, edits and runs aside. */
    static Look look(StepState state) {
        if (state.locked()) {
            return Look.LOCKED;
        }
        return switch (state.status()) {
            case EMPTY -> state.done() > 0 ? Look.CURRENT : Look.EMPTY;
            case CURRENT -> Look.CURRENT;
            case STALE -> state.stale() == 0 ? Look.CURRENT : Look.STALE; // some documents are still to be written, none is stale
            case RUNNING -> Look.RUNNING;
            case FAILED -> Look.FAILED;
        };
    }

    /** The state in words alone, for lists. */
    String words(BookView view, Step step) {
        return said(view, view.step(step)).words;
    }

    private Said said(BookView view, StepState state) {
        if (state.locked()) {
            return new Said(Sign.LOCKED, strings.text("snowflake.locked"), strings.text("snowflake.spoken-locked"));
        }
        boolean many = !state.step().isSingle();
        switch (state.status()) {
            case STALE:
                if (state.stale() == 0) {
                    return done(view, state, many);
                }
                return new Said(Sign.STALE, many ? strings.text("snowflake.stale-many", state.stale())
                        : strings.text("snowflake.stale"), many ? strings.text("snowflake.spoken-stale", state.stale())
                        : strings.text("snowflake.spoken-stale-one"));
            case FAILED:
                return new Said(Sign.FAILED, many ? strings.text("snowflake.failed-many", state.failed(), state.expected())
                        : strings.text("snowflake.failed"),
                        strings.text("snowflake.spoken-failed", state.failed(), state.expected()));
            case RUNNING:
                return running(state.done(), state.expected());
            default:
                return done(view, state, many);
        }
    }

    private Said done(BookView view, StepState state, boolean many) {
        if (state.done() == 0 && state.status() == StepStatus.EMPTY) {
            return new Said(Sign.EMPTY, strings.text("snowflake.empty"), strings.text("snowflake.spoken-empty"));
        }
        if (many && state.done() < state.expected()) {
            return new Said(Sign.PARTLY, strings.text("snowflake.of", state.done(), state.expected()),
                    strings.text("snowflake.spoken-of", state.done(), state.expected()));
        }
        int count = state.step() == Step.SCENE_LIST ? view.book().outline().scenes().size() : state.done();
        String words = many || state.step() == Step.SCENE_LIST ? strings.text("snowflake.current-many", count)
                : strings.text("snowflake.current", Math.max(1, state.versions()));
        return new Said(Sign.CURRENT, words, many ? strings.text("snowflake.spoken-current-many", count)
                : strings.text("snowflake.spoken-current", Math.max(1, state.versions())));
    }

    private Said running(int done, int items) {
        return items < 2 ? new Said(Sign.RUNNING, strings.text("snowflake.writing"), strings.text("snowflake.spoken-writing"))
                : new Said(Sign.RUNNING, strings.text("snowflake.of", done, items),
                strings.text("snowflake.spoken-writing-of", done, items));
    }

    private Said edited(int edits) {
        return new Said(Sign.EDITED, strings.text("snowflake.edits", edits), strings.text("snowflake.spoken-edits", edits));
    }

    private record Said(Sign sign, String words, String spoken) {
    }
}
