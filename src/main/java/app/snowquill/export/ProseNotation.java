package app.snowquill.export;

import app.snowquill.export.Manuscript.Block;
import app.snowquill.export.Manuscript.Break;
import app.snowquill.export.Manuscript.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a scene as the author keeps it: paragraphs parted by a blank line, a break as a line of its own, emphasis as
 * {@link EmphasisNotation} has it.
 */
final class ProseNotation {
    private static final Set<String> BREAKS = Set.of("#", "***", "* * *");

    private ProseNotation() {
    }

    /** Whether anything stands in it beside breaks. */
    static boolean hasText(String prose) {
        return CleanText.of(prose).lines().map(String::strip).anyMatch(line -> !line.isEmpty() && !BREAKS.contains(line));
    }

    /** The text's blocks; breaks at either end or beside another are left out. */
    static List<Block> parse(String prose) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        boolean breakDue = false;
        for (String raw : (CleanText.of(prose) + "\n\n").split("\n", -1)) {
            String line = raw.strip();
            boolean isBreak = BREAKS.contains(line);
            if (!line.isEmpty() && !isBreak) {
                paragraph.append(paragraph.isEmpty() ? "" : "\n").append(line);
                continue;
            }
            if (!paragraph.isEmpty()) {
                if (breakDue && !blocks.isEmpty()) {
                    blocks.add(new Break());
                }
                blocks.add(new Paragraph(EmphasisNotation.parse(paragraph.toString())));
                paragraph.setLength(0);
                breakDue = false;
            }
            breakDue |= isBreak;
        }
        return blocks;
    }
}
