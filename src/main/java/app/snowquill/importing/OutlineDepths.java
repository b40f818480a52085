package app.snowquill.importing;

import app.snowquill.importing.OutlineLine.Kind;
import app.snowquill.importing.OutlineLine.Marked;
import app.snowquill.importing.OutlineLine.Named;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What each line of a pasted outline is: by its own words where it has them, else by its level among all lines. Pure. */
final class OutlineDepths {
    private final Map<OutlineLine, Kind> kinds = new IdentityHashMap<>();
    private final boolean flat;

    OutlineDepths(List<OutlineLine> lines) {
        boolean named = lines.stream().anyMatch(line -> line.kind() == Named.CHAPTER || line.kind() == Named.PART);
        boolean headings = lines.stream().anyMatch(line -> line.marked() == Marked.HEADING);
        boolean marked = lines.stream().anyMatch(line -> line.marked() != Marked.NOTHING);
        TreeSet<Integer> ranks = new TreeSet<>();
        lines.stream().filter(line -> counts(line, named, headings, marked)).forEach(line -> ranks.add(rank(line)));
        OutlineLine title = title(lines, ranks, named);
        if (title != null) {
            ranks.remove(rank(title));
        }
        this.flat = !named && ranks.size() < 2 && lines.stream().noneMatch(line -> line.kind() == Named.SCENE);
        Map<Integer, Kind> byRank = byRank(lines, ranks, named);
        for (OutlineLine line : lines) {
            Kind own = switch (line.kind()) {
                case PART -> Kind.PART;
                case CHAPTER -> Kind.CHAPTER;
                case SCENE -> Kind.SCENE;
                case ITEM -> line == title ? Kind.TITLE : counts(line, named, headings, marked)
                        ? byRank.getOrDefault(rank(line), Kind.MORE) : Kind.MORE;
            };
            kinds.put(line, own);
        }
    }

    Kind kindOf(OutlineLine line) {
        return kinds.get(line);
    }

    /** Whether nothing but scenes is named. */
    boolean flat() {
        return flat;
    }

    /** Under headings, and beside chapters that are called so, a line without a mark says more about the one above. */
    private static boolean counts(OutlineLine line, boolean named, boolean headings, boolean marked) {
        return line.kind() != Named.ITEM || line.marked() != Marked.NOTHING || !headings && !marked && !(named && line.depth() == 0);
    }

    /** Headings stand over lists, whatever their indent. */
    private static int rank(OutlineLine line) {
        return line.marked() == Marked.HEADING ? line.depth() - 10 : line.depth();
    }

    private static OutlineLine title(List<OutlineLine> lines, TreeSet<Integer> ranks, boolean named) {
        if (lines.isEmpty() || ranks.size() < 2 || lines.get(0).kind() != Named.ITEM) {
            return null;
        }
        OutlineLine first = lines.get(0);
        boolean alone = rank(first) == ranks.first() && lines.stream().filter(line -> rank(line) == rank(first)).count() == 1;
        return alone && first.marked() == Marked.HEADING && (named || ranks.size() > 1) ? first : null;
    }

    private static Map<Integer, Kind> byRank(List<OutlineLine> lines, TreeSet<Integer> ranks, boolean named) {
        Map<Integer, Kind> kinds = new HashMap<>();
        int deepestNamed = lines.stream().filter(line -> line.kind() == Named.CHAPTER).mapToInt(OutlineDepths::rank).max()
                .orElse(Integer.MIN_VALUE);
        Kind[] order = ranks.size() > 2 ? new Kind[] {Kind.PART, Kind.CHAPTER, Kind.SCENE}
                : ranks.size() == 2 ? new Kind[] {Kind.CHAPTER, Kind.SCENE} : new Kind[] {Kind.SCENE};
        int at = 0;
        for (int rank : ranks) {
            Kind byDepth = at < order.length ? order[at] : Kind.MORE;
            kinds.put(rank, named && deepestNamed > Integer.MIN_VALUE
                    ? beside(rank, deepestNamed) : byDepth);
            at++;
        }
        return kinds;
    }

    /** A heading beside chapters is one; a list's line at the margin belongs to the chapter above it. */
    private static Kind beside(int rank, int chapters) {
        return rank < chapters ? Kind.PART : rank == chapters && rank < 0 ? Kind.CHAPTER : Kind.SCENE;
    }
}
