package app.snowquill.bench;

import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.Message;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.llama.LlamaEngine;
import app.snowquill.engine.llama.WorkerLauncher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The models that are measured, and what they are asked: one thread, one slot, made-up words. */
final class BenchModels {
    static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    static final Path STARTER = Path.of("models", "starter.gguf").toAbsolutePath();
    static final int LONG_PROMPT = 2_000;
    static final Sampling SAMPLING = Sampling.structure().withSeed(3);
    private static final List<String> WORDS = List.of("the", "tide", "came", "over", "salt", "road", "and", "old", "ferryman",
            "kept", "his", "lamp", "low", "while", "harbour", "slept", "under", "grey", "rain", "nobody", "asked", "who");

    private BenchModels() {
    }

    /** About a hundred million random weights; made once, into target. */
    static Path random() {
        Path file = FOLDER.resolve("random-94m.gguf");
        try {
            Files.createDirectories(FOLDER);
            return Files.exists(file) ? file : Files.move(RandomModel.write(STARTER, FOLDER.resolve("half.gguf")), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LlamaEngine engine(Path model) {
        return new LlamaEngine(new EngineSettings(Optional.of(model), 0, 1, 0, 1), new WorkerLauncher(FOLDER.resolve("native")));
    }

    /** Where an engine that has loaded once has put the native library. */
    static Path nativeLibrary() {
        try (Stream<Path> folders = Files.list(FOLDER.resolve("native"))) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("jllama-")).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Message> prompt(String text) {
        return List.of(Message.system("You are a novelist."), Message.user(text));
    }

    static GenerationRequest request(String text, int tokens) {
        return GenerationRequest.prose("bench", prompt(text), SAMPLING, tokens);
    }

    static String words(int count, Random random) {
        return random.ints(count, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
    }

    /** A text whose prompt has at most {@code tokens} tokens, and nearly as many; its beginning is like no other's. */
    static String page(LlamaEngine engine, int tokens, Random random) {
        String text = random.nextInt(1_000_000) + " " + words(tokens, random);
        for (int all = engine.countPrompt(prompt(text)); all > tokens; all = engine.countPrompt(prompt(text))) {
            text = text.substring(0, text.lastIndexOf(' ', (int) ((long) text.length() * tokens / all) - 8));
        }
        return text;
    }
}
