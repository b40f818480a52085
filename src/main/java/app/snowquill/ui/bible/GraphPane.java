package app.snowquill.ui.bible;

import app.snowquill.story.Book;
import app.snowquill.story.EntryKind;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.kordamp.ikonli.feather.Feather;

/** All entries that are tied to another, and their ties. A click opens an entry. */
final class GraphPane extends ScrollPane {
    private static final double NODE_WIDTH = GraphLayout.WIDTH - 24;
    private static final double NODE_HEIGHT = 32;

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
        List<Label> words = new ArrayList<>();
        edges.forEach(edge -> {
            NodePlace from = places.get(edge.from());
            NodePlace to = places.get(edge.to());
            Line line = new Line(from.x(), from.y(), to.x(), to.y());
            line.getStyleClass().add("graph-edge");
            pane.getChildren().add(line);
            words.add(words(edge, (from.x() + to.x()) / 2, (from.y() + to.y()) / 2));
        });
        pane.getChildren().addAll(words);
        nodes.forEach(id -> pane.getChildren().add(node(id, book, places.get(id))));
        setContent(pane);
    }

    private Label words(GraphEdge edge, double x, double y) {
        Label label = new Label(edge.words());
        label.getStyleClass().add("graph-words");
        label.setMaxWidth(NODE_WIDTH);
        String both = strings.text("bible.edge", names.get(edge.from()), names.get(edge.to()), edge.words());
        label.setTooltip(new Tooltip(edge.back().isBlank() ? both : both + "\n"
                + strings.text("bible.edge", names.get(edge.to()), names.get(edge.from()), edge.back())));
        label.widthProperty().addListener((property, before, now) -> label.setLayoutX(x - now.doubleValue() / 2));
        label.heightProperty().addListener((property, before, now) -> label.setLayoutY(y - now.doubleValue() / 2));
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
