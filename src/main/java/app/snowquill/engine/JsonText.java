package app.snowquill.engine;

/** Finds the JSON in an answer of a model that wraps it in a code fence or says a word before it. */
final class JsonText {
    private JsonText() {
    }

    static String inside(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || "{[\"".indexOf(stripped.charAt(0)) >= 0 || Character.isDigit(stripped.charAt(0))) {
            return stripped;
        }
        int fence = stripped.indexOf("```");
        int begin = first(stripped, Math.max(0, fence));
        int end = Math.max(stripped.lastIndexOf('}'), stripped.lastIndexOf(']'));
        return begin >= 0 && end > begin ? stripped.substring(begin, end + 1) : stripped;
    }

    private static int first(String text, int from) {
        int object = text.indexOf('{', from);
        int list = text.indexOf('[', from);
        return object < 0 ? list : list < 0 ? object : Math.min(object, list);
    }
}
