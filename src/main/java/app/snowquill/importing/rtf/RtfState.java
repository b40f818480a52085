package app.snowquill.importing.rtf;

import java.nio.charset.Charset;

/** What a group says of the letters in it; a group in it begins with the same. */
final class RtfState {
    /** Where letters go. */
    enum Destination {
        TEXT, SKIPPED, FONTS, NOTE, FIELD
    }

    Destination destination = Destination.TEXT;
    boolean italic;
    boolean bold;
    boolean hidden;
    boolean deleted;
    int font = -1;
    /** How many letters stand after a letter's number for readers that don't know it. */
    int fallback = 1;
    Charset charset;
    /** Set on the group that began a note or a link, which ends with it. */
    boolean begins;

    RtfState(Charset charset) {
        this.charset = charset;
    }

    RtfState inner() {
        RtfState inner = new RtfState(charset);
        inner.destination = destination;
        inner.italic = italic;
        inner.bold = bold;
        inner.hidden = hidden;
        inner.deleted = deleted;
        inner.font = font;
        inner.fallback = fallback;
        return inner;
    }

    /**
     * Takes in a control word about letters; one that is not known says nothing.
     *
     * @param number what stands behind the word, 1 where nothing does
     * @param charsets told what the word says of a font's letters
     * @param text counts what is not kept
     */
    void say(String name, int number, RtfCharsets charsets, StyledText text) {
        switch (name) {
            case "i" -> italic = number != 0;
            case "b" -> bold = number != 0;
            case "v" -> hidden = number != 0;
            case "deleted" -> {
                deleted = number != 0;
                text.count(StyledText.Besides.DELETION);
            }
            case "plain" -> plain(charsets.usual());
            case "uc" -> fallback = Math.max(0, Math.min(8, number));
            case "ansicpg" -> usual(number, charsets);
            case "mac" -> usual(10000, charsets);
            case "f" -> {
                font = number;
                charset = charsets.ofFont(number);
            }
            case "fcharset" -> charsets.font(font, number);
            case "trowd" -> text.count(StyledText.Besides.TABLE);
            case "ul", "strike", "super", "sub", "highlight" -> {
                if (number != 0 && destination == Destination.TEXT) {
                    text.count(StyledText.Besides.FORMATTING);
                }
            }
            default -> {
            }
        }
    }

    private void usual(int page, RtfCharsets charsets) {
        charsets.page(page);
        charset = charsets.usual();
    }

    private void plain(Charset usual) {
        italic = false;
        bold = false;
        hidden = false;
        deleted = false;
        charset = usual;
    }

    int stars() {
        return (italic ? 1 : 0) | (bold ? 2 : 0);
    }
}
