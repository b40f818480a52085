package app.snowquill.ui.bible;

import app.snowquill.story.Book;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which entries a graph shows and what ties them; one tie for each pair. Pure. */
final class BibleGraph {
    private BibleGraph() {
    }

    /** Entries that are tied to another. */
    static List<String> nodes(Book book) {
        Set<String> tied = new LinkedHashSet<>();
        edges(book).forEach(edge -> {
            tied.add(edge.from());
            tied.add(edge.to());
        });
        List<String> nodes = new ArrayList<>(all(book));
        nodes.retainAll(tied);
        return nodes;
    }

    static List<GraphEdge> edges(Book book) {
        Relations relations = new Relations(book);
        Set<String> all = all(book);
        Map<Set<String>, GraphEdge> edges = new LinkedHashMap<>();
        all.forEach(id -> relations.of(id).stream().filter(row -> all.contains(row.other()) && !row.other().equals(id))
                .forEach(row -> edges.putIfAbsent(Set.of(id, row.other()), row.nature().isEmpty()
                        ? new GraphEdge(row.other(), id, row.back(), "") : new GraphEdge(id, row.other(), row.nature(), row.back()))));
        return List.copyOf(edges.values());
    }

    private static Set<String> all(Book book) {
        Set<String> all = new LinkedHashSet<>(book.characters().keySet());
        all.addAll(book.lore().entries().keySet());
        return all;
    }
}
