package app.snowquill.ui.scenes;

import app.snowquill.story.Chapter;
import app.snowquill.ui.common.DragScroll;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;

/** The corkboard: every chapter's scenes as cards, as many side by side as there is room for. Only lines in view have nodes. */
final class CardsBoard extends ListView<BoardLine> {
    private static final double GAP = 12;
    private static final double EDGES = 40;

    private final SceneWords words;
    private final ScenesActions actions;
    private final SceneDragging dragging;
    private List<SceneRow> rows = List.of();
    private List<Chapter> chapters = List.of();
    private SceneOrder order = SceneOrder.READING;

    CardsBoard(SceneWords words, ScenesActions actions) {
        this.words = words;
        this.actions = actions;
        this.dragging = new SceneDragging(actions.moves());
        setId("cards");
        getStyleClass().add("cards-board");
        setFocusTraversable(false);
        setAccessibleText(words.strings().text("scenes.cards-name"));
        setCellFactory(list -> new Line());
        widthProperty().addListener((property, before, now) -> {
            if (across(before.doubleValue()) != across(now.doubleValue())) {
                lay();
            }
        });
        DragScroll.install(this);
    }

    void show(List<SceneRow> shown, List<Chapter> all, SceneOrder by) {
        rows = shown;
        chapters = all;
        order = by;
        lay();
    }

    private static int across(double width) {
        return Math.max(1, (int) ((width - EDGES + GAP) / (SceneTile.WIDTH + GAP)));
    }

    private void lay() {
        getItems().setAll(BoardLine.of(rows, chapters, across(getWidth()), order));
    }

    /** A line, whatever it holds: a chapter's head takes what is dropped on it. */
    private final class Line extends ListCell<BoardLine> {
        private BoardLine shown;

        Line() {
            getStyleClass().add("board-line");
        }

        @Override
        protected void updateItem(BoardLine line, boolean empty) {
            super.updateItem(line, empty);
            if (!empty && line != null && line == shown) {
                return; // its cards stay the same nodes, so that one that is pressed can be dragged
            }
            shown = empty ? null : line;
            setGraphic(null);
            setPrefHeight(0);
            if (empty || line == null) {
                return;
            }
            if (line.heading() != null) {
                Label head = new Label(line.heading().title().isBlank() ? words.strings().text("outline.chapter", line.heading().number())
                        : words.strings().text("outline.titled", Integer.toString(line.heading().number()), line.heading().title()));
                head.getStyleClass().addAll("board-head", "strong");
                Label count = new Label(words.strings().text("outline.count-scenes", line.heading().scenes()));
                count.getStyleClass().addAll("caption", "muted");
                HBox both = new HBox(8, head, count);
                both.getStyleClass().add("board-heading");
                dragging.installChapter(both, line::chapter);
                setGraphic(both);
                setPrefHeight(40);
            } else {
                HBox cards = new HBox(GAP);
                line.cards().forEach(row -> cards.getChildren().add(new SceneTile(row, words, actions, dragging, order, () -> rows)));
                setGraphic(cards);
                setPrefHeight(SceneTile.HEIGHT + GAP);
            }
        }
    }
}
