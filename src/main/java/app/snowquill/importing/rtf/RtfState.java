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

    void plain(Charset usual) {
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
