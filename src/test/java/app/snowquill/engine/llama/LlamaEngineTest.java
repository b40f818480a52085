package app.snowquill.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.EngineStatus;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.Message;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.Sampling;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LlamaEngineTest {
    private static final List<Message> PROMPT = List.of(Message.user("Continue the story."));

    @TempDir
    static Path folder;
    private static LlamaEngine engine;

    @BeforeAll
    static void start() {
        engine = new LlamaEngine(new EngineSettings(Optional.of(Path.of("models/starter.gguf")), 0, 1, 0, 2),
                new WorkerLauncher(folder));
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void anAnswerStreamsInPiecesThatMakeUpItsText() throws Exception {
        ModelInfo info = engine.load().get(30, TimeUnit.SECONDS);
        System.err.println(info);
        StringBuilder pieces = new StringBuilder();

        GenerationResult result = engine.generate(GenerationRequest.prose("test", PROMPT, Sampling.prose().withSeed(3), 300), pieces::append)
                .result().get(30, TimeUnit.SECONDS);

        System.err.println(result + " " + result.tokensPerSecond());
        assertThat(result.text()).isEqualTo(pieces.toString()).isNotBlank();
        assertThat(engine.status().state()).isEqualTo(EngineStatus.State.READY);
    }
}
