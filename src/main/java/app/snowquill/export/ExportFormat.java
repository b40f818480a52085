package app.snowquill.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The kinds of file a book can be written as. */
public enum ExportFormat {
    DOCX("docx"), MARKDOWN("md"), TEXT("txt"), HTML("html"),
    ODT("odt");

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    /** Without the dot; also the format's name on the command line. */
    public String extension() {
        return extension;
    }

    /** @throws ExportException of kind UNKNOWN_FORMAT, naming those that exist */
    public static ExportFormat named(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(wanted) || format.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ExportException(ExportException.Kind.UNKNOWN_FORMAT,
                        "There is no export format “" + name + "”. There are " + names() + "."));
    }

    /** The names as a person reads them: "docx, md, txt and html". */
    public static String names() {
        String all = Arrays.stream(values()).map(ExportFormat::extension).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return all.substring(0, last) + " and " + all.substring(last + 2);
    }
}
