package app.snowquill.ui.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;

/** Where new books are kept and how their files are named. */
public final class BookFiles {
    public static final String ENDING = ".snowquill";
    private static final int LONGEST_NAME = 80;

    private BookFiles() {
    }

    /** The folder Snowquill in the author's documents; where there are no documents, in the home folder. */
    public static Path defaultFolder(Path home) {
        Path documents = home.resolve("Documents");
        return (Files.isDirectory(documents) ? documents : home).resolve("Snowquill");
    }

    /** A file in the folder named after the title, or {@code untitled}; with a number where that name is taken. */
    public static Path free(Path folder, String title, String untitled) {
        String name = fileName(title, untitled);
        Path file = folder.resolve(name + ENDING);
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve(name + " " + number + ENDING);
        }
        return file;
    }

    /** The title without what a file system refuses. */
    static String fileName(String title, String untitled) {
        String name = Normalizer.normalize(title, Normalizer.Form.NFC).replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]+", " ")
                .replaceAll("\\s+", " ").strip().replaceAll("^[.\\s]+|[.\\s]+$", "");
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)).strip();
        }
        return name.isEmpty() ? untitled : name;
    }
}
