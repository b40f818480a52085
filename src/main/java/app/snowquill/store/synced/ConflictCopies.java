package app.snowquill.store.synced;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds the files that services put beside a book when it was changed in two places at once. Looks at names only. */
public final class ConflictCopies {
    private static final List<String> WORDS = List.of("conflicted copy", ".sync-conflict-", "_conflict-",
            "in konflikt stehende kopie", "copie en conflit", "copia en conflicto", "copia in conflitto");
    /** OneDrive adds the computer's name, which on Windows has at most 15 letters. */
    private static final Pattern COMPUTER = Pattern.compile("-[A-Z0-9][A-Z0-9-]{2,14}");

    private ConflictCopies() {
    }

    /** Newest first; none where the folder can't be read. */
    public static List<Path> of(Path book) {
        String name = book.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        boolean named = SyncedPlace.of(book).filter(place -> place.service().equals("OneDrive")).isPresent();
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(book.toAbsolutePath().getParent(), file -> {
            String other = file.getFileName().toString();
            return other.length() > name.length() && other.startsWith(stem) && other.endsWith(ending)
                    && isMark(other.substring(stem.length(), other.length() - ending.length()), named);
        })) {
            beside.forEach(found::add);
        } catch (IOException | DirectoryIteratorException e) {
            return List.of();
        }
        found.sort(Comparator.comparing(ConflictCopies::modified).reversed());
        return found;
    }

    private static boolean isMark(String more, boolean named) {
        String lower = more.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains) || named && COMPUTER.matcher(more).matches();
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }
}
