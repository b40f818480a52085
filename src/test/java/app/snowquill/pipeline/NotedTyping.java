package app.snowquill.pipeline;

import app.snowquill.story.DocumentKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Typing that a test looks into: the last content of each page, and how much of it was told to be kept. */
public final class NotedTyping implements Typing {
    public final Map<DocumentKey, Object> pages = new LinkedHashMap<>();
    public final Map<DocumentKey, Long> kept = new ConcurrentHashMap<>();
    private long number;

    @Override
    public synchronized long typed(DocumentKey key, Object content) {
        pages.put(key, content);
        return ++number;
    }

    @Override
    public void kept(DocumentKey key, long upTo) {
        kept.put(key, upTo);
    }

    @Override
    public AutoCloseable onTrouble(Consumer<String> listener) {
        return () -> { };
    }

    @Override
    public Recovery recovery() {
        return Recovery.NONE;
    }
}
