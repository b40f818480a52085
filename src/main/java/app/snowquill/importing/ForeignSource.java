package app.snowquill.importing;

import app.snowquill.importing.ImportException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Reads documents from elsewhere where it is called. Nobody calls it but the process that is made for that (room {@code importing.worker}):
 * a hostile document may take all memory and never end. Stateless; waits for the disk.
 */
public final class ForeignSource {
    /** A file larger than this is not opened: a text is a few megabytes, pictures in it may be many. */
    private static final long MOST_BYTES = 256L << 20;

    private static final Set<ForeignFormat> ALONE = Set.of(ForeignFormat.TEXT, ForeignFormat.MARKDOWN, ForeignFormat.DOCX, ForeignFormat.ODT,
            ForeignFormat.HTML, ForeignFormat.EPUB, ForeignFormat.YWRITER, ForeignFormat.PLOTTR, ForeignFormat.CHARACTER_CARD);

    private ForeignSource() {
    }

    /** @throws ImportException where it can't be read; the message says why and what is next */
    public static ForeignManuscript read(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean folder = Files.isDirectory(file);
        if (!folder && !Files.isRegularFile(file)) {
            throw new ImportException(Kind.MISSING, "There is no file " + file + " to read in. Nothing was changed.");
        }
        ForeignFormat format = ForeignFormat.of(file).orElseThrow(() -> new ImportException(Kind.UNKNOWN_FORMAT, folder
                ? name + " is a folder, but no project of novelWriter, Manuskript or Scrivener. Nothing was changed. Choose the folder that has "
                + "nwProject.nwx, MANUSKRIPT or a .scrivx file right in it." : name + " is of a kind that can’t be read in. Save it as one of " + ForeignFormat.list() + ", then try again."));
        try {
            long bytes = folder ? 1 : Files.size(file);
            if (bytes == 0) {
                throw new ImportException(Kind.EMPTY, name + " is empty. Nothing was changed.");
            }
            if (bytes > MOST_BYTES) {
                throw new ImportException(Kind.TOO_LARGE, name + " is larger than 256 MB, which no manuscript is. Nothing was changed.");
            }
            if (!folder) {
                refusePdf(file, name);
            }
            ForeignManuscript read = format.reader().read(file);
            if (read.holdsNothing()) {
                throw new ImportException(Kind.EMPTY, "There is no text in " + name + ". Nothing was changed.");
            }
            int dot = name.lastIndexOf('.');
            return read.titled(dot > 0 ? name.substring(0, dot) : name);
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw new ImportException(Kind.TOO_LARGE, name + " is built in a way that can’t be read here. Nothing was changed. Save it in "
                    + "several smaller files, then try again.", e);
        } catch (IOException e) {
            throw new ImportException(Kind.NOT_READABLE, name + " can’t be read. Nothing was changed. Close it in other programs, "
                    + "then try again.", e);
        }
    }

    /** What of the disk belongs to a document: itself; of what is no single file, the folder it lies in. */
    public static Path reach(Path document) {
        boolean alone = ForeignFormat.of(document).filter(ALONE::contains).isPresent();
        return alone || Files.isDirectory(document) || document.getParent() == null ? document : document.getParent();
    }

    /** The commonest file under another's name. */
    private static void refusePdf(Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (new String(in.readNBytes(5), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
                throw new ImportException(Kind.UNKNOWN_FORMAT, name + " is a PDF, whatever its name says. Save the text as "
                        + ".docx or .txt in the program that made it, then try again.");
            }
        }
    }
}
