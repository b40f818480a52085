package app.snowquill.importing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What elements of HTML stand for in a novel, by their names and by what publishers and writing programs call their classes. Pure. */
final class MarkupShape {
    private static final Set<String> BLOCKS = Set.of("p", "div", "li", "blockquote", "td", "th", "pre", "ul", "ol", "dt", "dd", "dl", "center",
            "body", "section", "article", "main", "header", "footer", "aside", "figure", "figcaption", "table", "tr", "nav", "hgroup", "address");
    private static final Set<String> SKIPPED = Set.of("head", "script", "style", "template", "noscript", "svg", "math", "audio", "video",
            "object", "iframe", "form", "rt", "rp");
    private static final Pattern ITALIC = Pattern.compile("(?:^|[\\s_-])(?:i|it|ital|italics?|em|emphasis)\\d{0,2}(?:$|[\\s_-])");
    private static final Pattern BOLD = Pattern.compile("(?:^|[\\s_-])(?:b|bold|strong)\\d{0,2}(?:$|[\\s_-])");
    private static final Pattern BREAK = Pattern.compile("(?:^|[\\s_-])(?:(?:scene|space|line|blank|time|thought|text|section|white)[_-]?(?:break|space|line)"
            + "|asterism|dinkus|ornament(?:al[_-]?break)?|fleuron)s?\\d{0,2}(?:$|[\\s_-])");

    private MarkupShape() {
    }

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName()) || heading(element) > 0;
    }

    static boolean isSkipped(Element element) {
        return SKIPPED.contains(element.normalName()) || is(element, "pagebreak", "doc-pagebreak") || is(element, "backlink", "doc-backlink")
                || element.hasAttr("hidden");
    }

    /** 1 to 6, or 0 for what is no heading. */
    static int heading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6' ? name.charAt(1) - '0' : 0;
    }

    /** Emphasis that begins with an element: 0, 1 italics, 2 bold, 3 both. */
    static int stars(Element element) {
        switch (element.normalName()) {
            case "em", "i", "cite", "dfn" -> {
                return 1;
            }
            case "strong", "b" -> {
                return 2;
            }
            case "span", "font" -> {
                String look = names(element);
                String style = element.attr("style").toLowerCase(Locale.ROOT);
                return (ITALIC.matcher(look).find() || style.contains("italic") ? 1 : 0)
                        | (BOLD.matcher(look).find() || style.contains("font-weight:bold") || style.contains("font-weight: bold") ? 2 : 0);
            }
            default -> {
                return 0;
            }
        }
    }

    /** Whether its class says that a scene ends at it. */
    static boolean breaks(Element element) {
        return BREAK.matcher(names(element)).find();
    }

    static boolean isNoteMark(Element element) {
        return is(element, "noteref", "doc-noteref");
    }

    static boolean isNote(Element element) {
        return is(element, "footnote", "doc-footnote") || is(element, "endnote", "doc-endnote") || is(element, "rearnote", "doc-endnote");
    }

    /** @param type of EPUB. @param role of the same meaning, as later readers have it */
    static boolean is(Element element, String type, String role) {
        return (" " + element.attr("epub:type") + " ").contains(" " + type + " ") || (" " + element.attr("role") + " ").contains(" " + role + " ");
    }

    private static String names(Element element) {
        return element.className().toLowerCase(Locale.ROOT);
    }
}
