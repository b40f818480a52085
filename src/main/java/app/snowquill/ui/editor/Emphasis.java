package app.snowquill.ui.editor;

/** How a run of prose is set. */
enum Emphasis {
    PLAIN, ITALIC, BOLD, BOLD_ITALIC,
    /** No text at all: the mark that every paragraph in the editor begins with. */
    INDENT;

    static Emphasis of(boolean italic, boolean bold) {
        return italic ? bold ? BOLD_ITALIC : ITALIC : bold ? BOLD : PLAIN;
    }

    boolean isItalic() {
        return this == ITALIC || this == BOLD_ITALIC;
    }

    boolean isBold() {
        return this == BOLD || this == BOLD_ITALIC;
    }

    /** @param wanted ITALIC or BOLD */
    boolean has(Emphasis wanted) {
        return wanted == ITALIC ? isItalic() : isBold();
    }

    /** The same with {@code wanted}, ITALIC or BOLD, added or taken off. */
    Emphasis with(Emphasis wanted, boolean on) {
        if (this == INDENT) {
            return this;
        }
        return wanted == ITALIC ? of(on, isBold()) : of(isItalic(), on);
    }

    String styleClass() {
        return switch (this) {
            case PLAIN, INDENT -> "plain";
            case ITALIC -> "italic";
            case BOLD -> "bold";
            case BOLD_ITALIC -> "bold-italic";
        };
    }
}
