package app.snowquill.launcher;

import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineKind;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.around.AnswerFolder;
import app.snowquill.engine.around.AnswersInTurn;
import app.snowquill.engine.around.BreakerAround;
import app.snowquill.engine.around.FallbackEngine;
import app.snowquill.engine.around.RetriedAnswers;
import app.snowquill.engine.around.RetryRule;
import app.snowquill.engine.around.SharedAnswers;
import app.snowquill.engine.around.StoredAnswers;
import app.snowquill.engine.running.EngineThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Puts around every engine what the program wants around it, in the one right order. Holds nothing that runs; any thread. */
final class EngineChain {
    private static final int FAILURES_BEFORE_PAUSE = 5;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final AnswerFolder answers;

    /** A folder that keeps nothing is emptied: who turns keeping off wants nothing kept. */
    EngineChain(AnswerFolder answers) {
        this.answers = answers;
        if (!answers.keepsAny()) {
            answers.empty();
        }
    }

    /**
     * @param bare makes the engine of a choice's kind, with nothing around it
     * @param guard what an engine that sends text away stands behind: inside all that keeps, asks again and falls back, so
     *              that no way leads past it, and before the line for a place, so that nobody waits for a person's answer
     */
    TextEngine around(EngineChoice choice, Function<EngineChoice, TextEngine> bare, BiFunction<EngineChoice, TextEngine, TextEngine> guard) {
        if (choice.fallback().isEmpty()) {
            return one(choice, bare, guard);
        }
        List<FallbackEngine.Choice> all = new ArrayList<>();
        all.add(new FallbackEngine.Choice(name(choice), () -> one(choice, bare, guard)));
        for (EngineKind kind : choice.fallback()) {
            EngineChoice other = choice.withKind(kind);
            all.add(new FallbackEngine.Choice(name(other), () -> one(other, bare, guard)));
        }
        return new FallbackEngine(all);
    }

    private TextEngine one(EngineChoice choice, Function<EngineChoice, TextEngine> bare,
                           BiFunction<EngineChoice, TextEngine, TextEngine> guard) {
        TextEngine engine = bare.apply(choice);
        if (choice.remote().isPresent()) { // what runs here has slots and a log of its crashes
            engine = guard.apply(choice, new AnswersInTurn(new BreakerAround(engine, FAILURES_BEFORE_PAUSE, PAUSE),
                    choice.remote().get().slots()));
        }
        engine = new RetriedAnswers(engine, RetryRule.usual(), new EngineThreads());
        return new SharedAnswers(answers.keepsAny() ? new StoredAnswers(engine, answers) : engine);
    }

    private static String name(EngineChoice choice) {
        return switch (choice.kind()) {
            case LLAMA -> "the model on this computer";
            case SERVER -> "your llama-server";
            case OPENAI, ANTHROPIC -> "the server at " + choice.remote().orElseThrow().address().getHost();
        };
    }
}
