package app.snowquill.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.StyledTextArea;
import org.fxmisc.richtext.model.StyledDocument;
import org.fxmisc.richtext.model.StyledSegment;

/**
 * The page: prose that can be typed, in italics and bold. Keeps an indent mark at the start of every paragraph, as wide as
 * the paragraph's look says; positions count these marks, texts that are handed out never hold them. On the window's thread.
 */
final class ProseArea extends GenericStyledArea<String, String, Emphasis> {
    /** Makes lines of 30 px out of the 25 that EB Garamond has at 19; inline, for RichTextFX's own sheet would win otherwise. */
    static final String LINE_SPACING = "-fx-line-spacing: 5px;";
    private static final MarkedText TEXT = new MarkedText();

    private Emphasis typing;

    ProseArea() {
        super("", (flow, look) -> flow.setStyle(LINE_SPACING), Emphasis.PLAIN, MarkedText.OPS, true, ProseArea::node);
        getStyleClass().add("prose-area");
        setWrapText(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        load(List.of());
        caretPositionProperty().addListener((property, before, now) -> stayBehindMark());
    }

    private static Node node(StyledSegment<String, Emphasis> segment) {
        if (segment.getStyle() == Emphasis.INDENT) {
            Region indent = new Region();
            indent.getStyleClass().add("indent");
            return indent;
        }
        // JavaFX breaks lines at a line feed only; both are one character long.
        return StyledTextArea.createStyledTextNode(segment.getSegment().replace(Passage.LINE_BREAK, '\n'),
                segment.getStyle(), (text, emphasis) -> text.getStyleClass().add(emphasis.styleClass()));
    }

    /** Puts another text on the page and forgets what could be undone. */
    void load(List<Passage> passages) {
        super.replace(0, getLength(), TEXT.whole(passages));
        getUndoManager().forgetHistory();
        typing = null;
        selectRange(1, 1);
    }

    List<Passage> passages() {
        return getParagraphs().stream().map(TEXT::passage).toList();
    }

    Passage passage(int paragraph) {
        return TEXT.passage(getParagraph(paragraph));
    }

    PageSplit splitAtCaret(ProseMarkup markup) {
        String toCaret = getText(getCurrentParagraph(), 0, getCurrentParagraph(), getCaretColumn());
        return PageSplit.at(passages(), getCurrentParagraph(), MarkedText.withoutMarks(toCaret).length(), markup);
    }

    /** The words as they stand, without marks or settings. */
    String words() {
        return MarkedText.withoutMarks(getText());
    }

    boolean isBlank() {
        return words().isBlank();
    }

    /** Adds paragraphs behind the last one, which can't be undone by itself: what follows starts a new history. */
    void append(List<Passage> passages) {
        List<Passage> all = new ArrayList<>(passages().stream().filter(p -> !p.text().isBlank()).toList());
        int caret = getCaretPosition();
        all.addAll(passages);
        super.replace(0, getLength(), TEXT.whole(all));
        getUndoManager().forgetHistory();
        int place = Math.min(caret, getLength());
        selectRange(place, place);
    }

    /**
     * Puts paragraphs in the place of others, which can't be undone by itself: what follows starts a new history. The caret stays with its words, or
     * goes to the end of what is new.
     */
    void put(int first, int last, List<Passage> passages) {
        List<Passage> all = new ArrayList<>(passages());
        int paragraph = getCurrentParagraph();
        int behind = getLength() - getCaretPosition();
        int caret = getCaretPosition();
        all.subList(first, last + 1).clear();
        all.addAll(first, passages);
        super.replace(0, getLength(), TEXT.whole(all));
        getUndoManager().forgetHistory();
        int end = Math.min(Math.max(0, first + passages.size() - 1), getParagraphs().size() - 1);
        int place = paragraph < first ? caret : paragraph > last ? getLength() - behind : getAbsolutePosition(end, getParagraphLength(end));
        selectRange(place, place);
    }

    /** Sets the selection in italics or bold, or back; without a selection, what is typed next. */
    void toggle(Emphasis wanted) {
        IndexRange range = getSelection();
        if (range.getLength() > 0) {
            setStyleSpans(range.getStart(), MarkedText.emphasised(getStyleSpans(range.getStart(), range.getEnd()), wanted));
        } else {
            Emphasis now = emphasisAtCaret();
            typing = now.with(wanted, !now.has(wanted));
        }
    }

    Emphasis emphasisAtCaret() {
        Emphasis here = typing != null ? typing : getStyleAtPosition(getCaretPosition());
        return here == Emphasis.INDENT ? Emphasis.PLAIN : here;
    }

    @Override
    public void replace(int start, int end, StyledDocument<String, String, Emphasis> replacement) {
        boolean joins = end - start == 1 && isMark(start) && replacement.length() == 0;
        int from = joins ? Math.max(1, start - 1) : isMark(start) ? start + 1 : start;
        int to = Math.max(from, end < getLength() && isMark(end) ? end + 1 : end);
        Emphasis usual = following(from);
        StyledDocument<String, String, Emphasis> text = TEXT.insertion(replacement, usual, typing);
        if (from < to || text.length() > 0) {
            super.replace(from, to, text);
        }
        typing = null;
    }

    private Emphasis following(int position) {
        Emphasis after = position < getLength() ? getStyleOfChar(position) : Emphasis.PLAIN;
        return after == null || after == Emphasis.INDENT ? Emphasis.PLAIN : after;
    }

    private boolean isMark(int position) {
        return position < getLength() && getText(position, position + 1).charAt(0) == MarkedText.MARK;
    }

    private void stayBehindMark() {
        typing = null;
        int caret = getCaretPosition();
        if (getCaretColumn() == 0 && isMark(caret)) {
            int anchor = getAnchor();
            selectRange(anchor == caret ? caret + 1 : anchor, caret + 1);
        }
    }

    @Override
    public void previousChar(SelectionPolicy policy) {
        if (getCaretColumn() > 1) {
            super.previousChar(policy);
        } else if (getCurrentParagraph() > 0) {
            moveTo(getCaretPosition() - 2, policy);
        }
    }

    @Override
    public void wordBreaksBackwards(int breaks, SelectionPolicy policy) {
        if (getCaretColumn() > 1) {
            super.wordBreaksBackwards(breaks, policy);
        } else {
            previousChar(policy);
        }
    }

    @Override
    public void copy() {
        if (getSelection().getLength() > 0) {
            ClipboardContent content = new ClipboardContent();
            content.putString(MarkedText.withoutMarks(getSelectedText()).replace(Passage.LINE_BREAK, '\n'));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> words();
            case EDITABLE -> isEditable();
            case CARET_OFFSET -> plain(getCaretPosition());
            case SELECTION_START -> plain(getSelection().getStart());
            case SELECTION_END -> plain(getSelection().getEnd());
            case LINE_FOR_OFFSET -> line((Integer) Objects.requireNonNull(parameters[0]));
            case LINE_START -> plain(getAbsolutePosition((Integer) parameters[0], 0));
            case LINE_END -> plain(getAbsolutePosition((Integer) parameters[0], getParagraphLength((Integer) parameters[0])));
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private int line(int plainOffset) {
        return (int) words().substring(0, Math.min(plainOffset, words().length())).chars().filter(c -> c == '\n').count();
    }

    /** The position in {@link #words()} that an own position stands for. */
    int plain(int position) {
        return MarkedText.withoutMarks(getText(0, position)).length();
    }

    /** Whether a position stands right behind a paragraph's mark or at a space, so that a quote opens. */
    char before(int position) {
        if (position <= 0) {
            return ' ';
        }
        char before = getText(position - 1, position).charAt(0);
        return before == MarkedText.MARK || before == '\n' ? ' ' : before;
    }
}
