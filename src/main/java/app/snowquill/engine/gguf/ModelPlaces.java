package app.snowquill.engine.gguf;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folders in which other programs keep models, by their own conventions on Linux, macOS and Windows. All are asked for
 * on every system: a folder that is not there costs nothing.
 */
final class ModelPlaces {
    private static final int DEEP = 6;
    private static final int SHALLOW = 2;

    private final Path home;
    private final Map<String, String> environment;
    private final List<Place> places = new ArrayList<>();

    ModelPlaces(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
        Path cache = named("XDG_CACHE_HOME").orElse(home.resolve(".cache"));
        Path data = named("XDG_DATA_HOME").orElse(home.resolve(".local/share"));
        Path mac = home.resolve("Library");
        lmStudio(cache);
        named("OLLAMA_MODELS").ifPresent(folder -> add("Ollama", folder));
        add("Ollama", home.resolve(".ollama/models"));
        add("Ollama", Path.of("/usr/share/ollama/.ollama/models"));
        add("Ollama", Path.of("/var/lib/ollama/.ollama/models"));
        add("Ollama", Path.of("/var/lib/ollama"));
        add("Ollama", Path.of("/var/snap/ollama/common/models"));
        for (String variable : List.of("HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE")) {
            named(variable).ifPresent(folder -> add("Hugging Face", folder));
        }
        named("HF_HOME").ifPresent(folder -> add("Hugging Face", folder.resolve("hub")));
        add("Hugging Face", cache.resolve("huggingface/hub"));
        add("Hugging Face", home.resolve(".cache/huggingface/hub"));
        named("LLAMA_CACHE").ifPresent(folder -> add("llama.cpp", folder));
        add("llama.cpp", cache.resolve("llama.cpp"));
        add("llama.cpp", mac.resolve("Caches/llama.cpp"));
        named("LOCALAPPDATA").ifPresent(folder -> add("llama.cpp", folder.resolve("llama.cpp")));
        jan(data.resolve("Jan/data"));
        jan(home.resolve(".config/Jan/data"));
        jan(mac.resolve("Application Support/Jan/data"));
        named("APPDATA").ifPresent(folder -> jan(folder.resolve("Jan/data")));
        jan(home.resolve("jan"));
        add("GPT4All", data.resolve("nomic.ai/GPT4All"));
        add("GPT4All", mac.resolve("Application Support/nomic.ai/GPT4All"));
        named("LOCALAPPDATA").ifPresent(folder -> add("GPT4All", folder.resolve("nomic.ai/GPT4All")));
        if (!Files.isDirectory(mac)) { // there the system would ask the author for leave, out of the blue
            places.add(new Place("Downloads", home.resolve("Downloads"), SHALLOW));
        }
    }

    /** A folder, whose it is, and how many folders deep its models lie at most. */
    record Place(String origin, Path folder, int depth) {
        /** Ollama's files have no ending and no names of their own. */
        boolean isOllama() {
            return origin.equals("Ollama");
        }
    }

    List<Place> all() {
        return List.copyOf(places);
    }

    private void add(String origin, Path folder) {
        places.add(new Place(origin, folder, DEEP));
    }

    private void jan(Path data) {
        add("Jan", data.resolve("llamacpp"));
        add("Jan", data.resolve("models"));
    }

    /** It may have been moved: a file in the home folder says where to, and its settings where downloads go. */
    private void lmStudio(Path cache) {
        Path own = home.resolve(".lmstudio");
        Optional<Path> moved = pointedTo(home.resolve(".lmstudio-home-pointer"));
        moved.ifPresent(folder -> add("LM Studio", folder.resolve("models")));
        for (Path folder : List.of(moved.orElse(own), own, cache.resolve("lm-studio"))) {
            downloads(folder.resolve("settings.json")).ifPresent(models -> add("LM Studio", models));
        }
        add("LM Studio", own.resolve("models"));
        add("LM Studio", cache.resolve("lm-studio/models"));
    }

    private Optional<Path> pointedTo(Path pointer) {
        try {
            return Files.isRegularFile(pointer) ? path(Files.readString(pointer).strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> downloads(Path settings) {
        try {
            return Files.isRegularFile(settings)
                    ? path(new ObjectMapper().readTree(settings.toFile()).path("downloadsFolder").asText()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> named(String variable) {
        return path(environment.getOrDefault(variable, ""));
    }

    private Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(home.resolve(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
