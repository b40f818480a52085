package app.snowquill.pipeline.history;

import app.snowquill.pipeline.history.Hunks.Paragraph;
import app.snowquill.pipeline.history.Hunks.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Makes changes that can be taken one by one out of compared paragraphs. Stateless. */
final class HunkCutting {
    private static final Pattern STARS = Pattern.compile("(?<!\\\\)\\*+");
    /** Any number but {@link Hunks#ALIKE}; the changes are numbered at the end. */
    private static final int UNNUMBERED = 0;

    private HunkCutting() {
    }

    static Hunks cut(List<Passage> passages) {
        List<Paragraph> paragraphs = new ArrayList<>();
        Deque<String> gone = new ArrayDeque<>();
        Deque<String> come = new ArrayDeque<>();
        for (Passage passage : passages) {
            if (passage.right() == null) {
                gone.add(passage.left());
            } else if (passage.left() == null) {
                come.add(passage.right());
            } else {
                replaced(gone, come, paragraphs);
                paragraphs.add(new Paragraph(passage.left(), passage.right(), settled(parts(passage))));
            }
        }
        replaced(gone, come, paragraphs);
        return Hunks.numbered(paragraphs);
    }

    /** What went and what came in one place, paragraph for paragraph. */
    private static void replaced(Deque<String> gone, Deque<String> come, List<Paragraph> paragraphs) {
        while (!gone.isEmpty() || !come.isEmpty()) {
            String left = gone.poll();
            String right = come.poll();
            paragraphs.add(new Paragraph(left, right, List.of(new Part(left == null ? "" : left, right == null ? "" : right, UNNUMBERED))));
        }
    }

    private static List<Part> parts(Passage passage) {
        List<Part> parts = new ArrayList<>();
        int l = 0;
        int r = 0;
        while (l < passage.leftPieces().size() || r < passage.rightPieces().size()) {
            StringBuilder removed = new StringBuilder();
            StringBuilder added = new StringBuilder();
            while (l < passage.leftPieces().size() && passage.leftPieces().get(l).mark() == Piece.Mark.REMOVED) {
                removed.append(passage.leftPieces().get(l++).text());
            }
            while (r < passage.rightPieces().size() && passage.rightPieces().get(r).mark() != Piece.Mark.SAME) {
                added.append(passage.rightPieces().get(r++).text());
            }
            if (removed.length() + added.length() > 0) {
                parts.add(new Part(removed.toString(), added.toString(), UNNUMBERED));
            }
            if (l < passage.leftPieces().size()) {
                parts.add(new Part(passage.leftPieces().get(l++).text(), passage.rightPieces().get(r++).text(), Hunks.ALIKE));
            }
        }
        return parts;
    }

    /**
     * Changes with nothing but a space between them are one. A change that has one of two stars takes its neighbours in until it has both: half
     * of it would turn the setting of what follows.
     */
    private static List<Part> settled(List<Part> parts) {
        List<Part> settled = new ArrayList<>();
        int i = 0;
        while (i < parts.size()) {
            Part part = parts.get(i++);
            while (part.isChange() && i < parts.size() && (!isWhole(part) || parts.get(i).removed().isBlank() || parts.get(i).isChange())) {
                Part next = parts.get(i++);
                part = new Part(part.removed() + next.removed(), part.added() + next.added(), UNNUMBERED);
            }
            settled.add(part);
        }
        return settled;
    }

    private static boolean isWhole(Part part) {
        return STARS.matcher(part.removed()).results().count() % 2 == 0 && STARS.matcher(part.added()).results().count() % 2 == 0;
    }
}
