package app.snowquill.ui.editor;

import app.snowquill.agent.Span;
import app.snowquill.ui.common.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import javafx.animation.PauseTransition;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.kordamp.ikonli.feather.Feather;

/** Dotted lines under marked words that are in view, and a sign beside each in the margin. Takes no click but on the signs. On the window's thread. */
final class MarkLayer extends Pane {
    private static final double SIGN = 22;

    private final ProseArea area;
    private final IntUnaryOperator position;
    private final IntPredicate covered;
    private final PauseTransition soon = new PauseTransition(Duration.millis(16));
    private List<PageMarks.Mark> marks = List.of();
    private Consumer<String> clicked = id -> { };

    /**
     * @param position on the page of a character of its words
     * @param covered whether something else stands in the place of a paragraph: what is marked there is not to be seen
     */
    MarkLayer(ProseArea area, IntUnaryOperator position, IntPredicate covered) {
        this.area = area;
        this.position = position;
        this.covered = covered;
        setPickOnBounds(false);
        setManaged(true);
        getStyleClass().add("mark-layer");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        soon.setOnFinished(event -> draw());
        area.viewportDirtyEvents().subscribe(event -> drawSoon());
        area.widthProperty().addListener(property -> drawSoon());
        area.heightProperty().addListener(property -> drawSoon());
    }

    void show(List<PageMarks.Mark> shown) {
        boolean others = !marks.equals(shown);
        marks = List.copyOf(shown);
        if (others) {
            soon.playFromStart();
        }
    }

    void setOnMark(Consumer<String> told) {
        clicked = told;
    }

    /** Once the page has laid itself out. */
    void drawSoon() {
        if (!marks.isEmpty()) {
            soon.playFromStart();
        }
    }

    private void draw() {
        getChildren().clear();
        double lastSign = -SIGN;
        String words = area.words();
        for (PageMarks.Mark mark : marks) {
            List<Bounds> lines = mark.span().fits(words) && !covered.test(paragraph(mark.span())) ? lines(mark.span(), words) : List.of();
            lines.forEach(line -> getChildren().add(underline(line, mark.chosen())));
            if (!lines.isEmpty()) {
                double y = Math.max(lines.get(0).getMinY(), lastSign + SIGN);
                lastSign = y;
                getChildren().add(sign(mark, y));
            }
        }
    }

    private int paragraph(Span span) {
        return area.offsetToPosition(position.applyAsInt(span.from()), Bias.Forward).getMajor();
    }

    /** The words' boxes, one a line; those out of view have none. */
    private List<Bounds> lines(Span span, String words) {
        List<Bounds> lines = new ArrayList<>();
        int from = span.from();
        while (from < span.to()) {
            int to = from + 1;
            while (to < span.to() && !Character.isWhitespace(words.charAt(to))) {
                to++;
            }
            int end = to;
            boxOf(from, end).ifPresent(box -> {
                Bounds last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
                if (last != null && Math.abs(last.getMaxY() - box.getMaxY()) < last.getHeight() / 2) {
                    lines.set(lines.size() - 1, new BoundingBox(last.getMinX(), last.getMinY(), box.getMaxX() - last.getMinX(), last.getHeight()));
                } else {
                    lines.add(box);
                }
            });
            from = to;
            while (from < span.to() && Character.isWhitespace(words.charAt(from)) && words.charAt(from) != ' ') {
                from++;
            }
        }
        return lines;
    }

    private Optional<Bounds> boxOf(int from, int to) {
        int begin = position.applyAsInt(from);
        return area.getCharacterBoundsOnScreen(begin, Math.max(begin + 1, position.applyAsInt(to))).map(this::screenToLocal);
    }

    private static Line underline(Bounds line, boolean chosen) {
        Line dots = new Line(line.getMinX(), line.getMaxY() - 2, line.getMaxX(), line.getMaxY() - 2);
        dots.getStyleClass().add(chosen ? "mark-chosen" : "mark");
        dots.setMouseTransparent(true);
        return dots;
    }

    private Button sign(PageMarks.Mark mark, double y) {
        Button sign = new Button();
        sign.setGraphic(Icons.small(Feather.ALERT_TRIANGLE, "warning"));
        sign.getStyleClass().addAll("flat", "mark-sign");
        sign.setId("mark-" + mark.id());
        sign.setFocusTraversable(false);
        sign.setAccessibleRole(AccessibleRole.BUTTON);
        sign.setAccessibleText(mark.name());
        sign.setOnAction(event -> clicked.accept(mark.id()));
        sign.resizeRelocate(getWidth() - area.getPadding().getLeft() - Gutter.WIDTH + 10, y, SIGN, SIGN);
        sign.setManaged(false);
        return sign;
    }
}
