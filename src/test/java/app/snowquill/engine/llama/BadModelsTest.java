package app.snowquill.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.gguf.EditedGguf;
import app.snowquill.engine.running.Timeouts;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Model files that are wrong, and what the author reads. With a good file in its place, the next call works. */
class BadModelsTest {
    @TempDir
    static Path natives;
    @TempDir
    Path folder;

    /** What our own check says, so that no worker is started: nearly all of these end or hang the native loader. */
    static Stream<Arguments> refusedByTheCheck() throws Exception {
        byte[] whole = Files.readAllBytes(Trial.TINY);
        return Stream.of(
                file("a file written the other way round", bigEndian(whole), "byte order"),
                file("version 1", patched(whole, 4, 1), "version 1"), file("version 2000000000", patched(whole, 4, 2_000_000_000), "version"),
                file("two thousand million tensors", patched(whole, 8, Integer.MAX_VALUE), "can't be true"),
                file("two thousand million values", patched(whole, 16, Integer.MAX_VALUE), "can't be true"),
                file("half a file", Arrays.copyOf(whole, whole.length / 2), "downloaded to the end"),
                file("a file of zeros", new byte[100_000], "not a GGUF"),
                edited("no vocabulary", gguf -> gguf.without("tokenizer.ggml.tokens").without("tokenizer.ggml.model"), "vocabulary"),
                edited("a tokenizer called none", gguf -> gguf.text("tokenizer.ggml.model", "none"), "vocabulary"),
                edited("a tokenizer called no_vocab", gguf -> gguf.text("tokenizer.ggml.model", "no_vocab"), "vocabulary"),
                edited("a tokenizer for other work", gguf -> gguf.text("tokenizer.ggml.model", "bert"), "tokenizer.ggml.model"),
                edited("a vocabulary of numbers", gguf -> gguf.numbers("tokenizer.ggml.tokens", 4, 512, 1), "tokenizer.ggml.tokens"),
                edited("a vocabulary that is one text", gguf -> gguf.text("tokenizer.ggml.tokens", "abc"), "tokenizer.ggml.tokens"),
                edited("a vocabulary of two", gguf -> gguf.texts("tokenizer.ggml.tokens", List.of("a", "b")), "token"),
                edited("a vocabulary of blanks", gguf -> gguf.texts("tokenizer.ggml.tokens", Collections.nCopies(512, "")), "tokenizer.ggml.tokens"),
                edited("one token 512 times", gguf -> gguf.texts("tokenizer.ggml.tokens", Collections.nCopies(512, "a")), "tokenizer.ggml.tokens"),
                edited("kinds for three tokens only", gguf -> gguf.numbers("tokenizer.ggml.token_type", 5, 3, 1), "token_type"),
                edited("kinds that are bytes", gguf -> gguf.numbers("tokenizer.ggml.token_type", 0, 512, 1), "token_type"),
                edited("kinds that are texts", gguf -> gguf.texts("tokenizer.ggml.token_type", Collections.nCopies(512, "a")), "token_type"),
                edited("one score for all tokens", gguf -> gguf.numbers("tokenizer.ggml.scores", 6, 1, 0), "scores"),
                edited("a start token that is not there", gguf -> gguf.number("tokenizer.ggml.bos_token_id", 99_999), "start token"),
                edited("no layers", gguf -> gguf.number("llama.block_count", 0), "part of a model"),
                edited("a layer count in words", gguf -> gguf.text("llama.block_count", "two"), "part of a model"),
                edited("a hundred thousand layers", gguf -> gguf.number("llama.block_count", 100_000), "block_count"),
                edited("a negative number of layers", gguf -> gguf.signed("llama.block_count", -1), "block_count"),
                edited("no width", gguf -> gguf.number("llama.embedding_length", 0), "part of a model"),
                edited("a width beyond numbers", gguf -> gguf.number("llama.embedding_length", -1), "embedding_length"),
                edited("heads below zero", gguf -> gguf.signed("llama.attention.head_count", -4), "head_count"),
                edited("no context", gguf -> gguf.number("llama.context_length", 0), "part of a model"),
                edited("a context beyond numbers", gguf -> gguf.number("llama.context_length", -1), "context_length"),
                edited("a rounding below zero", gguf -> gguf.fraction("llama.attention.layer_norm_rms_epsilon", -1), "epsilon"),
                edited("a rounding that is no number", gguf -> gguf.fraction("llama.attention.layer_norm_rms_epsilon", Float.NaN), "epsilon"),
                edited("experts of whom none is used", gguf -> gguf.number("llama.expert_count", 4), "expert_count"),
                edited("ten thousand experts", gguf -> gguf.number("llama.expert_count", 9_999).number("llama.expert_used_count", 2), "expert_count"),
                edited("more experts used than there are", gguf -> gguf.number("llama.expert_count", 4).number("llama.expert_used_count", 9), "expert_count"),
                edited("a way of stretching that nobody knows", gguf -> gguf.text("llama.rope.scaling.type", "rubber"), "rope.scaling"),
                edited("an alignment in words", gguf -> gguf.text("general.alignment", "wide"), "alignment"),
                edited("an alignment of nothing", gguf -> gguf.number("general.alignment", 0), "alignment"),
                edited("an alignment of 24", gguf -> gguf.number("general.alignment", 24), "alignment"),
                edited("a kind of file in words", gguf -> gguf.text("general.file_type", "F32"), "file_type"),
                edited("an architecture that is a number", gguf -> gguf.number("general.architecture", 7), "what kind of model"),
                edited("an architecture of next year", gguf -> gguf.architecture("llama9"), "llama9"),
                edited("an architecture that can't write", gguf -> gguf.architecture("bert"), "can't write"),
                edited("a list of lists", gguf -> gguf.typed("general.tags", 9, little(9, 1, 0)), "list of lists"),
                edited("a list of texts without end", gguf -> gguf.typed("general.tags", 9, little(8, -1, Integer.MAX_VALUE)), "can't be true"),
                edited("a value of a kind that nobody knows", gguf -> gguf.typed("general.tags", 77, new byte[8]), "not known"),
                edited("a tensor of five dimensions", gguf -> gguf.tensor("output.weight", bytes -> bytes.putInt(0, 5)), "dimensions"),
                edited("a tensor without size", gguf -> gguf.tensor("output.weight", bytes -> bytes.putLong(4, 0)), "no size"),
                edited("a tensor larger than any file", gguf -> gguf.tensor("output.weight", bytes -> bytes.putLong(4, Long.MAX_VALUE)), "larger than any file"),
                edited("a tensor of an unknown kind", gguf -> gguf.tensor("output.weight", bytes -> bytes.putInt(20, 4)), "can't read"),
                edited("a tensor beyond the file", gguf -> gguf.tensor("output.weight", bytes -> bytes.putLong(24, 1L << 40)), "too short"),
                edited("a tensor whose place wraps around", gguf -> gguf.tensor("output.weight", bytes -> bytes.putLong(24, Long.MAX_VALUE - 31)), "larger than any file"),
                edited("a conversation template of a megabyte", gguf -> gguf.text("tokenizer.chat_template", "{# " + "x".repeat(1 << 20) + " #}{{ messages[0].content }}"), "template"),
                edited("a conversation template nested a thousandfold", gguf -> gguf.text("tokenizer.chat_template", "{{ " + "(".repeat(1000) + "1" + ")".repeat(1000) + " }}"), "template"));
    }

    @ParameterizedTest(name = "{0} is refused in a sentence, and a good file in its place works")
    @MethodSource
    void refusedByTheCheck(String name, byte[] content, String words) throws Exception {
        Path file = Files.write(folder.resolve("model.gguf"), content);
        try (Trial trial = new Trial(file, new WorkerLauncher(natives, List.of("false")), Timeouts.usual())) {
            EngineException why = Trial.failure(trial.engine.load());

            assertThat(why.kind()).isEqualTo(EngineException.Kind.UNREADABLE_MODEL);
            assertThat(why).hasMessageContaining(words);
            assertThat(trial.engine.workerPid()).as("no worker saw the file").isEmpty();
        }
    }

    /** What only the native loader can tell; it says why or its process ends, and the author reads a sentence. */
    static Stream<Arguments> refusedByTheLoader() {
        return Trial.some(Stream.of(
                edited("a tensor by another name", gguf -> gguf.renamed("blk.0.attn_q.weight", "blk.0.attn_Q.weight"), "attn_q.weight"),
                edited("two tensors in one place", gguf -> gguf.tensor("output.weight", bytes -> bytes.putLong(24, 0)), "loaded"),
                edited("a tensor of another shape", gguf -> gguf.tensor("blk.0.attn_q.weight", bytes -> bytes.putLong(4, 32).putLong(12, 128)), "attn_q.weight"),
                edited("more layers than weights", gguf -> gguf.number("llama.block_count", 3), "blk.2"),
                edited("fewer layers than weights", gguf -> gguf.number("llama.block_count", 1), "wrong number of tensors"),
                edited("three heads for 64 values", gguf -> gguf.number("llama.attention.head_count", 3), "n_rot"),
                edited("no heads to divide by", gguf -> gguf.number("llama.attention.head_count", 0), "attn_q"),
                edited("no key heads", gguf -> gguf.number("llama.attention.head_count_kv", 0), "attn_k"),
                edited("heads in a list of the wrong length", gguf -> gguf.numbers("llama.attention.head_count", 4, 3, 4), "array length"),
                edited("an end token in words", gguf -> gguf.text("tokenizer.ggml.eos_token_id", "last"), "eos_token_id"),
                edited("weights of another family", gguf -> gguf.architecture("qwen2"), "attn_q.bias"),
                edited("a part of a split model", gguf -> gguf.typed("split.count", 2, new byte[] {3, 0}).typed("split.no", 2, new byte[] {1, 0}), "part 2 of 3"),
                edited("a tokenizer without its merges", gguf -> gguf.text("tokenizer.ggml.model", "gpt2"), "merges"),
                edited("a conversation template that calls itself", gguf -> gguf.text("tokenizer.chat_template", "{% macro f(x) %}{{ f(x) }}{% endmacro %}{{ f(1) }}"), "ended while loading"),
                edited("a conversation template that divides by nothing", gguf -> gguf.text("tokenizer.chat_template", "{{ 1 % 0 }}{{ messages[0].content }}"), "ended while loading"),
                edited("a conversation template without the conversation", gguf -> gguf.text("tokenizer.chat_template", "Good day."), "leaves out"),
                edited("a conversation template that is a number", gguf -> gguf.number("tokenizer.chat_template", 3), "leaves out")));
    }

    @ParameterizedTest(name = "{0} fails to load with a reason, and a good file in its place works")
    @MethodSource
    void refusedByTheLoader(String name, byte[] content, String words) throws Exception {
        Path file = Files.write(folder.resolve("model.gguf"), content);
        try (Trial trial = new Trial(file, new WorkerLauncher(natives), Trial.patient())) {
            EngineException why = Trial.failure(trial.engine.load());
            assertThat(why).hasMessageContaining(words);

            Files.copy(Trial.TINY, file, StandardCopyOption.REPLACE_EXISTING);
            trial.nextCallWorks(name);
        }
    }

    static Stream<Arguments> endless() {
        return Trial.some(Stream.of(
                edited("a conversation template without end", gguf -> gguf.text("tokenizer.chat_template", "{% for i in range(1000000000) %}{% for j in range(1000000000) %}x{% endfor %}{% endfor %}"), ""),
                edited("a conversation template that doubles itself", gguf -> gguf.text("tokenizer.chat_template", "{% set ns = namespace(s='x') %}{% for i in range(99) %}{% set ns.s = ns.s + ns.s %}{% endfor %}"), "")));
    }

    /** The address space of the worker is limited, for a template may also take all memory there is. */
    @ParameterizedTest(name = "{0} is given up, and a good file in its place works")
    @MethodSource
    void endless(String name, byte[] content, String words) throws Exception {
        Path file = Files.write(folder.resolve("model.gguf"), content);
        Timeouts usual = Timeouts.usual();
        Timeouts brief = new Timeouts(Duration.ofSeconds(10), usual.firstToken(), usual.betweenTokens(), usual.total());
        WorkerLauncher limited = new WorkerLauncher(natives, List.of("sh", "-c", "ulimit -v 6000000; exec \"$@\"", "worker"));
        try (Trial trial = new Trial(file, limited, brief)) {
            Throwable why = trial.engine.load().handle((model, failure) -> failure).join();
            if (why != null) { // where its memory is used up soon enough, llama.cpp takes a plain frame in its place
                assertThat(((EngineException) why).kind()).isIn(EngineException.Kind.TIMED_OUT, EngineException.Kind.LOAD_FAILED);
            }

            Files.copy(Trial.TINY, file, StandardCopyOption.REPLACE_EXISTING);
            trial.nextCallWorks(name);
        }
    }

    /** Odd, but a model all the same: it answers. */
    static Stream<Arguments> odd() {
        return Trial.some(Stream.of(
                edited("end tokens that are not there", gguf -> gguf.number("tokenizer.ggml.eos_token_id", 99_999).number("tokenizer.ggml.eot_token_id", -1).number("tokenizer.ggml.unknown_token_id", 5_000), ""),
                edited("a conversation template that is broken off", gguf -> gguf.text("tokenizer.chat_template", "{% for m in messages %}{{ m.content "), ""),
                edited("a conversation template that refuses", gguf -> gguf.text("tokenizer.chat_template", "{{ raise_exception('no') }}"), ""),
                edited("no conversation template", gguf -> gguf.without("tokenizer.chat_template"), ""),
                edited("a wave length of nothing", gguf -> gguf.fraction("llama.rope.freq_base", 0), ""),
                edited("a wave length that is no number", gguf -> gguf.fraction("llama.rope.freq_base", Float.NaN), ""),
                edited("a stretching by nothing", gguf -> gguf.text("llama.rope.scaling.type", "yarn").fraction("llama.rope.scaling.factor", 0), ""),
                edited("a vocabulary said to be empty", gguf -> gguf.number("llama.vocab_size", 0), ""),
                edited("kinds of tokens that nobody knows", gguf -> gguf.numbers("tokenizer.ggml.token_type", 5, 512, 99), ""),
                edited("a quantisation that nobody knows", gguf -> gguf.number("general.file_type", 999), ""),
                edited("an extra value of a kilobyte", gguf -> gguf.text("general.description", "x".repeat(1024)), "")));
    }

    @ParameterizedTest(name = "{0}: the model answers or fails in words")
    @MethodSource
    void odd(String name, byte[] content, String words) throws Exception {
        Path file = Files.write(folder.resolve("model.gguf"), content);
        try (Trial trial = new Trial(file, new WorkerLauncher(natives), Trial.patient())) {
            assertThat(trial.write("Go on.", 3).text()).isNotNull();
            trial.nextCallWorks(name);
        }
    }

    private static Arguments file(String name, byte[] content, String words) {
        return arguments(name, content, words);
    }

    private static Arguments edited(String name, UnaryOperator<EditedGguf> change, String words) {
        return arguments(name, change.apply(new EditedGguf(Trial.TINY)).bytes(), words);
    }

    private static byte[] patched(byte[] whole, int at, int value) {
        byte[] other = whole.clone();
        System.arraycopy(little(value), 0, other, at, 4);
        return other;
    }

    private static byte[] bigEndian(byte[] whole) {
        ByteBuffer other = ByteBuffer.wrap(whole.clone()).putInt(4, 3).putLong(8, 21).putLong(16, 23);
        return other.put("GGUF".getBytes(StandardCharsets.US_ASCII)).array();
    }

    private static byte[] little(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(values).forEach(bytes::putInt);
        return bytes.array();
    }
}
