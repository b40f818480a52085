package app.snowquill.ui.editor;

/** Which curly quote a straight one becomes. */
final class TypographicQuotes {
    /**
     * @param straight {@code "} or {@code '}
     * @param before the character in front; a space at the start of a paragraph
     */
    char curly(char straight, char before) {
        boolean opens = ProseMarkup.isSpace(before) || "([{—–“‘".indexOf(before) >= 0
                && !(straight == '"' && before == '“');
        return straight == '"' ? opens ? '“' : '”' : opens ? '‘' : '’';
    }
}
