package app.snowquill.export.page;

import java.util.ArrayList;
import java.util.List;

/** A page that is being filled. */
final class PageDraft {
    /** How much of a line's height lies under its letters' base line, in ems. */
    private static final double DEPTH = 0.25;
    private static final double HAIR = 0.01;

    private final PageStyle style;
    private final PageCount.Numbered place;
    private final List<Run> runs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private double y;
    private boolean empty = true;

    PageDraft(PageStyle style, PageCount.Numbered place) {
        this.style = style;
        this.place = place;
        this.y = place.opening().drop();
    }

    Opening opening() {
        return place.opening();
    }

    /** Whether no line stands on it yet. */
    boolean isEmpty() {
        return empty;
    }

    double room() {
        return style.textHeight() - y + HAIR;
    }

    int linesThatFit(TypeStyle look, boolean first) {
        return (int) ((room() - (first && !empty ? look.before() : 0)) / look.leading());
    }

    /** Adds some of a paragraph's lines, {@code from} inclusive, {@code to} exclusive. */
    void add(Galley galley, int from, int to) {
        bookmarks.addAll(galley.bookmarks());
        if (from == to) {
            return;
        }
        TypeStyle look = galley.style();
        y += from == 0 && !empty ? look.before() : 0;
        for (SetLine line : galley.lines().subList(from, to)) {
            y += look.leading();
            put(line, style.left(place.side()), style.top() + y - look.size() * DEPTH);
            empty = false;
        }
        y += to == galley.lines().size() ? look.after() : 0;
    }

    void addHead(RunningHeads.HeadLine head, List<SetLine> lines) {
        put(lines.get(0), style.left(place.side()), head.baseline());
    }

    Page page(String label) {
        return new Page(label, place.side(), style.width(), style.height(), runs, rules, bookmarks);
    }

    private void put(SetLine line, double right, double down) {
        line.runs().forEach(run -> runs.add(run.moved(right, down)));
        line.rules().forEach(rule -> rules.add(rule.moved(right, down)));
    }
}
