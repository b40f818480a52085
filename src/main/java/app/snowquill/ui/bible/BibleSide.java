package app.snowquill.ui.bible;

import app.snowquill.pipeline.memory.BibleDesk.Touched;
import app.snowquill.story.Book;
import app.snowquill.ui.common.Chip;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Tone;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The panel at the right, in tabs: what waits, where the entry appears, what a change touches; its versions are shown in the middle. */
final class BibleSide extends VBox {
    /** What it shows. */
    enum Tab {
        WAITING, PLACES, TOUCHES, VERSIONS
    }

    private final Strings strings;
    private final WaitingPane waiting;
    private final PlacesPane places;
    private final TouchesPane touches;
    private final Runnable versions;
    private final ToggleGroup group = new ToggleGroup();
    private final HBox tabs = new HBox();
    private final StackPane middle = new StackPane();

    /** @param versions shows the past of the open entry */
    BibleSide(Strings strings, WaitingPane waiting, PlacesPane places, TouchesPane touches, Runnable versions) {
        this.strings = strings;
        this.waiting = waiting;
        this.places = places;
        this.touches = touches;
        this.versions = versions;
        getStyleClass().addAll("panel", "bible-side");
        tabs.getStyleClass().addAll("panel-header", "side-tabs");
        for (Tab tab : Tab.values()) {
            tabs.getChildren().add(button(tab));
        }
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(tabs, middle);
        choose(Tab.WAITING);
    }

    private ToggleButton button(Tab tab) {
        ToggleButton button = new ToggleButton(strings.of("bible.tab", tab));
        button.getStyleClass().add("side-tab");
        button.setId("tab-" + tab.name().toLowerCase(Locale.ROOT));
        button.setUserData(tab);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setMinWidth(USE_PREF_SIZE);
        if (tab == Tab.VERSIONS) {
            button.setOnAction(event -> {
                button.setSelected(false);
                versions.run();
            });
        } else {
            button.setToggleGroup(group);
            button.setOnAction(event -> choose(tab));
        }
        return button;
    }

    void choose(Tab tab) {
        group.selectToggle((ToggleButton) tabs.getChildren().get(tab.ordinal()));
        Node content = tab == Tab.PLACES ? places : tab == Tab.TOUCHES ? touches : waiting;
        middle.getChildren().setAll(content);
    }

    void show(Book book, Memory memory, EntryRows rows, String entry) {
        waiting.show(book, memory, one -> rows.isAbout(one, entry));
        places.show(book, memory.entry().equals(entry) ? memory.places() : List.of());
        touches.show(book);
        badge(Tab.WAITING, memory.waiting().size() + memory.open().size(), Tone.MACHINE);
    }

    void show(List<Touched> touched) {
        touches.show(touched);
        badge(Tab.TOUCHES, touches.count(), Tone.WARNING);
    }

    private void badge(Tab tab, int count, Tone tone) {
        ToggleButton button = (ToggleButton) tabs.getChildren().get(tab.ordinal());
        button.setGraphic(count == 0 ? null : Chip.badge(Integer.toString(count), tone));
    }
}
