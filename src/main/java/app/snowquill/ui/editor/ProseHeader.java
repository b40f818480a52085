package app.snowquill.ui.editor;

import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.Part;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The line over the page: where the scene stands, and the buttons for setting and for origin rails. */
final class ProseHeader extends HBox {
    /** Its number at least can be read. */
    private static final double LEAST_CHAPTER = 44;

    private final Strings strings;
    private final HBox path = new HBox(6);
    private final HBox tools = new HBox(6);
    private final ToggleButton rails;
    private final Label counts = new Label();
    private final HBox changes = new HBox(6);

    ProseHeader(Strings strings, Runnable bold, Runnable italic) {
        this.strings = strings;
        getStyleClass().add("prose-header");
        path.getStyleClass().add("path");
        HBox.setHgrow(path, Priority.ALWAYS);
        Region line = new Region();
        line.getStyleClass().add("divider");
        rails = Buttons.iconToggle(Feather.CPU, strings.text("editor.rails"));
        rails.setSelected(true);
        Button b = Buttons.icon(Feather.BOLD, strings.text("editor.bold"), bold);
        Button i = Buttons.icon(Feather.ITALIC, strings.text("editor.italic"), italic);
        b.setFocusTraversable(false);
        i.setFocusTraversable(false);
        tools.getStyleClass().add("tools");
        tools.getChildren().addAll(b, i, line, rails);
        counts.getStyleClass().addAll("dense", "muted");
        counts.setMinWidth(USE_PREF_SIZE);
        changes.getStyleClass().add("tools");
        getChildren().addAll(path, tools);
    }

    /** Leads from one change to another, while changes are counted here. */
    void setOnChanges(Runnable previous, Runnable next) {
        changes.getChildren().setAll(counts, Buttons.icon(Feather.CHEVRON_UP, strings.text("passage.previous"), previous),
                Buttons.icon(Feather.CHEVRON_DOWN, strings.text("passage.next"), next));
    }

    /** Counts changes in the place of the tools; blank shows these again. */
    void showChanges(String words) {
        counts.setText(words);
        getChildren().set(1, words.isEmpty() ? tools : changes);
    }

    ToggleButton rails() {
        return rails;
    }

    void addTool(Ikon ikon, String name, Runnable action) {
        tools.getChildren().add(Buttons.icon(ikon, name, action));
    }

    void addTool(Node tool) {
        tools.getChildren().add(tool);
    }

    void show(Book book, String sceneId) {
        SceneList list = book.outline();
        List<Node> shown = new ArrayList<>();
        Optional<Scene> scene = list.scene(sceneId);
        Optional<Chapter> chapter = scene.flatMap(s -> list.chapters().stream()
                .filter(c -> c.id().equals(s.chapter())).findFirst());
        Optional<Part> part = chapter.flatMap(c -> list.parts().stream().filter(p -> p.id().equals(c.part())).findFirst());
        part.filter(p -> list.parts().size() > 1 || !p.title().isEmpty()).ifPresent(p -> {
            int number = list.parts().indexOf(p) + 1;
            Label first = step(strings.text("editor.part", number <= 12 ? strings.of("editor.number", number) : "" + number), p.title());
            first.setMinWidth(USE_PREF_SIZE);
            shown.add(first);
        });
        chapter.ifPresent(c -> {
            int number = list.chapters().indexOf(c) + 1;
            String title = c.title().isEmpty() ? strings.text("editor.chapter", number) : number + " · " + c.title();
            Label second = step(title, title);
            second.setMinWidth(LEAST_CHAPTER);
            shown.add(second);
        });
        String title = scene.map(s -> (list.scenes().indexOf(s) + 1) + " · "
                + (s.title().isEmpty() ? strings.text("editor.untitled") : s.title())).orElse(strings.text("editor.unplaced"));
        Label last = step(title, title);
        last.getStyleClass().setAll("label", "dense", "strong");
        shown.add(last);
        path.getChildren().clear();
        for (int i = 0; i < shown.size(); i++) {
            if (i > 0) {
                path.getChildren().add(Icons.sized(Feather.CHEVRON_RIGHT, 12, "subtle"));
            }
            path.getChildren().add(shown.get(i));
        }
    }

    private static Label step(String text, String whole) {
        Label label = new Label(text);
        label.getStyleClass().addAll("dense", "muted");
        label.setMinWidth(0);
        if (!whole.isBlank()) {
            label.setTooltip(new Tooltip(whole));
        }
        return label;
    }
}
