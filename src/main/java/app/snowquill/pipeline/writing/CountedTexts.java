package app.snowquill.pipeline.writing;

import app.snowquill.engine.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers how long the last texts were, for one prompt after another is made of the same ones. Thread-safe; lives as long as its fitting. */
final class CountedTexts implements PromptTokens {
    private static final int MOST = 2_000;

    private final PromptTokens tokens;
    private final Map<String, Integer> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST;
        }
    };

    CountedTexts(PromptTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public int context() {
        return tokens.context();
    }

    @Override
    public int of(List<Message> messages) {
        return tokens.of(messages);
    }

    @Override
    public int of(String text) {
        synchronized (known) {
            Integer counted = known.get(text);
            if (counted != null) {
                return counted;
            }
        }
        int counted = tokens.of(text);
        synchronized (known) {
            known.put(text, counted);
        }
        return counted;
    }
}
