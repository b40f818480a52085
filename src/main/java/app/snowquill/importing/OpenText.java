package app.snowquill.importing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an OpenDocument's text, element by element. Belongs to one document; not thread-safe. */
final class OpenText {
    private static final int MOST_SPACES = 100;

    private final BlockList blocks;
    private final Map<String, Integer> starsByStyle = new HashMap<>();
    private final Map<String, String> basedOn = new HashMap<>();
    private final Set<String> pagesByStyle = new HashSet<>();
    private final Set<String> titles = new HashSet<>(Set.of("Title"));
    private final Deque<Open> open = new ArrayDeque<>();
    private String style = "";

    private record Open(EmphasisText text, int level, String style, Deque<Integer> stars) {
        Open(int level, String style) {
            this(new EmphasisText(), level, style, new ArrayDeque<>(List.of(0)));
        }
    }

    OpenText(BlockList blocks) {
        this.blocks = blocks;
    }

    void visit(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getEventType()) {
            case XMLStreamReader.START_ELEMENT -> start(xml);
            case XMLStreamReader.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
                if (!open.isEmpty()) {
                    open.peek().text().add(xml.getText().replaceAll("[\\n\\t ]+", " "), open.peek().stars().peek());
                }
            }
            default -> {
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "style" -> style(xml);
            case "text-properties" -> starsByStyle.merge(style, stars(xml), (one, other) -> one | other);
            case "paragraph-properties" -> {
                if (SafeXml.attribute(xml, "break-before").equals("page")) {
                    pagesByStyle.add(style);
                }
            }
            case "p" -> begin(xml, titles.contains(SafeXml.attribute(xml, "style-name")) ? 0 : -1);
            case "h" -> begin(xml, level(SafeXml.attribute(xml, "outline-level")));
            case "span" -> {
                if (!open.isEmpty()) {
                    open.peek().stars().push(open.peek().stars().peek()
                            | starsByStyle.getOrDefault(SafeXml.attribute(xml, "style-name"), 0));
                }
            }
            case "tracked-changes" -> {
                blocks.count(BlockList.Left.DELETION);
                SafeXml.skip(xml);
            }
            case "annotation" -> left(xml, BlockList.Left.COMMENT);
            case "note" -> left(xml, BlockList.Left.NOTE);
            case "image", "object" -> blocks.count(BlockList.Left.PICTURE);
            case "table" -> blocks.count(BlockList.Left.TABLE);
            case "list-item" -> blocks.count(BlockList.Left.LIST);
            default -> {
                if (!open.isEmpty()) {
                    space(xml);
                }
            }
        }
    }

    private void style(XMLStreamReader xml) {
        style = SafeXml.attribute(xml, "name");
        basedOn.put(style, SafeXml.attribute(xml, "parent-style-name"));
        if (titles.contains(SafeXml.attribute(xml, "parent-style-name"))) {
            titles.add(style);
        }
    }

    private void left(XMLStreamReader xml, BlockList.Left what) throws XMLStreamException {
        blocks.count(what);
        SafeXml.skip(xml);
    }

    private void space(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "line-break" -> open.peek().text().lineBreak();
            case "tab" -> open.peek().text().add(" ", open.peek().stars().peek());
            case "s" -> {
                String count = SafeXml.attribute(xml, "c");
                int spaces = count.matches("\\d{1,3}") ? Integer.parseInt(count) : 1;
                open.peek().text().add(" ".repeat(Math.min(MOST_SPACES, spaces)), open.peek().stars().peek());
            }
            default -> {
            }
        }
    }

    private void begin(XMLStreamReader xml, int level) {
        if (pagesByStyle.contains(SafeXml.attribute(xml, "style-name"))) {
            blocks.page();
        }
        String name = SafeXml.attribute(xml, "style-name");
        open.push(new Open(level, basedOn.getOrDefault(name, name)));
    }

    private void end(String name) {
        if (open.isEmpty()) {
            return;
        }
        if (name.equals("p") || name.equals("h")) {
            Open ended = open.pop();
            blocks.add(ended.text().finished(), ended.level(), ended.style());
        } else if (name.equals("span") && open.peek().stars().size() > 1) {
            open.peek().stars().pop();
        }
    }

    private static int stars(XMLStreamReader xml) {
        boolean typewritten = SafeXml.attribute(xml, "text-underline-style").equals("solid"); // stands for italics on a typewriter's page
        return (SafeXml.attribute(xml, "font-style").equals("italic") || typewritten ? 1 : 0)
                | (SafeXml.attribute(xml, "font-weight").equals("bold") ? 2 : 0);
    }

    private static int level(String number) {
        return number.matches("[1-9]") ? Integer.parseInt(number) : 1;
    }
}
