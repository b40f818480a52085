package com.sun.javafx.font.freetype;

/**
 * Stands in for JavaFX's own class in the tests' class path: that one loads Pango, which a machine without a desktop does not
 * have. Nothing is registered with the system; the tests bring their own fonts.
 */
class OSPango {
    private OSPango() {
    }

    static boolean FcConfigAppFontAddFile(long config, String file) {
        return true;
    }
}
