package app.snowquill.settings;

import java.util.List;
import java.util.Map;

/**
 * The settings that hold.
 *
 * @param origins which layer each comes from
 * @param sentences what could not be read and was passed over, for the author
 */
public record ResolvedSettings(Settings settings, Map<SettingKey, SettingLayer> origins, List<String> sentences) {
    public ResolvedSettings {
        origins = Map.copyOf(origins);
        sentences = List.copyOf(sentences);
    }
}
