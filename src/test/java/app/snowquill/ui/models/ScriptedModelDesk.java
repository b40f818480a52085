package app.snowquill.ui.models;

import app.snowquill.pipeline.ModelDesk;
import java.nio.file.Path;
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
            131_072, "Apache 2.0", 7.5, 9.6);
    public static final ModelReport QWEN = report("/models/ollama/qwen.gguf", "Qwen2.5 7B Instruct", "Ollama", "Q5_K_M",
            32_768, "Apache 2.0", 5.4, 6.9);
    public static final ModelReport LONG = report("/models/hf/gemma.gguf",
            "Gemma 2 9B Instruct, long file name from a community repository that goes on and on", "Hugging Face", "Q6_K", 8192,
            "Gemma terms", 7.6, 10.8);
    public static final ModelReport SMALL24 = report("/models/jan/small.gguf", "Mistral Small 24B Instruct", "Jan", "Q3_K_M",
            32_768, "Apache 2.0", 11.5, 14.1);
    public static final ModelReport LLAMA = report("/home/orla/Downloads/llama.gguf", "Llama 3.3 70B Instruct", "", "Q2_K", 131_072,
            "Llama licence", 26.4, 28.9);
    public static final ModelReport STARTER = report("/app/starter.gguf", "Snowquill Starter", "included", "", 2048, "", 0.05, 0.4);
    public static final ModelReport NEWER = new ModelReport(Path.of("/models/next.gguf"), "Next 9B", "LM Studio", "next", "Q4_K_M",
            9 * GIGA, 8192, "", 5 * GIGA, 6 * GIGA, false,
            "This model’s architecture, “next”, came after this version of Snowquill and can’t be loaded by it.");

    public final List<String> asked = new CopyOnWriteArrayList<>();
    public CompletableFuture<List<ModelReport>> listed = CompletableFuture.completedFuture(List.of(NEMO, QWEN, STARTER, NEWER));
    public CompletableFuture<ModelReport> checked = CompletableFuture.completedFuture(QWEN);
    public CompletableFuture<Void> chosen = CompletableFuture.completedFuture(null);
    public CompletableFuture<Void> loaded = CompletableFuture.completedFuture(null);
    public CompletableFuture<String> sentence = CompletableFuture.completedFuture("The tide had turned before anyone thought to look.");
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
    public ModelState state() {
        return state;
    }

    @Override
    public AutoCloseable onChange(Consumer<ModelState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
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
    public CompletableFuture<List<ModelReport>> list() {
        return listed;
    }

    @Override
    public CompletableFuture<Integer> countTokens(String text) {
        return CompletableFuture.completedFuture(text.length() / 4);
    }

    @Override
    public CompletableFuture<String> tryOut() {
        asked.add("try");
        return sentence;
    }

    private static ModelReport report(String path, String name, String origin, String quantisation, int context, String licence,
                                      double gigabytes, double memory) {
        return new ModelReport(Path.of(path), name, origin, "llama", quantisation, (long) (gigabytes * 1.63 * GIGA), context,
                licence, (long) (gigabytes * GIGA), (long) (memory * (1L << 30)), true, "");
    }
}
