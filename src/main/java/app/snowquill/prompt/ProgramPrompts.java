package app.snowquill.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The prompt files that came with the program, each read once. Thread-safe; lives as long as the library over it. */
final class ProgramPrompts {
    private static final String ENDING = ".md";

    private final Map<String, PromptFile> files = new ConcurrentHashMap<>();
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException where there is no prompt of that name */
    PromptFile file(String name) {
        return files.computeIfAbsent(name, unread -> PromptFile.parse(unread, text(unread)));
    }

    /** The file, letter by letter. */
    String text(String name) {
        return texts.computeIfAbsent(name, ProgramPrompts::read);
    }

    /** All there are, by the alphabet. */
    List<String> names() {
        try {
            URI one = ProgramPrompts.class.getResource("draft" + ENDING).toURI();
            if (!"jar".equals(one.getScheme())) {
                return names(Path.of(one).getParent());
            }
            Path jar = Path.of(URI.create(one.getRawSchemeSpecificPart().replaceFirst("!.*$", "")));
            try (FileSystem inside = FileSystems.newFileSystem(jar)) {
                return names(inside.getPath(one.getRawSchemeSpecificPart().replaceFirst("^.*!", "")).getParent());
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length())).sorted().toList();
        }
    }

    private static String read(String name) {
        try (InputStream in = name.matches("[a-z-]+") ? ProgramPrompts.class.getResourceAsStream(name + ENDING) : null) {
            if (in == null) {
                throw new IllegalArgumentException("There is no prompt “" + name + "”.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
