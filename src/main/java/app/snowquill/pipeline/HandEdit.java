package app.snowquill.pipeline;

import app.snowquill.story.DocumentKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Texts the author wrote, kept together as one change set.
 *
 * @param reason a short phrase for the history: "Edited step 2"
 * @param contents by document: the record of its kind ({@code OneParagraph}, {@code SceneCard}, ...; a String for prose);
 *                 null takes the document out of the book
 * @param agent blank where the author wrote it; the agent's name where the author took a suggestion
 */
public record HandEdit(String reason, Map<DocumentKey, Object> contents, String agent) {
    public HandEdit {
        contents = Collections.unmodifiableMap(new LinkedHashMap<>(contents));
        agent = agent == null ? "" : agent;
    }

    public static HandEdit of(String reason, DocumentKey key, Object content) {
        Map<DocumentKey, Object> one = new LinkedHashMap<>();
        one.put(key, content);
        return new HandEdit(reason, one, "");
    }
}
