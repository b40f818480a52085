package app.snowquill.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The style sheet of an e-book: spaces and indents as the book's language has them; fonts, sizes and colours are the reader's own. */
final class EpubStyle {
    /** East Asian emphasis is a dot beside each character, not a slanted letter. */
    private static final String DOTS = """
            @supports (text-emphasis: filled dot) or (-webkit-text-emphasis: filled dot) {
              em { font-style: normal; -webkit-text-emphasis: filled dot; text-emphasis: filled dot; }
            }
            """;

    private EpubStyle() {
    }

    static String of(Locale language, EpubVersion version) throws IOException {
        String indent = switch (language.getLanguage()) {
            case "zh" -> "2em";
            case "ja", "ko" -> "1em";
            default -> "1.5em";
        };
        boolean eastAsian = !indent.equals("1.5em");
        try (InputStream in = EpubStyle.class.getResourceAsStream("epub/book.css")) {
            String style = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return style.replace("${indent}", indent).replace("${first}", eastAsian ? indent : "0")
                    + (eastAsian && version == EpubVersion.EPUB_3 ? DOTS : "");
        }
    }
}
