package app.snowquill.ui.card;

import app.snowquill.story.SceneCard;
import app.snowquill.ui.common.GrowingTextArea;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One try, what stands in its way, and how hard: five squares to click, or arrow keys. */
final class ObstacleRow implements RowList.Row<SceneCard.Obstacle> {
    private final Fields fields;
    private final GrowingTextArea attempt;
    private final GrowingTextArea obstacle;
    private final Label number = new Label();
    private final HBox squares = new HBox(2);
    private final HBox node = new HBox(8);
    private int severity;

    ObstacleRow(Fields fields, SceneCard.Obstacle value) {
        this.fields = fields;
        attempt = fields.bare("card.try", "card.try");
        obstacle = fields.bare("card.obstacle", "card.obstacle");
        attempt.getStyleClass().add("first");
        attempt.setText(value.attempt());
        obstacle.setText(value.obstacle());
        number.getStyleClass().addAll("dense", "strong");
        number.setMinWidth(12);
        number.setPadding(new Insets(1, 0, 0, 0));
        VBox words = new VBox(attempt, obstacle);
        HBox.setHgrow(words, Priority.ALWAYS);
        for (int i = 1; i <= 5; i++) {
            Region square = new Region();
            square.getStyleClass().add("square");
            int level = i;
            square.setOnMouseClicked(event -> choose(level));
            squares.getChildren().add(square);
        }
        squares.getStyleClass().add("severity");
        squares.setCursor(Cursor.HAND);
        squares.setFocusTraversable(true);
        squares.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.LEFT) {
                choose(severity + (event.getCode() == KeyCode.RIGHT ? 1 : -1));
                event.consume();
            }
        });
        node.setAlignment(Pos.TOP_LEFT);
        node.getChildren().addAll(number, words, squares);
        show(value.severity());
    }

    private void choose(int level) {
        show(Math.max(1, Math.min(5, level)));
        fields.changed();
    }

    private void show(int level) {
        severity = level;
        number.setText(Integer.toString(level));
        squares.setAccessibleText(fields.text("card.severity", level));
        for (int i = 0; i < 5; i++) {
            squares.getChildren().get(i).getStyleClass().setAll("square", i < level ? "on" : "off");
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public SceneCard.Obstacle value() {
        return new SceneCard.Obstacle(attempt.getText(), obstacle.getText(), severity);
    }
}
