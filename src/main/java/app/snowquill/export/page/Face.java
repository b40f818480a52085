package app.snowquill.export.page;

import java.io.IOException;
import java.io.InputStream;

/** A font file that comes with the program; each under the SIL Open Font License, whose text stands beside it. */
public enum Face {
    GARAMOND("EBGaramond-Regular"), GARAMOND_ITALIC("EBGaramond-Italic"),
    GARAMOND_BOLD("EBGaramond-Bold"), GARAMOND_BOLD_ITALIC("EBGaramond-BoldItalic"),
    TIMES("LiberationSerif-Regular"), TIMES_ITALIC("LiberationSerif-Italic"),
    TIMES_BOLD("LiberationSerif-Bold"), TIMES_BOLD_ITALIC("LiberationSerif-BoldItalic"),
    COURIER("LiberationMono-Regular"), COURIER_ITALIC("LiberationMono-Italic"),
    COURIER_BOLD("LiberationMono-Bold"), COURIER_BOLD_ITALIC("LiberationMono-BoldItalic"),
    AMIRI("Amiri-Regular");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    /**
     * The font file, TrueType; the caller closes it.
     *
     * @throws IOException where the program lacks its own file
     */
    public InputStream open() throws IOException {
        InputStream in = Face.class.getResourceAsStream("fonts/" + file + ".ttf");
        if (in == null) {
            throw new IOException("The program lacks its own file fonts/" + file + ".ttf.");
        }
        return in;
    }
}
