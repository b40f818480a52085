package app.snowquill.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What each layer says. Immutable; {@link #with} gives another. */
public final class SettingsLayers {
    private final Map<SettingLayer, Map<SettingKey, String>> layers;

    private SettingsLayers(Map<SettingLayer, Map<SettingKey, String>> layers) {
        this.layers = layers;
    }

    /** The lowest layer alone. */
    public static SettingsLayers defaults() {
        Map<SettingKey, String> texts = new EnumMap<>(SettingKey.class);
        for (SettingKey key : SettingKey.values()) {
            texts.put(key, key.defaultValue());
        }
        return new SettingsLayers(new EnumMap<>(Map.of(SettingLayer.DEFAULT, texts)));
    }

    /** These with what {@code layer} says replaced. A blank text says nothing. */
    public SettingsLayers with(SettingLayer layer, Map<SettingKey, String> texts) {
        if (layer == SettingLayer.DEFAULT) {
            throw new IllegalArgumentException("The defaults are what they are.");
        }
        Map<SettingLayer, Map<SettingKey, String>> changed = new EnumMap<>(layers);
        changed.put(layer, Map.copyOf(texts));
        return new SettingsLayers(changed);
    }

    /** The SNOWQUILL_ variables among {@code variables}. */
    public SettingsLayers withEnvironment(Map<String, String> variables) {
        Map<SettingKey, String> texts = new EnumMap<>(SettingKey.class);
        for (SettingKey key : SettingKey.values()) {
            if (variables.containsKey(key.environmentName())) {
                texts.put(key, variables.get(key.environmentName()));
            }
        }
        return with(SettingLayer.ENVIRONMENT, texts);
    }

    /** For each key the last layer that says something readable. */
    public ResolvedSettings resolve() {
        Map<SettingKey, String> texts = new EnumMap<>(SettingKey.class);
        Map<SettingKey, SettingLayer> origins = new EnumMap<>(SettingKey.class);
        List<String> sentences = new ArrayList<>();
        layers.forEach((layer, said) -> said.forEach((key, text) -> {
            if (layer != SettingLayer.DEFAULT && text.isBlank()) {
                return;
            }
            key.complaint(text).ifPresentOrElse(
                    complaint -> sentences.add(complaint + " What " + layer.words() + " says was passed over."),
                    () -> {
                        texts.put(key, text.strip());
                        origins.put(key, layer);
                    });
        }));
        return new ResolvedSettings(Settings.of(texts), origins, sentences);
    }
}
