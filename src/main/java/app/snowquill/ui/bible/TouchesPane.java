package app.snowquill.ui.bible;

import app.snowquill.pipeline.memory.BibleDesk.Touched;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the last change touches, or the one that waits to be kept: each place can be revised, or said to be fine, one by one. */
final class TouchesPane extends ScrollPane {
    private final Strings strings;
    private final BibleActions actions;
    private final Revisions revisions;
    private final VBox rows = new VBox(8);
    private List<Touched> found = List.of();
    private List<Touched> touched = List.of();
    private final Map<DocumentKey, String> answers = new HashMap<>();
    private Book book;

    TouchesPane(Strings strings, BibleActions actions, Revisions revisions) {
        this.strings = strings;
        this.actions = actions;
        this.revisions = revisions;
        rows.getStyleClass().add("side-content");
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    void show(Book of) {
        book = of;
        if (rows.getChildren().isEmpty()) {
            build();
        }
    }

    /** Another change is looked at. */
    void show(List<Touched> newer) {
        if (!newer.equals(found)) {
            found = newer;
            touched = new ArrayList<>(found);
            answers.clear();
            build();
        }
    }

    int count() {
        return touched.size();
    }

    private void build() {
        rows.getChildren().clear();
        setFitToHeight(touched.isEmpty());
        if (touched.isEmpty()) {
            EmptyState none = new EmptyState(Feather.CHECK_CIRCLE, strings.text("bible.touches-none"), strings.text("bible.touches-none-words"));
            VBox.setVgrow(none, Priority.ALWAYS);
            rows.getChildren().add(none);
            return;
        }
        Label words = new Label(strings.text("bible.touches-words", touched.size()));
        words.getStyleClass().addAll("dense", "muted");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        rows.getChildren().add(words);
        touched.forEach(one -> rows.getChildren().add(card(one)));
    }

    private Node card(Touched one) {
        Hyperlink title = Buttons.link(PlacesPane.title(one.key(), book, strings), () -> actions.open().accept(one.key()));
        title.getStyleClass().add("touched-title");
        Label why = label(one.why() + (answers.containsKey(one.key()) ? " · " + answers.get(one.key()) : ""), "muted");
        VBox card = new VBox(4, title, why, label(one.quote(), "subtle"));
        card.getStyleClass().addAll("card", "touched");
        card.setId("touched-" + one.key().kind().name().toLowerCase(strings.locale()) + "-" + one.key().id());
        Button revise = Buttons.machine(strings.text("bible.revise"), Feather.CPU, () -> revise(one));
        revise.getStyleClass().add("small");
        revise.setDisable(answers.containsKey(one.key()));
        Button fine = Buttons.plain(strings.text("bible.fine"), () -> {
            touched.remove(one);
            build();
        });
        fine.getStyleClass().add("small");
        HBox buttons = new HBox(8, revise, fine);
        buttons.getStyleClass().add("answers");
        card.getChildren().add(buttons);
        return card;
    }

    private void revise(Touched one) {
        answers.put(one.key(), strings.text("bible.revising"));
        build();
        revisions.revise(one, words -> {
            answers.put(one.key(), words);
            build();
        });
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll("caption", style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
