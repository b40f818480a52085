package app.snowquill.ui.history;

import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Strings;
import java.time.Clock;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The past of a text: {@link #left()} lists its versions, {@link #centre()} compares two of them. Made for one open book,
 * shown for one text after another; on the window's thread.
 */
public final class HistoryView {
    private final HistoryViewModel model;
    private final TextNames names;
    private final VersionPane left;
    private final ComparePane centre;
    private final Runnable close;

    /**
     * @param clock in the author's time zone
     * @param copy puts a text on the clipboard
     * @param thin asks whether old versions are to be taken out
     * @param close shows again what was there before
     */
    public HistoryView(HistoryViewModel model, Strings strings, Clock clock, Consumer<String> copy, Runnable thin,
                       Runnable close) {
        this.model = model;
        this.names = new TextNames(strings);
        this.close = close;
        VersionWords words = new VersionWords(strings, clock);
        this.left = new VersionPane(model, words, strings, thin);
        this.centre = new ComparePane(model, words, names, strings, copy);
        for (Parent side : new Parent[] {left, centre}) {
            side.getStylesheets().add(HistoryView.class.getResource("history.css").toExternalForm());
            side.addEventFilter(KeyEvent.KEY_PRESSED, this::steps);
            side.addEventHandler(KeyEvent.KEY_PRESSED, this::leaves);
        }
    }

    /** Shows the past of a document. */
    public void open(DocumentKey key) {
        model.open(key);
        left.showTitle(names.of(key, model.session().view().book()));
    }

    /** Shows the past of a document, beginning at one of its versions. */
    public void open(DocumentKey key, long version) {
        open(key);
        model.seek(version);
    }

    /** Reads the versions anew. */
    public void reload() {
        model.reload();
    }

    /** Puts the keys on the list of versions. */
    public void focus() {
        left.focusList();
    }

    public Node left() {
        return left;
    }

    public Node centre() {
        return centre;
    }

    private void steps(KeyEvent event) {
        if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            event.consume();
            centre.step(event.getCode() == KeyCode.UP ? -1 : 1);
        }
    }

    private void leaves(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close.run();
        }
    }
}
