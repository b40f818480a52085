package app.snowquill.ui.editor;

import java.util.ArrayList;
import java.util.List;

/** One paragraph of prose as runs of evenly set text; neighbouring runs differ. A line break within it is U+2028. */
record Passage(List<Run> runs) {
    static final char LINE_BREAK = '\u2028';

    Passage {
        runs = merged(runs);
    }

    record Run(String text, Emphasis emphasis) {
    }

    /** The words without their setting. */
    String text() {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    /** Whether this stands for a break in the scene rather than for words. */
    boolean isBreak() {
        return isBreak(text());
    }

    static boolean isBreak(String text) {
        String signs = text.replace(" ", "").strip();
        return signs.equals("#") || signs.equals("***") || signs.equals("⁂");
    }

    private static List<Run> merged(List<Run> runs) {
        List<Run> merged = new ArrayList<>();
        for (Run run : runs) {
            Run last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (run.text().isEmpty()) {
                continue;
            }
            if (last != null && last.emphasis() == run.emphasis()) {
                merged.set(merged.size() - 1, new Run(last.text() + run.text(), run.emphasis()));
            } else {
                merged.add(run);
            }
        }
        return List.copyOf(merged);
    }
}
