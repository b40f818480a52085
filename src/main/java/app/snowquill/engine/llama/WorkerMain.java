package app.snowquill.engine.llama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * The worker process. Its main thread only reads frames, so that it ends at once when its input closes, whatever native
 * code is doing then: no worker outlives its program. {@link Requests} serves the frames on a thread of its own. Ends by
 * halting, for native threads keep the process alive otherwise. Ctrl+C at a terminal reaches every process that was started
 * from there; here it is not heard, for the program decides whether an answer ends.
 */
public final class WorkerMain {
    /** Native parsers of templates and texts call themselves once for each character of a run. */
    private static final long STACK_BYTES = 64L << 20;
    private static final int INPUT_CLOSED = 0;
    private static final int INPUT_BROKEN = 2;
    private static final int SERVING_FAILED = 4;

    private WorkerMain() {
    }

    public static void main(String[] arguments) {
        ignoreInterrupts();
        ObjectMapper mapper = new ObjectMapper();
        FileOutputStream pipe = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err); // the pipe belongs to the frames
        BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
        Requests requests = new Requests(new Frames.Writer(mapper, pipe));
        alongside("requests", () -> serve(requests, frames));
        int code = INPUT_BROKEN;
        try {
            Frames.Reader in = new Frames.Reader(mapper, System.in);
            for (Optional<JsonNode> frame = in.read(); frame.isPresent(); frame = in.read()) {
                frames.add(frame.get());
            }
            code = INPUT_CLOSED;
        } catch (IOException e) {
            e.printStackTrace();
        } finally {
            Runtime.getRuntime().halt(code);
        }
    }

    private static void ignoreInterrupts() {
        try {
            Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
        } catch (IllegalArgumentException e) {
            System.err.println("Interrupts are left to the system.");
        }
    }

    private static void serve(Requests requests, BlockingQueue<JsonNode> frames) throws IOException, InterruptedException {
        while (true) {
            requests.serve(frames.take());
        }
    }

    /** Serves on a thread of its own until the process ends; where that fails, the process does. */
    static void alongside(String name, Serving serving) {
        new Thread(null, () -> {
            try {
                serving.serve();
            } catch (IOException | InterruptedException | RuntimeException | Error e) {
                e.printStackTrace();
                Runtime.getRuntime().halt(SERVING_FAILED);
            }
        }, name, STACK_BYTES).start();
    }

    /** What goes on for as long as the process does. */
    interface Serving {
        void serve() throws IOException, InterruptedException;
    }
}
