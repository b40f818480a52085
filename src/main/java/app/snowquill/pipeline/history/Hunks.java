package app.snowquill.pipeline.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two versions of prose cut into what is alike and into changes that can be taken one by one. A paragraph that was written anew is one
 * change, though its words have little in common. Immutable.
 *
 * @param paragraphs in order, as they would stand with no change and with all of them
 * @param count of changes, numbered from 0 in the order of the text
 */
public record Hunks(List<Paragraph> paragraphs, int count) {
    private static final String GAP = "\n\n";
    /** No change: alike on both sides. */
    public static final int ALIKE = -1;

    /**
     * @param left as it stands; null where only the right side has it
     * @param right as it would stand with all changes; null where only the left side has it
     */
    public record Paragraph(String left, String right, List<Part> parts) {
        public Paragraph {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Words in their order.
     *
     * @param hunk number of the change; {@link #ALIKE} where {@code removed} and {@code added} are the same
     */
    public record Part(String removed, String added, int hunk) {
        public boolean isChange() {
            return hunk != ALIKE;
        }
    }

    public Hunks {
        paragraphs = List.copyOf(paragraphs);
    }

    public static Hunks of(String left, String right) {
        Writers writers = new Writers();
        writers.next(left, false);
        writers.next(right, true);
        return HunkCutting.cut(TextComparison.ofProse(left, right, writers));
    }

    /** The parts of one change, joined: what goes, what comes. */
    public Part hunk(int number) {
        return paragraphs.stream().flatMap(paragraph -> paragraph.parts().stream()).filter(part -> part.hunk() == number).findFirst().orElseThrow();
    }

    /** The text with only these changes in it. */
    public String with(Set<Integer> taken) {
        return paragraphs.stream().map(paragraph -> paragraph.parts().stream()
                .map(part -> part.isChange() && !taken.contains(part.hunk()) ? part.removed() : part.added()).collect(Collectors.joining()))
                .filter(text -> !text.isBlank()).collect(Collectors.joining(GAP));
    }

    /** Numbers the changes in the order of the text. */
    static Hunks numbered(List<Paragraph> paragraphs) {
        List<Paragraph> numbered = new ArrayList<>();
        int next = 0;
        for (Paragraph paragraph : paragraphs) {
            List<Part> parts = new ArrayList<>();
            for (Part part : paragraph.parts()) {
                parts.add(part.isChange() ? new Part(part.removed(), part.added(), next++) : part);
            }
            numbered.add(new Paragraph(paragraph.left(), paragraph.right(), parts));
        }
        return new Hunks(numbered, next);
    }
}
