package app.snowquill.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats that can be read. */
public enum ForeignFormat {
    TEXT(new TextReader(), "txt", "text"),
    MARKDOWN(new MarkdownReader(), "md", "markdown"),
    DOCX(new DocxReader(), "docx"),
    ODT(new OdtReader(), "odt"),
    HTML(new HtmlReader(), "html", "htm", "xhtml"),
    EPUB(new EpubReader(), "epub"),
    NOVELWRITER(new NovelWriterReader(), "nwx"),
    MANUSKRIPT(new ManuskriptReader(), "msk"),
    SCRIVENER(new ScrivenerReader(), "scrivx", "scriv"),
    YWRITER(new YWriterReader(), "yw7"),
    PLOTTR(new PlottrReader(), "pltr"),
    CHARACTER_CARD(new CardReader(), "json", "png");

    private final ProjectReader reader;
    private final List<String> endings;

    ForeignFormat(BlockReader reader, String... endings) {
        this((ProjectReader) file -> Structure.of(reader.read(file)), endings);
    }

    ForeignFormat(ProjectReader reader, String... endings) {
        this.reader = reader;
        this.endings = List.of(endings);
    }

    ProjectReader reader() {
        return reader;
    }

    /** How names of such files end, without the dot. */
    public List<String> endings() {
        return endings;
    }

    /** ".txt, .md, .docx": for sentences. */
    public static String list() {
        return Arrays.stream(values()).map(format -> "." + format.endings.get(0)).collect(Collectors.joining(", "));
    }

    /** By the name's ending; of a folder by the project that it is. */
    public static Optional<ForeignFormat> of(Path file) {
        if (Files.isDirectory(file)) {
            return ofFolder(file);
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return Arrays.stream(values()).filter(format -> format.endings.contains(ending)).findFirst();
    }

    private static Optional<ForeignFormat> ofFolder(Path folder) {
        if (Files.isRegularFile(folder.resolve(NovelWriterReader.PROJECT))) {
            return Optional.of(NOVELWRITER);
        }
        if (Files.isRegularFile(folder.resolve(ManuskriptReader.PROJECT))) {
            return Optional.of(MANUSKRIPT);
        }
        return ScrivenerReader.isProject(folder) ? Optional.of(SCRIVENER) : Optional.empty();
    }
}
