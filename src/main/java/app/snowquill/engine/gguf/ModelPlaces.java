package app.snowquill.engine.gguf;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The folders in which other programs keep models, by their own conventions. */
final class ModelPlaces {
    private final Path home;
    private final Map<String, String> environment;
    private final List<Place> places = new ArrayList<>();

    ModelPlaces(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
        add("LM Studio", home.resolve(".lmstudio/models"));
        add("LM Studio", home.resolve(".cache/lm-studio/models"));
        named("OLLAMA_MODELS").ifPresent(folder -> add("Ollama", folder.resolve("blobs")));
        add("Ollama", home.resolve(".ollama/models/blobs"));
        add("Ollama", Path.of("/usr/share/ollama/.ollama/models/blobs"));
        named("HF_HUB_CACHE").ifPresent(folder -> add("Hugging Face", folder));
        named("HF_HOME").ifPresent(folder -> add("Hugging Face", folder.resolve("hub")));
        add("Hugging Face", home.resolve(".cache/huggingface/hub"));
        named("LLAMA_CACHE").ifPresent(folder -> add("llama.cpp", folder));
        add("llama.cpp", home.resolve(".cache/llama.cpp"));
        add("llama.cpp", home.resolve("Library/Caches/llama.cpp"));
        named("LOCALAPPDATA").ifPresent(folder -> add("llama.cpp", folder.resolve("llama.cpp")));
        add("Jan", home.resolve(".local/share/Jan/data/llamacpp"));
        add("Jan", home.resolve("Library/Application Support/Jan/data/llamacpp"));
        named("APPDATA").ifPresent(folder -> add("Jan", folder.resolve("Jan/data/llamacpp")));
    }

    /** A folder and whose it is. */
    record Place(String origin, Path folder) {
        /** Ollama's files have no ending; what they are stands in their first bytes. */
        boolean byMagic() {
            return origin.equals("Ollama");
        }
    }

    List<Place> all() {
        return List.copyOf(places);
    }

    private void add(String origin, Path folder) {
        places.add(new Place(origin, folder));
    }

    private Optional<Path> named(String variable) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(home.resolve(value));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
