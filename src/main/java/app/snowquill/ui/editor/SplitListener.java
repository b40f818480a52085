package app.snowquill.ui.editor;

/** Is told where the author cuts a scene in two. On the window's thread. */
public interface SplitListener {
    /**
     * Called with the page as it is at the cut, before that is in the book.
     *
     * @param before the text that stays, {@code after} that of the new scene; both have words
     */
    void split(String scene, String before, String after);

    /** The caret stands where nothing can be cut off. */
    void nothingToSplit();
}
