package app.snowquill.ui.bible;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

/**
 * Where the words of ties stand in a graph: each on its own line, or close beside it where the line has no room, clear of every node and of
 * all other words. The shortest lines, which leave the least choice, are tried first. Words for which no place is clear get none. Pure.
 */
final class GraphWords {
    /** Room that a node's own box takes, px. */
    static final double NODE_WIDTH = GraphLayout.WIDTH - 24;
    static final double NODE_HEIGHT = 32;

    private static final double LETTER = 6.1;
    private static final double AROUND = 10;
    private static final double HEIGHT = 18;
    private static final double[] ALONG = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82};
    /** From the line to the middle of words that stand on it, on its one side and on its other, px. */
    private static final double[] BESIDE = {0, 11, -11, 16, -16};

    private final Map<String, NodePlace> places;
    private final List<Bounds> taken = new ArrayList<>();

    private GraphWords(Map<String, NodePlace> places) {
        this.places = places;
        places.values().forEach(node -> taken.add(box(new Point2D(node.x(), node.y()), NODE_WIDTH, NODE_HEIGHT)));
    }

    /** The middle of the words of each tie that has room for them. @param places of all nodes, by id */
    static Map<GraphEdge, Point2D> clear(List<GraphEdge> edges, Map<String, NodePlace> places) {
        GraphWords words = new GraphWords(places);
        Map<GraphEdge, Point2D> clear = new LinkedHashMap<>();
        edges.stream().sorted(Comparator.comparingDouble(words::length)).forEach(edge -> words.put(edge, clear));
        return clear;
    }

    /** A point of a tie's line. @param along 0 at its one end, 1 at the other */
    static Point2D at(GraphEdge edge, Map<String, NodePlace> places, double along) {
        NodePlace from = places.get(edge.from());
        NodePlace to = places.get(edge.to());
        return new Point2D(from.x() + (to.x() - from.x()) * along, from.y() + (to.y() - from.y()) * along);
    }

    /** Room for the words of a tie by the mean width of a letter, px; what is longer than a node is cut. */
    static Bounds room(GraphEdge edge, Point2D middle) {
        return box(middle, Math.min(NODE_WIDTH, edge.words().length() * LETTER + AROUND), HEIGHT);
    }

    private double length(GraphEdge edge) {
        return at(edge, places, 0).distance(at(edge, places, 1));
    }

    private void put(GraphEdge edge, Map<GraphEdge, Point2D> clear) {
        Point2D from = at(edge, places, 0);
        Point2D way = at(edge, places, 1).subtract(from).normalize();
        for (double beside : BESIDE) {
            for (double along : ALONG) {
                Point2D middle = at(edge, places, along).add(-way.getY() * beside, way.getX() * beside);
                Bounds room = room(edge, middle);
                if (taken.stream().noneMatch(room::intersects)) {
                    taken.add(room);
                    clear.put(edge, middle);
                    return;
                }
            }
        }
    }

    private static Bounds box(Point2D middle, double width, double height) {
        return new BoundingBox(middle.getX() - width / 2, middle.getY() - height / 2, width, height);
    }
}
