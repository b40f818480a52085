package app.snowquill.importing;

import java.util.Optional;

/** "by Ada Reyes", under a title. Pure. */
final class ByLine {
    private static final String BEGINNING = "by ";
    private static final int LONGEST = 80;

    private ByLine() {
    }

    /** Who it names; empty where a block is none. */
    static Optional<String> of(Block block) {
        return block instanceof Block.Paragraph paragraph && paragraph.text().startsWith(BEGINNING) && paragraph.text().length() <= LONGEST
                && paragraph.text().indexOf('\n') < 0 ? Optional.of(paragraph.text().substring(BEGINNING.length()).strip()) : Optional.empty();
    }
}
