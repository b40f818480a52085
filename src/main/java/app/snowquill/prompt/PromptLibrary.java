package app.snowquill.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads prompt files from the program itself, each once. Thread-safe; lives as long as the program. */
public final class PromptLibrary {
    private final Map<String, PromptFile> files = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException where there is no prompt of that name */
    public PromptFile prompt(String name) {
        return files.computeIfAbsent(name, PromptLibrary::read);
    }

    private static PromptFile read(String name) {
        try (InputStream in = PromptLibrary.class.getResourceAsStream(name + ".md")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no prompt " + name + ".");
            }
            return PromptFile.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
