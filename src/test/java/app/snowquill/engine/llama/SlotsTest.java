package app.snowquill.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.Caller;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.Message;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.TokenSink;
import app.snowquill.engine.Urgency;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets a slot next, and which one, with the real model. */
class SlotsTest {
    @TempDir
    static Path natives;

    private static GenerationRequest request(String feature, Urgency urgency, String beginning, int number) {
        return GenerationRequest.prose(feature, List.of(Message.system(beginning), Message.user("Scene " + number + ".")),
                Sampling.prose().withSeed(number), 4).by(new Caller(feature, "", "", 1, urgency));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void twoFeaturesThatTakeTurnsBothStayWarm(int answersAtATime) throws Exception {
        String writer = "You write what happened on the coast, slowly and with care. ".repeat(30);
        String critic = "You look for what does not hold, and say so without mercy. ".repeat(30);
        try (Trial trial = new Trial(new EngineSettings(Optional.of(Trial.STARTER), 0, 1, 0, answersAtATime), new WorkerLauncher(natives),
                Trial.patient())) {
            for (int round = 0; round < 4; round++) {
                for (String feature : List.of("writer", "critic")) {
                    GenerationResult result = trial.engine.generate(request(feature, Urgency.QUEUED,
                            feature.equals("writer") ? writer : critic, round), TokenSink.NONE).result().get(60, TimeUnit.SECONDS);

                    assertThat(result.tokensIn()).isGreaterThan(300);
                    if (round > 0) {
                        assertThat(result.cachedTokens()).as("%s, round %s", feature, round).isGreaterThan(result.tokensIn() - 20 - 64);
                    }
                }
            }
        }
    }

    /** Two long answers at once leave the model's memory in pieces of one token, which the loader does not mend where it is small. */
    @Test
    void aLongPromptIsReadAlsoWhereTheMemoryIsInPieces() throws Exception {
        JsonShape endless = new JsonShape.Items(new JsonShape.Sentences(1, 1, 20, 23), 200, 200);
        try (Trial trial = new Trial(new EngineSettings(Optional.of(Trial.STARTER), 0, 1, 512, 2), new WorkerLauncher(natives),
                Trial.patient())) {
            List<Generation> both = IntStream.range(0, 2).mapToObj(i -> trial.engine.generate(GenerationRequest.json("test",
                    List.of(Message.user("Go on, " + i + ".")), endless, Sampling.structure(), 480), TokenSink.NONE)).toList();
            for (Generation generation : both) {
                assertThat(generation.result().get(120, TimeUnit.SECONDS).tokensOut()).isEqualTo(480);
            }
            String before = "";
            for (int round = 0; round < 3; round++) {
                GenerationResult result = trial.write("Snow fell on every roof of the town. ".repeat(35), 5);

                assertThat(result.tokensIn()).isGreaterThan(300);
                assertThat(result.text()).as("the same prompt and seed").isEqualTo(round == 0 ? result.text() : before);
                before = result.text();
            }
        }
    }

    @Test
    void anInteractiveCallOvertakesQueuedOnesThatWait() throws Exception {
        List<String> ended = Collections.synchronizedList(new ArrayList<>());
        try (Trial trial = new Trial(Trial.STARTER, new WorkerLauncher(natives), Trial.patient())) {
            Generation first = trial.writing();
            List<Generation> all = new ArrayList<>();
            for (int i = 1; i <= 5; i++) {
                all.add(ask(trial, "queued-" + i, Urgency.QUEUED, ended));
            }
            all.add(ask(trial, "interactive", Urgency.INTERACTIVE, ended));
            trial.engine.countTokens("All of them have reached the worker by now.");

            first.cancel();
            for (Generation generation : all) {
                generation.result().get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(ended).containsExactly("interactive", "queued-1", "queued-2", "queued-3", "queued-4", "queued-5");
    }

    @Test
    void callsThatCameWhileTheModelWasLoadedAreWrittenInTheirOrder() throws Exception {
        List<String> begun = Collections.synchronizedList(new ArrayList<>());
        try (Trial trial = new Trial(Trial.STARTER, new WorkerLauncher(natives), Trial.patient())) {
            List<Generation> all = new ArrayList<>();
            for (int i = 1; i <= 5; i++) {
                all.add(ask(trial, "call-" + i, Urgency.QUEUED, begun));
            }
            for (Generation generation : all) {
                generation.result().get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(begun).containsExactly("call-1", "call-2", "call-3", "call-4", "call-5");
    }

    /** The first piece says that it has the slot; there is one, so the order of first pieces is the order of turns. */
    private static Generation ask(Trial trial, String name, Urgency urgency, List<String> begun) {
        return trial.engine.generate(request(name, urgency, "Go on.", 1), piece -> {
            if (!begun.contains(name)) {
                begun.add(name);
            }
        });
    }
}
