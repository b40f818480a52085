package app.snowquill.bench;

import app.snowquill.engine.Sampling;
import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.LlamaOutput;
import de.kherud.llama.ModelParameters;
import de.kherud.llama.Pair;
import java.nio.file.Path;
import java.util.List;

/** The binding called directly in this process, with the sizes and the sampler that the engine gives it. Never closed. */
final class DirectModel {
    private static final int CHUNK = 128;

    private final LlamaModel model;

    /** @param library the folder of the native library */
    DirectModel(Path file, Path library, int context) {
        System.setProperty("de.kherud.llama.lib.path", library.toString());
        model = new LlamaModel(new ModelParameters().setModel(file.toString()).setCtxSize(context).setParallel(1).setThreads(1)
                .setThreadsBatch(1).setGpuLayers(0).setBatchSize(CHUNK).setUbatchSize(CHUNK).setCacheReuse(64)
                .disableContextShift().enableJinja().disableLog());
    }

    /** @param firstNanos from the asking to the first piece */
    record Written(String text, int pieces, long firstNanos, long allNanos) {
    }

    String rendered(String system, String user) {
        return model.applyTemplate(new InferenceParameters("").setMessages(system, List.of(new Pair<>("user", user))));
    }

    Written write(String prompt, Sampling sampling, int tokens) {
        InferenceParameters asked = new InferenceParameters(prompt).setNPredict(tokens).setTemperature((float) sampling.temperature())
                .setMinP((float) sampling.minP()).setTopK(40).setTopP(1).setRepeatPenalty((float) sampling.repeatPenalty())
                .setRepeatLastN(256).setSeed((int) sampling.seed()).setCachePrompt(true);
        StringBuilder text = new StringBuilder();
        int pieces = 0;
        long first = 0;
        long begun = System.nanoTime();
        for (LlamaOutput output : model.generate(asked)) {
            first = pieces++ == 0 ? System.nanoTime() - begun : first;
            text.append(output.text);
        }
        return new Written(text.toString(), pieces, first, System.nanoTime() - begun);
    }
}
