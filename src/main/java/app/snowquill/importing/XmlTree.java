package app.snowquill.importing;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamReader;

/** A small XML file as a tree of elements: projects' lists of what there is. Not for texts without end. Read on one thread. */
final class XmlTree {
    private static final int MOST_DEPTH = 100;
    private static final int MOST_ELEMENTS = 1_000_000;

    private final String name;
    private final Map<String, String> attributes;
    private final List<XmlTree> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlTree(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    /** @throws ImportException where it is not well-formed, nested deeper than any project or longer */
    static XmlTree read(InputStream in) {
        XmlTree root = new XmlTree("", Map.of());
        Deque<XmlTree> open = new ArrayDeque<>(List.of(root));
        int[] elements = {0};
        SafeXml.read(in, xml -> {
            switch (xml.getEventType()) {
                case XMLStreamReader.START_ELEMENT -> {
                    elements[0]++;
                    if (open.size() > MOST_DEPTH || elements[0] > MOST_ELEMENTS) {
                        throw SafeXml.tooLarge();
                    }
                    XmlTree begun = new XmlTree(xml.getLocalName(), attributes(xml));
                    open.peek().children.add(begun);
                    open.push(begun);
                }
                case XMLStreamReader.END_ELEMENT -> open.pop();
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> open.peek().text.append(xml.getText());
                default -> {
                }
            }
        });
        return root;
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            all.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return all;
    }

    String name() {
        return name;
    }

    /** Blank where there is none. */
    String attribute(String of) {
        return attributes.getOrDefault(of, "");
    }

    /** Its own text without outer space, not that of elements in it. */
    String text() {
        return text.toString().replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    List<XmlTree> children() {
        return children;
    }

    Stream<XmlTree> children(String named) {
        return children.stream().filter(child -> child.name.equals(named));
    }

    Optional<XmlTree> child(String named) {
        return children(named).findFirst();
    }

    /** The text of the first child of this name; blank where there is none. */
    String text(String ofChild) {
        return child(ofChild).map(XmlTree::text).orElse("");
    }

    /** Names of the children in which something stands. */
    List<String> filled() {
        return children.stream().filter(child -> !child.text().isEmpty() || !child.children.isEmpty()).map(XmlTree::name).toList();
    }

    /** What a chain of first children leads to. */
    Optional<XmlTree> at(String... path) {
        Optional<XmlTree> here = Optional.of(this);
        for (String step : path) {
            here = here.flatMap(one -> one.child(step));
        }
        return here;
    }

    /** The elements under what a chain of first children leads to. */
    Stream<XmlTree> under(String... path) {
        return at(path).stream().flatMap(one -> one.children.stream());
    }
}
