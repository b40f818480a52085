package app.snowquill.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The kinds of file a book can be written as. */
public enum ExportFormat {
    DOCX("docx"), ODT("odt"), PDF("pdf"),
    /** EPUB 3, which shops and readers of today take. */
    EPUB("epub"),
    /** EPUB 2, for readers of before 2011 and the few shops that still ask for it. */
    EPUB2("epub2", "epub"),
    MARKDOWN("md"), TEXT("txt"), HTML("html"),
    /** All that the book's file holds, for programs; reads back as the same book. */
    JSON("json"),
    /** No manuscript but a report: whose words the book is made of. */
    ORIGIN("origin", "html");

    private final String label;
    private final String extension;

    ExportFormat(String extension) {
        this(extension, extension);
    }

    ExportFormat(String label, String extension) {
        this.label = label;
        this.extension = extension;
    }

    /** Whether it is the story; the others need more of a book than that. */
    public boolean isManuscript() {
        return this != JSON && this != ORIGIN;
    }

    /** The format's name on the command line. */
    public String label() {
        return label;
    }

    /** Without the dot; what a file's name ends in. */
    public String extension() {
        return extension;
    }

    /** @throws ExportException of kind UNKNOWN_FORMAT, naming those that exist */
    public static ExportFormat named(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.label.equals(wanted) || format.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ExportException(ExportException.Kind.UNKNOWN_FORMAT,
                        "There is no export format “" + name + "”. There are " + names() + "."));
    }

    /** The names as a person reads them: "docx, md, txt and html". */
    public static String names() {
        String all = Arrays.stream(values()).map(ExportFormat::label).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return all.substring(0, last) + " and " + all.substring(last + 2);
    }
}
