package app.snowquill.ui.snowflake;

import app.snowquill.json.MalformedStoryJson;
import app.snowquill.json.StoryJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Reads JSON that is still being written: what has come so far, with the brackets closed that are still open. The string at the
 * end counts as far as it goes; a key without its value does not.
 */
final class PartialJson {
    private final StoryJson json;

    PartialJson(StoryJson json) {
        this.json = json;
    }

    Optional<JsonNode> read(String text) {
        int start = text.indexOf('{');
        if (start < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.tree(new Scan(text.substring(start)).closed()));
        } catch (MalformedStoryJson e) {
            return Optional.empty();
        }
    }

    /** One walk over the text, which remembers the last place at which the text could have ended. */
    private static final class Scan {
        private final String text;
        private final Deque<Character> open = new ArrayDeque<>();
        private String whole = "{}";
        private boolean afterColon;

        private Scan(String text) {
            this.text = text;
        }

        private String closed() {
            int i = 0;
            while (i < text.length()) {
                char c = text.charAt(i);
                if (c == '"') {
                    i = string(i);
                    continue;
                }
                if (c == '{' || c == '[') {
                    open.push(c == '{' ? '}' : ']');
                    afterColon = false;
                    mark(i + 1, "");
                } else if (c == '}' || c == ']') {
                    open.poll();
                    mark(i + 1, "");
                    if (open.isEmpty()) {
                        return whole;
                    }
                } else if (c == ':') {
                    afterColon = true;
                } else if (c == ',') {
                    afterColon = false;
                    mark(i, "");
                }
                i++;
            }
            return whole;
        }

        /** Walks over a string and gives the place behind it. */
        private int string(int start) {
            boolean isValue = afterColon || open.peek() != null && open.peek() == ']';
            int i = start + 1;
            int sound = i;
            while (i < text.length() && text.charAt(i) != '"') {
                int length = text.charAt(i) != '\\' ? 1 : i + 1 < text.length() && text.charAt(i + 1) == 'u' ? 6 : 2;
                i += length;
                if (i <= text.length()) {
                    sound = i;
                }
            }
            if (isValue) {
                mark(i < text.length() ? i : sound, "\"");
            }
            afterColon = false;
            return i + 1;
        }

        private void mark(int end, String tail) {
            StringBuilder result = new StringBuilder(text.substring(0, end)).append(tail);
            open.forEach(result::append);
            whole = result.toString();
        }
    }
}
