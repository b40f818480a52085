package app.snowquill.launcher;

import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineKind;
import app.snowquill.engine.RemoteSettings;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.around.AnswerFolder;
import app.snowquill.engine.around.BreakerAround;
import app.snowquill.engine.around.FallbackEngine;
import app.snowquill.engine.around.RetriedAnswers;
import app.snowquill.engine.around.RetryRule;
import app.snowquill.engine.around.SharedAnswers;
import app.snowquill.engine.around.StoredAnswers;
import app.snowquill.engine.around.Turns;
import app.snowquill.engine.running.EngineThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    /** @param bare makes the engine of a choice's kind, with nothing around it */
    TextEngine around(EngineChoice choice, Function<EngineChoice, TextEngine> bare) {
        if (choice.fallback().isEmpty()) {
            return one(choice, bare);
        }
        List<FallbackEngine.Choice> all = new ArrayList<>();
        all.add(new FallbackEngine.Choice(name(choice), () -> one(choice, bare)));
        for (EngineKind kind : choice.fallback()) {
            EngineChoice other = choice.withKind(kind);
            all.add(new FallbackEngine.Choice(name(other), () -> one(other, bare)));
        }
        return new FallbackEngine(all);
    }

    private TextEngine one(EngineChoice choice, Function<EngineChoice, TextEngine> bare) {
        TextEngine engine = bare.apply(choice);
        if (choice.kind() != EngineKind.LLAMA) { // the worker has slots and a breaker of its own
            int places = choice.remote().map(RemoteSettings::slots).orElse(choice.local().slots());
            engine = new Turns(new BreakerAround(engine, FAILURES_BEFORE_PAUSE, PAUSE), places);
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
