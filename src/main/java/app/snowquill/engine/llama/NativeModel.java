package app.snowquill.engine.llama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.LlamaOutput;
import de.kherud.llama.ModelParameters;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

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

    /** @param load the frame that asks for the model */
    NativeModel(JsonNode load) throws ReflectiveOperationException {
        request = reach("requestCompletion", String.class);
        receive = reach("receiveCompletion", int.class);
        cancel = reach("cancelCompletion", int.class);
        stop = LlamaOutput.class.getDeclaredField("stop");
        stop.setAccessible(true);
        int slots = load.get("slots").asInt();
        int threads = load.get("threads").asInt();
        int chunk = load.get("chunk").asInt();
        model = new LlamaModel(new ModelParameters().setModel(load.get("model").asText())
                .setCtxSize(load.get("context").asInt() * slots).setParallel(slots).setThreads(threads)
                .setThreadsBatch(threads).setGpuLayers(load.get("gpuLayers").asInt()).setBatchSize(chunk)
                .setUbatchSize(chunk).setCacheReuse(64).disableContextShift().enableJinja());
    }

    private static Method reach(String name, Class<?> argument) throws NoSuchMethodException {
        Method method = LlamaModel.class.getDeclaredMethod(name, argument);
        method.setAccessible(true);
        return method;
    }

    int[] encode(String text) {
        return text.isEmpty() ? new int[0] : model.encode(text);
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
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The binding can't be called.", e);
        }
    }

    /** One message from the model: a token's text, or the end. */
    record Piece(String text, boolean last) {
    }
}
