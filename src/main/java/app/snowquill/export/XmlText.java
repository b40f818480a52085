package app.snowquill.export;

/** Text as XML has it, both between tags and in attributes. What no XML can hold has been taken out before by {@link CleanText}. */
final class XmlText {
    private XmlText() {
    }

    static String of(String text) {
        StringBuilder xml = new StringBuilder(text.length() + 16);
        append(xml, text, 0, text.length());
        return xml.toString();
    }

    static void append(StringBuilder xml, String text, int from, int to) {
        int written = from;
        for (int i = from; i < to; i++) {
            String entity = entity(text.charAt(i));
            if (!entity.isEmpty()) {
                xml.append(text, written, i).append(entity);
                written = i + 1;
            }
        }
        xml.append(text, written, to);
    }

    private static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
        };
    }
}
