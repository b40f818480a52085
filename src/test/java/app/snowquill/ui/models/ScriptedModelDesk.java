package app.snowquill.ui.models;

import app.snowquill.pipeline.Measuring;
import app.snowquill.pipeline.ModelDesk;
import app.snowquill.pipeline.ModelSwap;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A model desk whose answers a test sets. Each call is noted in {@link #asked}. */
public final class ScriptedModelDesk implements ModelDesk {
    public static final long GIGA = 1_000_000_000L;
    public static final ModelReport NEMO = report("/models/lmstudio/nemo.gguf", "Mistral Nemo 12B Instruct", "LM Studio", "Q4_K_M",
            131_072, "apache-2.0", 7.5, 9.6, 12.2);
    public static final ModelReport QWEN = report("/models/ollama/qwen.gguf", "Qwen2.5 7B Instruct", "Ollama", "Q5_K_M",
            32_768, "apache-2.0", 5.4, 6.9, 7.6);
    public static final ModelReport LONG = report("/models/hf/gemma.gguf",
            "Gemma 2 9B Instruct, long file name from a community repository that goes on and on", "Hugging Face", "Q6_K", 8192,
            "gemma", 7.6, 10.8, 9.2);
    public static final ModelReport SMALL24 = report("/models/jan/small.gguf", "Mistral Small 24B Instruct", "Jan", "Q3_K_M",
            32_768, "apache-2.0", 11.5, 14.1, 23.6);
    public static final ModelReport LLAMA = report("/home/orla/Downloads/llama.gguf", "Llama 3.3 70B Instruct", "", "Q2_K", 131_072,
            "llama3.3", 26.4, 28.9, 70.6);
    public static final ModelReport STARTER = report("/app/starter.gguf", "Snowquill Starter", "included", "", 2048, "", 0.05, 0.4, 0.006);
    public static final ModelReport ENCODER = new ModelReport(Path.of("/models/finder.gguf"), "Finder", "LM Studio", "bert", "",
            33_000_000, 512, "", 67_000_000, 0, false, "This model can't write text; it is made for search by meaning (bert).", 0,
            ModelReport.ChatTemplate.ABSENT, Optional.empty());
    public static final ModelReport NEWER = new ModelReport(Path.of("/models/next.gguf"), "Next 9B", "LM Studio", "next", "Q4_K_M",
            9 * GIGA, 8192, "", 5 * GIGA, 6 * GIGA, false,
            "This model’s architecture, “next”, came after this version of Snowquill and can’t be loaded by it.", 0,
            ModelReport.ChatTemplate.PRESENT, Optional.empty());

    public final List<String> asked = new CopyOnWriteArrayList<>();
    public CompletableFuture<ModelReport> checked = CompletableFuture.completedFuture(QWEN);
    public CompletableFuture<Void> chosen = CompletableFuture.completedFuture(null);
    public CompletableFuture<Void> loaded = CompletableFuture.completedFuture(null);
    public CompletableFuture<String> sentence = CompletableFuture.completedFuture("The tide had turned before anyone thought to look.");
    public CompletableFuture<Duration> answered = CompletableFuture.completedFuture(Duration.ofMillis(1100));
    private final List<Consumer<ModelState>> listeners = new ArrayList<>();
    private ModelState state = new ModelState(ModelState.Kind.NONE, Optional.empty(), "", -1, "", 0, 0, Optional.empty());

    public void tell(ModelState now) {
        state = now;
        listeners.forEach(listener -> listener.accept(now));
    }

    public void using(ModelReport report, ModelState.Kind kind, double progress, double speed) {
        tell(new ModelState(kind, Optional.of(report.path()), report.name(), progress, "", speed, 8192, Optional.empty()));
    }

    @Override
    public int slots() {
        return 2;
    }

    @Override
    public ModelState state() {
        return state;
    }

    @Override
    public AutoCloseable onChange(Consumer<ModelState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public AutoCloseable onSwap(Consumer<ModelSwap> listener) {
        return () -> { };
    }

    @Override
    public CompletableFuture<Void> load() {
        asked.add("load");
        return loaded;
    }

    @Override
    public void stopLoading() {
        asked.add("stop loading");
    }

    @Override
    public CompletableFuture<Void> choose(Path file) {
        asked.add("choose " + file);
        return chosen;
    }

    @Override
    public CompletableFuture<ModelReport> check(Path file) {
        asked.add("check " + file);
        return checked;
    }

    @Override
    public CompletableFuture<Integer> countTokens(String text) {
        return CompletableFuture.completedFuture(text.length() / 4);
    }

    @Override
    public CompletableFuture<Duration> answerTime() {
        asked.add("answer");
        return answered;
    }

    @Override
    public CompletableFuture<String> tryOut() {
        asked.add("try");
        return sentence;
    }

    @Override
    public Measuring measure(Consumer<String> progress) {
        asked.add("measure");
        return new Measuring(new CompletableFuture<>(), () -> asked.add("stop measuring"));
    }

    private static ModelReport report(String path, String name, String origin, String quantisation, int context, String licence,
                                      double gigabytes, double memory, double billions) {
        return new ModelReport(Path.of(path), name, origin, "llama", quantisation, (long) (billions * GIGA), context,
                licence, (long) (gigabytes * GIGA), (long) (memory * (1L << 30)), true, "", 0, ModelReport.ChatTemplate.PRESENT,
                Optional.empty());
    }

    /** The same model with another need of memory. */
    public static ModelReport needing(ModelReport report, long memoryBytes) {
        return new ModelReport(report.path(), report.name(), report.origin(), report.architecture(), report.quantisation(),
                report.parameters(), report.contextTokens(), report.licence(), report.fileBytes(), memoryBytes, report.supported(),
                report.reason(), report.graphicsBytes(), report.chatTemplate(), report.speed());
    }

    /** The same model under another name, in another file. */
    public static ModelReport named(ModelReport report, String name) {
        return new ModelReport(Path.of("/models/" + name.hashCode() + ".gguf"), name, report.origin(), report.architecture(),
                report.quantisation(), report.parameters(), report.contextTokens(), report.licence(), report.fileBytes(),
                report.memoryBytes(), report.supported(), report.reason(), 0, report.chatTemplate(), report.speed());
    }

    /** The same model, tested. */
    public static ModelReport tested(ModelReport report, double read, double written) {
        return new ModelReport(report.path(), report.name(), report.origin(), report.architecture(), report.quantisation(),
                report.parameters(), report.contextTokens(), report.licence(), report.fileBytes(), report.memoryBytes(),
                report.supported(), report.reason(), report.graphicsBytes(), report.chatTemplate(),
                Optional.of(new ModelReport.Speed(read, written)));
    }
}
