package app.snowquill.engine.llama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.LlamaOutput;
import de.kherud.llama.ModelParameters;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The binding's model, with the calls it keeps to its own package: completion by raw JSON, which alone takes slots, token
 * lists and the DRY sampler. Lives in the worker, from loading until the process ends; never closed, for closing frees
 * nothing and can hang. Safe from several threads as long as each completion is read and cancelled by one of them.
 */
final class NativeModel {
    private final LlamaModel model;
    private final Method request;
    private final Method receive;
    private final Method cancel;
    private final Field stop;
    private final boolean cutRuns;

    /**
     * @param load the frame that asks for the model
     * @param slots texts that it has side by side
     */
    NativeModel(JsonNode load, int slots) throws ReflectiveOperationException {
        request = reach("requestCompletion", String.class);
        receive = reach("receiveCompletion", int.class);
        cancel = reach("cancelCompletion", int.class);
        stop = LlamaOutput.class.getDeclaredField("stop");
        stop.setAccessible(true);
        cutRuns = load.get("cutRuns").asBoolean();
        loadLibrary();
        int threads = load.get("threads").asInt();
        int batch = load.get("batch").asInt();
        int gpuLayers = load.get("gpuLayers").asInt();
        int block = ChunkSize.block(batch, gpuLayers > 0);
        model = new LlamaModel(new ModelParameters().setModel(load.get("model").asText())
                .setCtxSize(load.get("context").asInt() * slots).setParallel(slots).setThreads(threads)
                .setThreadsBatch(threads).setGpuLayers(gpuLayers).setBatchSize(batch)
                .setUbatchSize(block > 1 ? block : batch).disableContextShift().enableJinja());
    }

    /** Before the binding looks for it: where it can't be opened, the binding would go on to unpack another one. */
    static void loadLibrary() {
        System.load(Path.of(System.getProperty(WorkerLauncher.LIBRARY_PATH), System.mapLibraryName("jllama"))
                .toAbsolutePath().toString());
    }

    private static Method reach(String name, Class<?> argument) throws NoSuchMethodException {
        Method method = LlamaModel.class.getDeclaredMethod(name, argument);
        method.setAccessible(true);
        return method;
    }

    int[] encode(String text) {
        if (text.isEmpty()) {
            return new int[0];
        }
        List<String> parts = cutRuns ? LongRuns.cut(text) : List.of(text);
        return parts.size() == 1 ? model.encode(text)
                : parts.stream().map(model::encode).flatMapToInt(IntStream::of).toArray();
    }

    /** @param body with at least one message: none ends the process */
    synchronized String applyTemplate(ObjectNode body) {
        return model.applyTemplate(body.toString());
    }

    int request(ObjectNode body) {
        return (Integer) call(request, body.toString());
    }

    Piece receive(int task) {
        LlamaOutput output = (LlamaOutput) call(receive, task);
        try {
            return new Piece(output.text, stop.getBoolean(output));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The binding's answer can't be read.", e);
        }
    }

    /** Only from the thread that receives this task: from another one, that one would wait for ever. */
    void cancel(int task) {
        call(cancel, task);
    }

    private Object call(Method method, Object argument) {
        try {
            return method.invoke(model, argument);
        } catch (InvocationTargetException e) {
            if (String.valueOf(e.getCause().getMessage()).contains("KV size")) {
                throw new NoRoom(e.getCause());
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The binding can't be called.", e);
        }
    }

    /** There is no gap in the model's memory that is wide enough for so many tokens at once, though there may be many gaps. */
    static final class NoRoom extends RuntimeException {
        NoRoom(Throwable cause) {
            super(cause);
        }
    }

    /** One message from the model: a token's text, or the end. */
    record Piece(String text, boolean last) {
    }
}
