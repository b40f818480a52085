package app.snowquill.engine.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Stands between the connection and the library: sees what the library passes over, such as an error in the middle of an
 * answer or how far the prompt is read, and lets no exception out, for what catches it outside would log it with the text
 * that was read. On the reading thread.
 */
final class EventTap implements ServerSentEventListener {
    private static final ObjectReader JSON = JsonMapper.builder().build().reader();
    private static final Pattern ERROR = Pattern.compile("\\s*\\{\\s*\"error\"\\s*:\\s*[^\\sn].*", Pattern.DOTALL);
    private static final Pattern FILTERED = Pattern.compile("\"stop_reason\"\\s*:\\s*\"refusal\"");

    private final ServerSentEventListener library;
    private final Watcher watcher;
    private final BooleanSupplier closed;
    private boolean done;

    EventTap(ServerSentEventListener library, Watcher watcher, BooleanSupplier closed) {
        this.library = library;
        this.watcher = watcher;
        this.closed = closed;
    }

    /** What the engine wants to know besides the text. */
    interface Watcher {
        /** Something came. */
        void sign();

        /** How far the prompt is read. */
        void reading(int read, int known, int all);

        /** The server has said that this was all. */
        void whole();

        /** Nothing more will come. */
        void ended();
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        if (done || closed.getAsBoolean() || event.data() == null) {
            return;
        }
        String data = event.data();
        if ("error".equals(event.event()) || ERROR.matcher(data).matches()) {
            onError(ServerRefusal.inStream(data));
            return;
        } else if (FILTERED.matcher(data).find()) {
            onError(Failures.filtered());
            return;
        }
        try {
            if (data.contains("\"prompt_progress\"")) {
                progress(JSON.readTree(data).path("prompt_progress"));
            }
            library.onEvent(event, context);
        } catch (RuntimeException | JsonProcessingException e) {
            onError(e);
        }
        if (data.equals("[DONE]")) { // some keep the line open after it
            watcher.whole();
            onClose();
        }
    }

    private void progress(JsonNode far) {
        watcher.reading(far.path("processed").asInt(), far.path("cache").asInt(), far.path("total").asInt());
    }

    @Override
    public void onError(Throwable thrown) {
        tell(() -> library.onError(thrown));
    }

    @Override
    public void onClose() {
        tell(library::onClose);
    }

    private void tell(Runnable end) {
        if (!done && !closed.getAsBoolean()) {
            done = true;
            try {
                end.run();
            } finally {
                watcher.ended();
            }
        }
    }
}
