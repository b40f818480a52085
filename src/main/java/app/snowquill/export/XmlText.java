package app.snowquill.export;

/** Text as XML carries it. */
final class XmlText {
    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private XmlText() {
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        append(text, escaped);
        return escaped.toString();
    }

    /** Puts text behind what is there, fit for an element as for an attribute in double quotes. */
    static void append(String text, StringBuilder to) {
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            String entity = entity(text.charAt(at));
            if (!entity.isEmpty()) {
                to.append(text, from, at).append(entity);
                from = at + 1;
            }
        }
        to.append(text, from, text.length());
    }

    private static String entity(char letter) {
        return switch (letter) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
        };
    }
}
