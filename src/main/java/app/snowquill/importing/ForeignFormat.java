package app.snowquill.importing;

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
    EPUB(new EpubReader(), "epub");

    private final BlockReader reader;
    private final List<String> endings;

    ForeignFormat(BlockReader reader, String... endings) {
        this.reader = reader;
        this.endings = List.of(endings);
    }

    BlockReader reader() {
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

    /** By the name's ending. */
    public static Optional<ForeignFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return Arrays.stream(values()).filter(format -> format.endings.contains(ending)).findFirst();
    }
}
