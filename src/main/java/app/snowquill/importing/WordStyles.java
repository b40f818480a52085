package app.snowquill.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** What a Word document's named styles mean: headings, italics, bold. Filled while its style sheet is read; not thread-safe. */
final class WordStyles {
    private final Map<String, Style> styles = new HashMap<>();
    private Style open = new Style();

    private static final class Style {
        private String name = "";
        private String basedOn = "";
        private int level = -1;
        private int stars;
    }

    void visit(XMLStreamReader xml) {
        if (xml.getEventType() != XMLStreamReader.START_ELEMENT) {
            return;
        }
        String value = SafeXml.attribute(xml, "val");
        switch (xml.getLocalName()) {
            case "style" -> {
                open = new Style();
                styles.put(SafeXml.attribute(xml, "styleId"), open);
            }
            case "name" -> open.name = value.toLowerCase(Locale.ROOT);
            case "basedOn" -> open.basedOn = value;
            case "outlineLvl" -> open.level = value.matches("[0-8]") ? Integer.parseInt(value) + 1 : -1;
            case "i" -> open.stars |= isOn(value) ? 1 : 0;
            case "b" -> open.stars |= isOn(value) ? 2 : 0;
            default -> {
            }
        }
    }

    static boolean isOn(String value) {
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    /** Of a heading, from 1; 0 for the title, below 0 for text. A style that is not there is known by its id. */
    int level(String id) {
        Set<String> seen = new HashSet<>();
        String at = id;
        while (!at.isEmpty() && seen.add(at)) {
            Style style = styles.getOrDefault(at, new Style());
            String name = style.name.isEmpty() ? at.toLowerCase(Locale.ROOT) : style.name;
            if (name.equals("title")) {
                return 0;
            }
            if (name.matches("heading ?[1-9]")) {
                return name.charAt(name.length() - 1) - '0';
            }
            if (style.level > 0) {
                return style.level;
            }
            at = style.basedOn;
        }
        return -1;
    }

    /** Emphasis of a style of characters: 0, 1 italics, 2 bold, 3 both. */
    int stars(String id) {
        return styles.containsKey(id) ? styles.get(id).stars : 0;
    }
}
