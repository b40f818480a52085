package app.snowquill.engine.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "llama_model_load: error loading model: missing tensor 'x' | missing tensor 'x'",
            "0.00.014 E llama_model_load: error loading model: error loading model architecture: unknown model architecture: 'lamma' | unknown model architecture: 'lamma'",
            "ggml_backend_cpu_buffer_type_alloc_buffer: failed to allocate buffer of size 99 | failed to allocate buffer of size 99",
            "alloc_tensor_range: unable to allocate CUDA0 buffer | unable to allocate CUDA0 buffer",
            "start: couldn't bind HTTP server socket, hostname: 127.0.0.1, port: 1 | couldn't bind HTTP server socket, hostname: 127.0.0.1, port: 1",
            "error: invalid argument: --nosuch | invalid argument: --nosuch",
            "srv load_model: failed to load model, 'm.gguf' | failed to load model, 'm.gguf'"})
    void theReasonOfAFailedLoadIsFoundInItsLine(String line, String reason) {
        assertThat(of("loading\n" + line + "\nexiting\n").loadFailure()).hasValue(reason);
    }

    @Test
    void theMoreTellingReasonIsTakenWhereverItStands() {
        assertThat(of("fit: failed to load model\nload: error loading model: missing tensor 'x'\n").loadFailure())
                .hasValue("missing tensor 'x'");
    }

    @Test
    void linesWithoutAReasonGiveNone() {
        assertThat(of("main: all is well\n").loadFailure()).isEmpty();
    }

    private static LastWords of(String text) {
        return new LastWords(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
