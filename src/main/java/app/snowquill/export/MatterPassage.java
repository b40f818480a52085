package app.snowquill.export;

import app.snowquill.export.Manuscript.Block;
import java.util.List;
import java.util.function.Function;

/** The texts around the story, in the order in which they stand in every format. */
enum MatterPassage {
    COPYRIGHT(Matter::copyright, EpubRole.COPYRIGHT, TextStyle.COPYRIGHT),
    DEDICATION(Matter::dedication, EpubRole.DEDICATION, TextStyle.DEDICATION),
    EPIGRAPH(Matter::epigraph, EpubRole.EPIGRAPH, TextStyle.EPIGRAPH),
    NOTES(Matter::notes, EpubRole.NOTES, TextStyle.MATTER_TITLE),
    THANKS(Matter::thanks, EpubRole.THANKS, TextStyle.MATTER_TITLE),
    ABOUT(Matter::aboutTheAuthor, EpubRole.ABOUT, TextStyle.MATTER_TITLE);

    static final List<MatterPassage> BEFORE = List.of(COPYRIGHT, DEDICATION, EPIGRAPH);
    static final List<MatterPassage> AFTER = List.of(NOTES, THANKS, ABOUT);

    private final Function<Matter, String> text;
    private final EpubRole role;
    private final TextStyle style;

    MatterPassage(Function<Matter, String> text, EpubRole role, TextStyle style) {
        this.text = text;
        this.role = role;
        this.style = style;
    }

    /** Empty where it is left out. */
    List<Block> of(Matter matter) {
        return ProseNotation.parse(text.apply(matter));
    }

    /** What stands above it: one line, and none before the story. */
    List<String> heading(BookWords words) {
        return style == TextStyle.MATTER_TITLE ? List.of(words.of(mark())) : List.of();
    }

    /** Of its page in an e-book. */
    EpubRole role() {
        return role;
    }

    /** Of its first line in a document. */
    TextStyle style() {
        return style;
    }

    /** "dedication" */
    String mark() {
        return role.word();
    }
}
