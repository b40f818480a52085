package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineKind;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.Message;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.Served;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.TokenSink;
import app.snowquill.engine.around.AnswerFolder;
import app.snowquill.engine.llama.LlamaEngine;
import app.snowquill.engine.llama.WorkerLauncher;
import app.snowquill.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain over the real worker; the first engine of the list has no model. */
class EngineChainTest {
    @TempDir
    Path folder;

    @Test
    void anEngineWithoutAModelIsFollowedByTheNextOfTheListWhoseAnswersAreKept() throws Exception {
        EngineSettings model = new EngineSettings(Optional.of(Path.of("src/test/resources/models/rand-tiny.gguf")), 0, 1, 0, 1);
        EngineChoice usual = Settings.defaults().engine();
        EngineChoice choice = new EngineChoice(EngineKind.SERVER, model, Optional.empty(), usual.openai(), usual.anthropic(),
                List.of(EngineKind.LLAMA));
        EngineChain chain = new EngineChain(new AnswerFolder(folder.resolve("answers"), 1 << 20));
        List<String> notices = new ArrayList<>();
        TokenSink sink = new TokenSink() {
            @Override
            public void accept(String piece) {
            }

            @Override
            public void notice(String sentence) {
                notices.add(sentence);
            }
        };
        GenerationRequest request = GenerationRequest.json("test", List.of(Message.user("Which tide?")),
                new JsonShape.OneOf(List.of("ebb", "flood")), Sampling.structure().withSeed(7), 20);

        try (TextEngine engine = chain.around(choice, one -> {
            if (one.kind() == EngineKind.SERVER) {
                throw new EngineException(EngineException.Kind.NO_MODEL, "There is no llama-server here.");
            }
            return new LlamaEngine(one.local(), new WorkerLauncher(folder.resolve("engine")));
        }, (one, bare) -> bare)) {
            assertThat(engine.load().get(60, TimeUnit.SECONDS).name()).isNotBlank();
            GenerationResult result = engine.generate(request, sink).result().get(60, TimeUnit.SECONDS);

            assertThat(result.served()).isEqualTo(Served.MODEL);
            assertThat(engine.generate(request, sink).result().get(60, TimeUnit.SECONDS).served()).isEqualTo(Served.STORE);
            assertThat(notices).containsExactly("There is no llama-server here. Now the model on this computer is asked.");
        }
    }
}
