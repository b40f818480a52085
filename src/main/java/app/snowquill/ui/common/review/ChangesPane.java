package app.snowquill.ui.common.review;

import app.snowquill.pipeline.Decisions;
import app.snowquill.pipeline.WaitingVersion;
import app.snowquill.pipeline.history.Passage;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKind;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.review.Choices.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * A version that waits for the author's word, change by change. Of a form, what is alike is folded; of prose, the paragraphs
 * between stand dimmed. Made for one version; on the window's thread.
 */
public final class ChangesPane extends VBox {
    /** How much room there is. */
    public enum Place {
        /** A card among others, no higher than {@value #CARD_HEIGHT} px. */
        CARD,
        /** The whole of what it stands in. */
        PAGE
    }

    private static final double CARD_HEIGHT = 380;

    private final Strings strings;
    private final WaitingVersion version;
    private final Choices choices;
    private final ChangesFoot foot;
    private final Map<Integer, ChangeRow> rows = new LinkedHashMap<>();
    private final VBox list = new VBox(2);
    private final ScrollPane scroller = new ScrollPane(list);

    /**
     * @param names the book whose characters and scenes the fields are named by
     * @param accept takes the changes at these places of the version's passages; none refuses it
     */
    public ChangesPane(WaitingVersion version, Book names, Place place, Decisions decisions, Strings strings,
                       Consumer<Set<Integer>> accept) {
        super(10);
        this.strings = strings;
        this.version = version;
        this.choices = new Choices(version, this::refresh);
        this.foot = new ChangesFoot(choices, strings, taken -> decisions.impact(version, taken), accept);
        getStyleClass().addAll("changes-pane", place == Place.CARD ? "preview" : "page");
        setId("changes");
        Label title = new Label(strings.text("review.title"), Icons.small(Feather.CPU, "machine"));
        title.getStyleClass().addAll("strong", "dense", "machine");
        Label promise = new Label(strings.text("review.promise"));
        promise.getStyleClass().addAll("dense", "muted");
        promise.setWrapText(true);
        FieldWords fields = new FieldWords(strings);
        boolean prose = version.key().kind() == DocumentKind.PROSE;
        for (int i = 0; i < version.passages().size(); i++) {
            Passage passage = version.passages().get(i);
            list.getChildren().add(passage.differs() ? row(i, prose ? "" : fields.of(passage.field(), names), prose)
                    : unchanged(passage, prose));
        }
        if (!version.same().isEmpty()) {
            list.getChildren().add(new SameFields(version.same(), path -> fields.of(path, names), strings));
        }
        scroller.setFitToWidth(true);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        if (place == Place.CARD) {
            scroller.prefViewportHeightProperty().bind(Bindings.min(CARD_HEIGHT, list.heightProperty()));
            scroller.minHeightProperty().bind(scroller.prefViewportHeightProperty());
        }
        VBox.setVgrow(scroller, Priority.ALWAYS);
        getChildren().addAll(new FlowPane(8, 2, title, promise), scroller, foot);
        addEventFilter(KeyEvent.KEY_PRESSED, this::steps);
        refresh();
    }

    /** Puts the keys on the first change without an answer. */
    public void focusFirst() {
        choices.changes().stream().filter(change -> choices.of(change) == Choice.OPEN).findFirst().ifPresent(this::focus);
    }

    private Node row(int change, String name, boolean prose) {
        int number = choices.changes().indexOf(change) + 1;
        Passage passage = version.passages().get(change);
        ChangeRow row = new ChangeRow(name.isEmpty() ? strings.text("review.paragraph", change + 1) : name, passage, prose, strings,
                strings.text("review.spoken", number, choices.changes().size(), shown(passage.left()), shown(passage.right())),
                choice -> say(change, choice));
        rows.put(change, row);
        return row;
    }

    private static String shown(String text) {
        return text == null || text.isBlank() ? "–" : text;
    }

    private static Node unchanged(Passage passage, boolean prose) {
        MarkedFlow flow = new MarkedFlow(passage.rightPieces(), false);
        flow.getStyleClass().addAll("unchanged", prose ? "prose-text" : "form-text");
        return flow;
    }

    private void say(int change, Choice choice) {
        choices.say(change, choice);
        if (choice == Choice.OPEN) {
            return;
        }
        List<Integer> changes = choices.changes();
        int at = changes.indexOf(change);
        for (int i = 1; i <= changes.size(); i++) {
            int next = changes.get((at + i) % changes.size());
            if (choices.of(next) == Choice.OPEN) {
                focus(next);
                return;
            }
        }
        foot.focusDone();
    }

    private void steps(KeyEvent event) {
        if (!event.isAltDown() || event.getCode() != KeyCode.UP && event.getCode() != KeyCode.DOWN || rows.isEmpty()) {
            return;
        }
        event.consume();
        List<Integer> changes = choices.changes();
        int now = -1;
        for (int i = 0; i < changes.size(); i++) {
            if (rows.get(changes.get(i)).isFocusWithin()) {
                now = i;
            }
        }
        int next = now < 0 ? 0 : now + (event.getCode() == KeyCode.UP ? -1 : 1);
        focus(changes.get(Math.max(0, Math.min(changes.size() - 1, next))));
    }

    private void focus(int change) {
        ChangeRow row = rows.get(change);
        row.requestFocus();
        double hidden = list.getHeight() - scroller.getViewportBounds().getHeight();
        if (hidden > 0) {
            Bounds at = row.getBoundsInParent();
            scroller.setVvalue(Math.max(0, Math.min(1, (at.getMinY() - 40) / hidden)));
        }
    }

    private void refresh() {
        rows.forEach((change, row) -> row.show(choices.of(change)));
        foot.refresh();
    }
}
