package app.snowquill.importing;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Walks through a page of HTML and gathers its blocks. Walked without recursion, for pages nest as deep as they like. Belongs to one
 * document; not thread-safe.
 */
final class MarkupText implements NodeFilter {
    private final BlockList blocks;
    private final Places places;
    private final Deque<Integer> stars = new ArrayDeque<>();
    private EmphasisText text = new EmphasisText();
    private boolean began;
    private boolean broken;

    /** Hears of each place that has a name, and of each heading. */
    interface Places {
        /** @param id of an element that begins here, once what stood before is gathered */
        void reached(String id);

        /** @return whether something begins at this name */
        boolean begins(String id);

        /** @param level 1 to 6. @return the level it has in the book; below 0 for a paragraph */
        int level(int level);

        /** @return the key of the note that a mark refers to */
        String note(String reference);

        /** @return whether a block that says this only repeats what is known */
        boolean repeats(String text, boolean heading);
    }

    MarkupText(BlockList blocks, Places places) {
        this.blocks = blocks;
        this.places = places;
        stars.push(0);
    }

    void read(Node root) {
        root.filter(this);
        end(-1);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            String plain = words.getWholeText().replaceAll("[ \\t\\n\\r\\f]+", " ");
            boolean blank = plain.isBlank();
            began |= !blank;
            broken &= blank;
            text.add(text.endsInSpace() && plain.startsWith(" ") ? plain.substring(1) : plain, stars.peek());
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? begin(element) : FilterResult.CONTINUE;
    }

    private FilterResult begin(Element element) {
        if (places.begins(element.id())) {
            end(-1);
            places.reached(element.id());
        }
        if (MarkupShape.isSkipped(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (MarkupShape.isNote(element)) {
            element.getAllElements().stream().filter(MarkupShape::isSkipped).toList().forEach(Element::remove);
            blocks.noteText(places.note("#" + element.id()), element.text().replaceAll("[\\s\u21a9\u2191\ufe0e]+$", ""));
            return FilterResult.SKIP_ENTIRELY;
        }
        if (MarkupShape.isNoteMark(element)) {
            blocks.note(text.lastWords(), places.note(element.attr("href")));
            return FilterResult.SKIP_ENTIRELY;
        }
        stars.push(stars.peek() | MarkupShape.stars(element));
        if (MarkupShape.isBlock(element)) {
            end(-1);
            if (MarkupShape.breaks(element)) {
                blocks.rule();
            }
        }
        switch (element.normalName()) {
            case "br" -> lineBreak();
            case "hr" -> {
                end(-1);
                blocks.rule();
            }
            case "img", "image" -> picture(element);
            case "table" -> blocks.count(BlockList.Left.TABLE);
            case "li" -> blocks.count(BlockList.Left.LIST);
            default -> {
            }
        }
        return FilterResult.CONTINUE;
    }

    /** Two in a row end a paragraph. */
    private void lineBreak() {
        if (broken) {
            end(-1);
        } else {
            text.lineBreak();
            began = true;
            broken = true;
        }
    }

    /** An ornament says in words that it is one. */
    private void picture(Element image) {
        if (BreakLines.matches(image.attr("alt")) || MarkupShape.breaks(image)) {
            end(-1);
            blocks.rule();
        } else {
            blocks.count(BlockList.Left.PICTURE);
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            stars.pop();
            if (MarkupShape.heading(element) > 0) {
                end(MarkupShape.heading(element));
            } else if (MarkupShape.isBlock(element)) {
                end(-1);
            }
        }
        return FilterResult.CONTINUE;
    }

    /** A block that never had text is markup, not an empty line. */
    private void end(int level) {
        if (began) {
            var finished = text.finished();
            if (finished.isEmpty() || !places.repeats(finished.get(), level > 0)) {
                blocks.add(finished, level > 0 ? places.level(level) : -1);
            }
        }
        began = false;
        broken = false;
        text = new EmphasisText();
    }
}
