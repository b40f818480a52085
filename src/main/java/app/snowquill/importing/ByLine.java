package app.snowquill.importing;

import app.snowquill.export.BookWords;
import java.util.Optional;

/** "by Ada Reyes", under a title, in any language that an export of ours says it in. Pure. */
final class ByLine {
    private static final int LONGEST = 80;

    private ByLine() {
    }

    /** Who it names; empty where a block is none. */
    static Optional<String> of(Block block) {
        return block instanceof Block.Paragraph paragraph && paragraph.text().length() <= LONGEST
                && paragraph.text().indexOf('\n') < 0 ? BookWords.authorIn(paragraph.text()) : Optional.empty();
    }
}
