package app.snowquill.ui.editor;

import app.snowquill.pipeline.history.Hunks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** One paragraph of a diff: what goes is struck, behind it what comes underlined, each on its ground, in the setting of the page. On the window's thread. */
final class DiffFlow extends TextFlow {
    private enum Side {
        ALIKE, REMOVED, ADDED
    }

    private record Ground(Path path, int hunk, int from, int to) {
    }

    private final List<Ground> grounds = new ArrayList<>();
    private final Map<Integer, List<Text>> words = new LinkedHashMap<>();
    private final List<Text> texts = new ArrayList<>();
    private final boolean indented;
    private int length;
    private double drawnAt = -1;

    DiffFlow(Hunks.Paragraph paragraph, boolean flush) {
        setStyle(ProseArea.LINE_SPACING);
        getStyleClass().add("diff-flow");
        indented = !flush;
        StoredText left = new StoredText(paragraph.left() == null ? "" : paragraph.left());
        StoredText right = new StoredText(paragraph.right() == null ? "" : paragraph.right());
        int l = 0;
        int r = 0;
        for (Hunks.Part part : paragraph.parts()) {
            int leftTo = l + part.removed().length();
            int rightTo = r + part.added().length();
            if (!part.isChange()) {
                add(right, r, rightTo, Side.ALIKE, part.hunk());
            } else {
                add(left, l, leftTo, Side.REMOVED, part.hunk());
                if (!part.removed().isBlank() && !part.added().isBlank() && !part.removed().endsWith(" ") && !part.added().startsWith(" ")) {
                    put(" ", Emphasis.PLAIN, Side.ALIKE, Hunks.ALIKE);
                }
                add(right, r, rightTo, Side.ADDED, part.hunk());
            }
            l = leftTo;
            r = rightTo;
        }
        grounds.forEach(ground -> getChildren().add(ground.path()));
        if (indented) {
            Region indent = new Region();
            indent.getStyleClass().add("indent");
            getChildren().add(indent);
        }
        getChildren().addAll(texts);
    }

    private void add(StoredText text, int from, int to, Side side, int hunk) {
        int begin = length;
        for (StoredText.Paragraph paragraph : text.paragraphs()) {
            String letters = paragraph.passage().text();
            StringBuilder run = new StringBuilder();
            Emphasis setting = Emphasis.PLAIN;
            for (int i = 0; i < letters.length(); i++) {
                if (paragraph.begins()[i] < from || paragraph.begins()[i] >= to) {
                    continue;
                }
                Emphasis here = paragraph.at(i);
                if (here != setting) {
                    put(run.toString(), setting, side, hunk);
                    run.setLength(0);
                    setting = here;
                }
                run.append(letters.charAt(i));
            }
            put(run.toString(), setting, side, hunk);
        }
        if (side != Side.ALIKE && length > begin) {
            Path path = new Path();
            path.getStyleClass().addAll("ground", side == Side.REMOVED ? "removed" : "added-by-agent");
            path.setManaged(false);
            path.setMouseTransparent(true);
            path.setStroke(null);
            grounds.add(new Ground(path, hunk, begin, length));
        }
    }

    private void put(String run, Emphasis setting, Side side, int hunk) {
        if (!run.isEmpty()) {
            Text text = new Text(run.replace(Passage.LINE_BREAK, '\n'));
            text.getStyleClass().addAll("text", setting.styleClass(), side.name().toLowerCase(Locale.ROOT));
            texts.add(text);
            length += run.length();
            if (hunk != Hunks.ALIKE) {
                words.computeIfAbsent(hunk, any -> new ArrayList<>()).add(text);
            }
        }
    }

    /** Marks what the author said of each change, and which is looked at. */
    void mark(HunkAnswers answers) {
        words.forEach((hunk, ofHunk) -> ofHunk.forEach(text -> mark(text.getStyleClass(), hunk, answers)));
        grounds.forEach(ground -> mark(ground.path().getStyleClass(), ground.hunk(), answers));
    }

    private static void mark(List<String> classes, int hunk, HunkAnswers answers) {
        classes.removeAll(List.of("accepted", "refused", "open", "current"));
        classes.add(answers.of(hunk).name().toLowerCase(Locale.ROOT));
        if (answers.current() == hunk) {
            classes.add("current");
        }
    }

    /** The upper edge of each change in this paragraph, px from its top; known once it is laid out. */
    Map<Integer, Double> tops() {
        Map<Integer, Double> tops = new LinkedHashMap<>();
        grounds.forEach(ground -> tops.putIfAbsent(ground.hunk(), Math.max(0, ground.path().getLayoutBounds().getMinY())));
        return tops;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (drawnAt != getWidth()) {
            drawnAt = getWidth();
            int before = indented ? 1 : 0;
            grounds.forEach(ground -> ground.path().getElements().setAll(rangeShape(ground.from() + before, ground.to() + before)));
        }
    }
}
