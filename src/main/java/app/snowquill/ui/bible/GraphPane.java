package app.snowquill.ui.bible;

import app.snowquill.story.Book;
import app.snowquill.story.EntryKind;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.transform.Scale;
import org.kordamp.ikonli.feather.Feather;

/** All entries that are tied to another, and their ties. A click opens an entry. */
final class GraphPane extends ScrollPane {
    private static final double NODE_WIDTH = GraphWords.NODE_WIDTH;
    private static final double NODE_HEIGHT = GraphWords.NODE_HEIGHT;
    private static final double LEAST_SCALE = 0.85;

    private final Strings strings;
    private final Consumer<String> open;
    private List<String> nodes;
    private List<GraphEdge> edges;
    private Map<String, String> names = Map.of();

    GraphPane(Strings strings, Consumer<String> open) {
        this.strings = strings;
        this.open = open;
        setId("bible-graph");
        getStyleClass().add("bible-graph");
        setPannable(true);
    }

    void show(Book book) {
        List<String> ids = BibleGraph.nodes(book);
        List<GraphEdge> ties = BibleGraph.edges(book);
        Map<String, String> called = new HashMap<>();
        ids.forEach(id -> called.put(id, book.nameOf(id)));
        if (!ids.equals(nodes) || !ties.equals(edges) || !called.equals(names)) {
            nodes = ids;
            edges = ties;
            names = called;
            draw(book);
        }
    }

    private void draw(Book book) {
        setFitToWidth(nodes.isEmpty());
        setFitToHeight(nodes.isEmpty());
        if (nodes.isEmpty()) {
            EmptyState none = new EmptyState(Feather.SHARE_2, strings.text("bible.graph-none"), strings.text("bible.graph-none-words"));
            setContent(new VBox(none));
            VBox.setVgrow(none, Priority.ALWAYS);
            return;
        }
        Map<String, NodePlace> places = new HashMap<>();
        GraphLayout.of(nodes, edges).forEach(place -> places.put(place.id(), place));
        Pane pane = new Pane();
        pane.getStyleClass().add("graph");
        Map<String, Button> buttons = new LinkedHashMap<>();
        nodes.forEach(id -> buttons.put(id, node(id, book, places.get(id))));
        Map<GraphEdge, Point2D> clear = GraphWords.clear(edges, places);
        List<Label> words = new ArrayList<>();
        edges.forEach(edge -> {
            Point2D from = GraphWords.at(edge, places, 0);
            Point2D to = GraphWords.at(edge, places, 1);
            Line line = new Line(from.getX(), from.getY(), to.getX(), to.getY());
            line.getStyleClass().add("graph-edge");
            pane.getChildren().add(line);
            Label label = words(edge, clear.getOrDefault(edge, GraphWords.at(edge, places, 0.5)));
            Tooltip.install(line, label.getTooltip());
            if (!clear.containsKey(edge)) {
                showWhenAsked(label, line, buttons.get(edge.from()), buttons.get(edge.to()));
            }
            words.add(label);
        });
        pane.getChildren().addAll(buttons.values());
        pane.getChildren().addAll(words);
        setContent(new Group(pane));
        fit(pane);
        setHvalue(0.5); // what is tied most stands in the middle
        setVvalue(0.5);
    }

    /** Words that would cover others are shown while the pointer is on their line, or one of their ends is looked at. */
    private static void showWhenAsked(Label words, Line line, Button from, Button to) {
        words.getStyleClass().add("asked");
        words.setViewOrder(-1);
        words.setMouseTransparent(true);
        words.visibleProperty().bind(Stream.of(line.hoverProperty(), from.hoverProperty(), from.focusedProperty(), to.hoverProperty(), to.focusedProperty())
                .map(BooleanExpression.class::cast).reduce(BooleanExpression::or).orElseThrow());
    }

    /** Small enough to be seen whole, as far as it can still be read. */
    private void fit(Pane pane) {
        double right = pane.getChildren().stream().filter(Button.class::isInstance)
                .mapToDouble(node -> node.getLayoutX() + GraphLayout.WIDTH).max().orElse(0);
        double foot = pane.getChildren().stream().filter(Button.class::isInstance)
                .mapToDouble(node -> node.getLayoutY() + GraphLayout.HEIGHT).max().orElse(0);
        pane.setPrefSize(right, foot);
        Scale scale = new Scale();
        pane.getTransforms().setAll(scale);
        Runnable fits = () -> {
            double factor = Math.max(LEAST_SCALE, Math.min(1, Math.min(getWidth() / (right + 8), getHeight() / (foot + 8))));
            scale.setX(factor);
            scale.setY(factor);
        };
        widthProperty().addListener(property -> fits.run());
        heightProperty().addListener(property -> fits.run());
        fits.run();
    }

    private Label words(GraphEdge edge, Point2D middle) {
        Label label = new Label(edge.words());
        label.getStyleClass().add("graph-words");
        label.setMaxWidth(NODE_WIDTH);
        String both = strings.text("bible.edge", names.get(edge.from()), names.get(edge.to()), edge.words());
        label.setTooltip(new Tooltip(edge.back().isBlank() ? both : both + "\n"
                + strings.text("bible.edge", names.get(edge.to()), names.get(edge.from()), edge.back())));
        label.widthProperty().addListener((property, before, now) -> label.setLayoutX(middle.getX() - now.doubleValue() / 2));
        label.heightProperty().addListener((property, before, now) -> label.setLayoutY(middle.getY() - now.doubleValue() / 2));
        return label;
    }

    private Button node(String id, Book book, NodePlace place) {
        EntryRow row = new EntryRows(book, Memory.NONE, strings).row(id);
        Button node = new Button(row.name());
        node.getStyleClass().addAll("graph-node", row.kind().name().toLowerCase(Locale.ROOT));
        if (row.kind() == EntryKind.CHARACTER) {
            node.getStyleClass().add("pov-" + (row.colour() % 8 + 1));
        }
        node.setId("node-" + id);
        node.setMinSize(NODE_WIDTH, NODE_HEIGHT);
        node.setPrefSize(NODE_WIDTH, NODE_HEIGHT);
        node.setMaxSize(NODE_WIDTH, NODE_HEIGHT);
        node.setMnemonicParsing(false);
        node.relocate(place.x() - NODE_WIDTH / 2, place.y() - NODE_HEIGHT / 2);
        String spoken = strings.text("bible.node", row.name(), strings.of("bible.one", row.kind()), row.words());
        node.setTooltip(new Tooltip(spoken));
        node.setAccessibleText(spoken);
        node.setOnAction(event -> open.accept(id));
        return node;
    }
}
