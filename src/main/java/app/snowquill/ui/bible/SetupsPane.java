package app.snowquill.ui.bible;

import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Evidence;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** All that the book promises: what is overdue, what is open and what is paid off. A scene's name leads to its page. */
final class SetupsPane extends ScrollPane {
    private final Strings strings;
    private final Consumer<DocumentKey> open;
    private Book book;
    private List<SetupRow> rows;

    SetupsPane(Strings strings, Consumer<DocumentKey> open) {
        this.strings = strings;
        this.open = open;
        setId("bible-setups");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("entry-scroller");
    }

    void show(Book of) {
        List<SetupRow> now = SetupRow.of(of);
        if (book != null && now.equals(rows) && of.outline().equals(book.outline())) {
            return;
        }
        book = of;
        rows = now;
        setFitToHeight(now.isEmpty());
        if (now.isEmpty()) {
            setContent(new EmptyState(Feather.FLAG, strings.text("bible.setups-none"), strings.text("bible.setups-none-words")));
            return;
        }
        VBox content = new VBox(4, SectionHead.of(strings.text("bible.setups"), strings.text("bible.setups-words")));
        content.getStyleClass().addAll("entry-content", "setups");
        for (SetupRow.State state : SetupRow.State.values()) {
            List<SetupRow> group = now.stream().filter(row -> row.state() == state).toList();
            if (!group.isEmpty()) {
                Label heading = new Label(strings.text("bible.setups." + word(state), group.size()));
                heading.getStyleClass().add("setups-heading");
                content.getChildren().add(heading);
                group.forEach(row -> content.getChildren().add(node(row)));
            }
        }
        setContent(content);
    }

    private Node node(SetupRow row) {
        Label text = new Label(row.setup().text());
        text.getStyleClass().add("setup-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox places = new HBox(6, place("planted", row, row.setup().planted()));
        if (row.state() == SetupRow.State.PAID) {
            places.getChildren().addAll(Icons.small(Feather.ARROW_RIGHT), place("paid", row, row.setup().paid()));
        } else {
            Label due = new Label(row.setup().due().isBlank() ? strings.text("bible.setup-due-end")
                    : strings.text("bible.setup-due", new SceneNumbers(book, strings).line(row.setup().due())));
            due.getStyleClass().addAll("caption", row.state() == SetupRow.State.OVERDUE ? "warning" : "muted");
            due.setMinWidth(0);
            places.getChildren().add(due);
        }
        places.getStyleClass().add("answers");
        VBox words = new VBox(2, text, places);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox node = new HBox(8, Icons.small(icon(row.state()), row.state() == SetupRow.State.OVERDUE ? "warning" : "muted"), words);
        node.getStyleClass().addAll("setup-row", word(row.state()));
        node.setId("setup-" + row.setup().id());
        return node;
    }

    private Node place(String what, SetupRow row, Evidence evidence) {
        String words = strings.text("bible.setup-" + what, new SceneNumbers(book, strings).line(evidence.scene()));
        if (book.outline().scene(evidence.scene()).isEmpty()) {
            Label label = new Label(words);
            label.getStyleClass().addAll("caption", "muted");
            return label;
        }
        Hyperlink link = Buttons.link(words, () -> open.accept(DocumentKey.prose(evidence.scene())));
        link.setId(what + "-" + row.setup().id());
        link.getStyleClass().add("setup-place");
        link.setTextOverrun(OverrunStyle.ELLIPSIS);
        link.setMinWidth(0);
        if (!evidence.quote().isBlank()) {
            link.setTooltip(new Tooltip(strings.text("bible.quoted", evidence.quote())));
        }
        return link;
    }

    private static Ikon icon(SetupRow.State state) {
        return switch (state) {
            case OVERDUE -> Feather.ALERT_TRIANGLE;
            case OPEN -> Feather.FLAG;
            case PAID -> Feather.CHECK_SQUARE;
        };
    }

    private static String word(SetupRow.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
