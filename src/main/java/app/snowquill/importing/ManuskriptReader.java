package app.snowquill.importing;

import app.snowquill.importing.ImportException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Projects of Manuskript, format 1: a folder of texts with heads, or the same in an archive; a .msk file beside a folder of its name stands for that. */
final class ManuskriptReader implements ProjectReader {
    static final String PROJECT = "MANUSKRIPT";

    @Override
    public ForeignManuscript read(Path source) throws IOException {
        if (Files.isDirectory(source)) {
            return read(new FolderFiles(source), source);
        }
        if (isArchive(source)) {
            try (ZippedFiles files = new ZippedFiles(source)) {
                return read(files, source);
            }
        }
        String name = String.valueOf(source.getFileName());
        Path beside = source.toAbsolutePath().resolveSibling(name.substring(0, Math.max(1, name.lastIndexOf('.'))));
        if (!Files.isDirectory(beside)) {
            throw new ImportException(Kind.MISSING, name + " stands for a folder of the same name, and there is none beside it. Nothing was changed. "
                    + "Choose the project's folder.");
        }
        return read(new FolderFiles(beside), source);
    }

    private static boolean isArchive(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(2);
            return first.length == 2 && first[0] == 'P' && first[1] == 'K';
        }
    }

    private static ForeignManuscript read(ProjectFiles files, Path source) throws IOException {
        if (files.bytes(PROJECT).isEmpty()) {
            throw new ImportException(Kind.UNKNOWN_FORMAT, source.getFileName() + " is no project of Manuskript as it writes them today. Nothing was "
                    + "changed. Open it in Manuskript and save it again.");
        }
        ProjectBook book = new ProjectBook();
        HeaderText infos = HeaderText.of(files.text("infos.txt"));
        book.titled(infos.value("Title"), infos.value("Author"));
        List<String> names = files.names();
        ManuskriptPages pages = new ManuskriptPages(files, book);
        for (String name : names) {
            if (name.matches("characters/[^/]+\\.txt")) {
                pages.person(files.text(name));
            } else if (name.equals("revisions.xml")) {
                files.xml(name).ifPresent(xml -> count(xml, book.left()));
            }
        }
        pages.world();
        pages.plots();
        pages.summary();
        book.outline(new ManuskriptOutline(files, names, pages, book).nodes());
        return book.manuscript();
    }

    private static void count(XmlTree xml, LeftOut left) {
        left.count(LeftOut.What.VERSION, (int) xml.children("revision").count());
        xml.children().forEach(child -> count(child, left));
    }
}
