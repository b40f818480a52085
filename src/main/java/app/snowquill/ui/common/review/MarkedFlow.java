package app.snowquill.ui.common.review;

import app.snowquill.pipeline.history.Piece;
import app.snowquill.pipeline.history.Piece.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A paragraph whose changed words have a coloured ground, drawn behind them once it is known where they stand. */
public final class MarkedFlow extends TextFlow {
    private record Ground(Path path, int from, int to) {
    }

    private final List<Ground> grounds = new ArrayList<>();
    private final boolean indented;
    private double drawnAt = -1;

    /** @param indent whether the first line begins further in */
    public MarkedFlow(List<Piece> pieces, boolean indent) {
        getStyleClass().add("marked-flow");
        indented = indent;
        int at = 0;
        List<Text> texts = new ArrayList<>();
        for (Piece piece : pieces) {
            Text text = new Text(piece.text());
            String style = piece.mark().name().toLowerCase(Locale.ROOT).replace('_', '-');
            text.getStyleClass().addAll("piece", style);
            if (piece.mark() != Mark.SAME) {
                Path path = new Path();
                path.getStyleClass().addAll("ground", style);
                path.setManaged(false);
                path.setMouseTransparent(true);
                path.setStroke(null);
                grounds.add(new Ground(path, at, at + piece.text().length()));
            }
            at += piece.text().length();
            texts.add(text);
        }
        grounds.forEach(ground -> getChildren().add(ground.path()));
        if (indent) {
            Region space = new Region();
            space.getStyleClass().add("first-line");
            getChildren().add(space);
        }
        getChildren().addAll(texts);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (drawnAt == getWidth()) {
            return;
        }
        drawnAt = getWidth();
        int before = indented ? 1 : 0;
        grounds.forEach(ground -> ground.path().getElements().setAll(rangeShape(ground.from() + before, ground.to() + before)));
    }
}
