package app.snowquill.mirror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which book a folder mirrors and what the mirror wrote there: a line for the book, then lines as {@code sha256sum} writes them. A
 * name may have two hashes: before a file is replaced the new one is noted beside the old, so that a kill in between leaves no file
 * that is not known. Immutable.
 *
 * @param identity of the book
 * @param files hashes by name, none empty
 */
record Manifest(String identity, Map<String, Set<String>> files) {
    static final String NAME = ".snowquill-mirror";

    private static final String HEAD = "# snowquill-mirror 1 ";
    private static final String BETWEEN = "  ";
    private static final int LONGEST = 4_000_000;

    Manifest {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** Empty where there is none that can be read. */
    static Optional<Manifest> in(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        List<String> lines;
        try {
            if (Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.isEmpty() || !lines.get(0).startsWith(HEAD)) {
            return Optional.empty();
        }
        Map<String, Set<String>> files = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int end = line.indexOf(BETWEEN);
            String name = end < 0 ? "" : line.substring(end + BETWEEN.length());
            if (isPlain(name)) {
                files.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(line.substring(0, end));
            }
        }
        return Optional.of(new Manifest(lines.get(0).substring(HEAD.length()), files));
    }

    /** A manifest that somebody wrote must not lead out of its folder. */
    private static boolean isPlain(String name) {
        return name.endsWith(".md") && !name.startsWith(".") && name.indexOf('/') < 0 && name.indexOf('\\') < 0
                && name.indexOf('\0') < 0;
    }

    boolean wrote(String name, String hash) {
        return files.getOrDefault(name, Set.of()).contains(hash);
    }

    /** What may be there while files are being replaced. */
    Manifest and(Map<String, String> coming) {
        Map<String, Set<String>> both = new LinkedHashMap<>();
        files.forEach((name, hashes) -> both.put(name, new LinkedHashSet<>(hashes)));
        coming.forEach((name, hash) -> both.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(hash));
        return new Manifest(identity, both);
    }

    byte[] bytes() {
        List<String> lines = new ArrayList<>(List.of(HEAD + identity));
        files.forEach((name, hashes) -> hashes.forEach(hash -> lines.add(hash + BETWEEN + name)));
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
