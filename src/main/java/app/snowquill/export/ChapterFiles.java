package app.snowquill.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Markdown in a folder, a file a chapter, numbered so that they stand in order: "03 The Lamp.md". Each file is written whole or not at all; one of the
 * same name is replaced, and nothing else in the folder is touched.
 */
final class ChapterFiles {
    private static final String ENDING = ".md";

    private final Path folder;
    private final int digits;
    private long bytes;

    /** @param folder made where it is not there; its parent has to be */
    ChapterFiles(Path folder, int chapters) {
        this.folder = folder;
        this.digits = Math.max(2, String.valueOf(chapters + 1).length());
    }

    /** @return bytes of all files */
    long write(Manuscript manuscript, Matter matter, ManuscriptWriter.ChapterCount chapters) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
        }
        page(0, "Front", MarkdownWriter.front(manuscript, matter));
        int done = 0;
        int last = 0;
        for (Manuscript.Chapter chapter : manuscript.chapters()) {
            chapters.done(done);
            last = chapter.number();
            page(last, FileName.of(chapter.title(), ""), MarkdownWriter.chapter(chapter));
            done++;
        }
        page(last + 1, "Back", MarkdownWriter.back(manuscript, matter));
        chapters.done(done);
        return bytes;
    }

    private void page(int number, String name, String text) throws IOException {
        if (!text.isEmpty()) {
            String counted = String.format(Locale.ROOT, "%0" + digits + "d", number);
            bytes += new TargetFile(folder.resolve((counted + " " + name).strip() + ENDING)).write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
