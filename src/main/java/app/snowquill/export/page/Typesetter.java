package app.snowquill.export.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Lays paragraphs out into pages, one after another as they come, and gives each page away when it is full. A paragraph's first
 * line does not stand alone at a page's foot nor its last at a page's head; what is kept with the next paragraph goes over with it.
 * The same paragraphs give the same pages. One for each layout, on one thread.
 */
public final class Typesetter {
    private final PageStyle style;
    private final LineSetter setter;
    private final RunningHeads heads;
    private final Consumer<Page> pages;
    private final PageCount count = new PageCount();
    private final List<Galley> held = new ArrayList<>();
    private PageDraft draft;

    public Typesetter(PageStyle style, TypeCase types, Locale language, RunningHeads heads, Consumer<Page> pages) {
        this.style = style;
        this.setter = new LineSetter(types, Hyphenation.of(language));
        this.heads = heads;
        this.pages = pages;
    }

    /** Ends the page and begins another, after an empty one where it must be on the other side. */
    public void begin(Opening opening) {
        release();
        end();
        if (count.needsBlank(opening)) {
            draft = new PageDraft(style, count.next(new Opening(Opening.Place.NEXT, Opening.Section.SAME, Opening.Look.BARE, 0)));
            end();
        }
        draft = new PageDraft(style, count.next(opening));
    }

    /** Remembers where something begins: the page that the next paragraph stands on. */
    public void mark(Bookmark bookmark) {
        held.add(Galley.mark(bookmark));
    }

    public void set(List<Span> spans, TypeStyle look) {
        Galley galley = new Galley(setter.lines(spans, look, style.measure()), look, List.of(), List.of());
        if (look.keep() == TypeStyle.Keep.WITH_NEXT) {
            held.add(galley);
        } else {
            place(galley);
        }
    }

    public void set(String text, TypeStyle look) {
        set(List.of(new Span(text, Shape.PLAIN)), look);
    }

    /** One line with a text at either margin. */
    public void set(String left, String right, TypeStyle look) {
        List<Run> runs = new ArrayList<>(setter.lines(List.of(new Span(left, Shape.PLAIN)), look, style.measure()).get(0).runs());
        runs.addAll(setter.lines(List.of(new Span(right, Shape.PLAIN)), look.aligned(Alignment.RIGHT, look.inset()),
                style.measure()).get(0).runs());
        place(new Galley(List.of(new SetLine(runs, List.of())), look, List.of(), List.of()));
    }

    /**
     * A pause between scenes, kept with what follows.
     *
     * @param mark blank for empty room
     * @param atHead stands instead where the pause would begin a page and be overlooked
     */
    public void pause(String mark, String atHead, TypeStyle look) {
        List<SetLine> lines = setter.lines(List.of(new Span(mark, Shape.PLAIN)), look, style.measure());
        List<SetLine> seen = setter.lines(List.of(new Span(atHead, Shape.PLAIN)), look, style.measure());
        held.add(new Galley(lines, look, seen, List.of()));
    }

    /** Gives the last page away. */
    public void finish() {
        release();
        end();
    }

    private void place(Galley galley) {
        int together = galley.lines().size() <= 3 ? galley.lines().size() : 2;
        double needed = galley.style().before() + together * galley.style().leading();
        for (Galley kept : held) {
            needed += kept.height();
        }
        if (draft == null || !draft.isEmpty() && draft.room() < needed) {
            turn();
        }
        release();
        int done = 0;
        int lines = galley.lines().size();
        while (done < lines) {
            int fits = Math.max(draft.isEmpty() ? 1 : 0, draft.linesThatFit(galley.style(), done == 0));
            int now = Math.min(lines - done, fits);
            int left = lines - done - now;
            if (left == 1 && now > 1) {
                now--;
                left++;
            }
            if (left > 0 && done == 0 && now == 1 && !draft.isEmpty()) {
                now = 0;
            }
            draft.add(galley, done, done + now);
            done += now;
            if (done < lines) {
                turn();
            }
        }
    }

    private void release() {
        for (Galley galley : held) {
            if (draft == null || !draft.isEmpty() && draft.room() < galley.height()) {
                turn();
            }
            boolean head = draft.isEmpty() && !galley.atHead().isEmpty();
            Galley shown = head ? new Galley(galley.atHead(), galley.style(), List.of(), List.of()) : galley;
            draft.add(shown, 0, shown.lines().size());
        }
        held.clear();
    }

    private void turn() {
        end();
        draft = new PageDraft(style, count.next(Opening.FLOW));
    }

    private void end() {
        if (draft != null) {
            for (RunningHeads.HeadLine head : heads.of(count.number(), count.side(), draft.opening())) {
                draft.addHead(head, setter.lines(List.of(new Span(head.text(), Shape.PLAIN)), head.style(), style.measure()));
            }
            pages.accept(draft.page(count.label()));
            draft = null;
        }
    }
}
