package app.snowquill.launcher;

import app.snowquill.cli.CliHost;
import app.snowquill.cli.CliSettings;
import app.snowquill.engine.EngineKind;
import app.snowquill.pipeline.Studio;
import app.snowquill.settings.SettingKey;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** The process as a command line sees it. */
final class Terminal implements CliHost {
    private final PrintStream out = stream(FileDescriptor.out);
    private final PrintStream err = stream(FileDescriptor.err);

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    @Override
    public PrintStream out() {
        return out;
    }

    @Override
    public PrintStream err() {
        return err;
    }

    @Override
    public Studio studio(CliSettings given) {
        Map<SettingKey, String> texts = new EnumMap<>(SettingKey.class);
        given.engine().ifPresent(value -> texts.put(SettingKey.ENGINE, value.key()));
        given.model().ifPresent(value -> model(given.engine().orElse(EngineKind.LLAMA), value, texts));
        given.embeddingModel().ifPresent(value -> texts.put(SettingKey.EMBEDDING_MODEL, value));
        given.gpuLayers().ifPresent(value -> texts.put(SettingKey.GPU_LAYERS, Integer.toString(value)));
        given.threads().ifPresent(value -> texts.put(SettingKey.THREADS, Integer.toString(value)));
        given.contextTokens().ifPresent(value -> texts.put(SettingKey.CONTEXT, Integer.toString(value)));
        given.slots().ifPresent(value -> texts.put(SettingKey.SLOTS, Integer.toString(value)));
        given.seed().ifPresent(value -> texts.put(SettingKey.SEED, Long.toString(value)));
        return new StudioAssembly(texts, given.routes(), given.config());
    }

    private static void model(EngineKind engine, String name, Map<SettingKey, String> texts) {
        switch (engine) {
            case LLAMA, SERVER -> texts.put(SettingKey.MODEL, Path.of(name).toAbsolutePath().toString());
            case OPENAI -> texts.put(SettingKey.OPENAI_MODEL, name);
            case ANTHROPIC -> texts.put(SettingKey.ANTHROPIC_MODEL, name);
        }
    }
}
