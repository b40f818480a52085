package app.snowquill.ui.bible;

import app.snowquill.story.EntryKind;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Chip;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Tone;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The head of an entry: its initials, name, aliases and where it stands, and what can be done with the whole of it. */
final class EntryHeader extends HBox {
    private final Strings strings;
    private final Listener listener;
    private final Label initials = new Label();
    private final TextField name = new TextField();
    private final FlowPane under = new FlowPane(6, 4);
    private final TextField newAlias = new TextField();
    private final Button addAlias;
    private final Label counts = new Label();
    private final MenuItem bin;
    private List<String> aliases = List.of();
    private boolean filling;

    /** What the head asks for. */
    interface Listener {
        /** The name or the aliases read otherwise. */
        void changed();

        void rename();

        void bin();

        void history();

        void addField();
    }

    EntryHeader(Strings strings, Listener listener) {
        super(12);
        this.strings = strings;
        this.listener = listener;
        getStyleClass().add("entry-header");
        initials.getStyleClass().add("entry-initials");
        name.getStyleClass().add("entry-title");
        name.setId("entry-title");
        name.setAccessibleText(strings.text("bible.name"));
        name.textProperty().addListener(property -> {
            name.setTooltip(new Tooltip(name.getText()));
            changed();
        });
        addAlias = Buttons.flat(strings.text("bible.alias"), Feather.PLUS, this::askAlias);
        addAlias.getStyleClass().addAll("small", "alias-adder");
        addAlias.setId("add-alias");
        newAlias.setPromptText(strings.text("bible.alias-new"));
        newAlias.setAccessibleText(strings.text("bible.alias-new"));
        newAlias.setId("new-alias");
        newAlias.getStyleClass().addAll("dense", "new-alias");
        newAlias.setOnAction(event -> takeAlias());
        newAlias.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                takeAlias();
            }
        });
        counts.getStyleClass().addAll("dense", "muted", "entry-counts");
        counts.setId("entry-counts");
        under.setAlignment(Pos.CENTER_LEFT);
        under.setPrefWrapLength(300);
        VBox words = new VBox(2, name, under);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button rename = Buttons.plain(strings.text("bible.rename"), listener::rename);
        rename.setGraphic(Icons.small(Feather.EDIT_2));
        rename.setId("rename-everywhere");
        bin = item("bible.bin", Feather.TRASH_2, listener::bin);
        MenuButton more = new MenuButton("", Icons.button(Feather.MORE_HORIZONTAL), item("bible.add-field", Feather.PLUS, listener::addField),
                item("bible.history", Feather.CLOCK, listener::history), bin);
        more.getStyleClass().addAll("icon-button", "no-arrow");
        more.setId("entry-more");
        more.setAccessibleText(strings.text("bible.more"));
        more.setTooltip(new Tooltip(strings.text("bible.more")));
        HBox buttons = new HBox(8, rename, more);
        buttons.setAlignment(Pos.TOP_RIGHT);
        buttons.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(initials, words, buttons);
    }

    private MenuItem item(String key, Feather icon, Runnable action) {
        MenuItem item = new MenuItem(strings.text(key), Icons.small(icon));
        item.setOnAction(event -> action.run());
        return item;
    }

    void show(EntryDraft draft, EntryRow row, String where) {
        filling = true;
        initials.setText(row.initials());
        initials.getStyleClass().removeIf(style -> style.matches("pov-\\d"));
        initials.getStyleClass().add("pov-" + (row.colour() < 0 ? 8 : row.colour() % 8 + 1));
        if (!name.getText().strip().equals(draft.name())) {
            name.setText(draft.name());
        }
        aliases = draft.entry().aliases();
        counts.setText(where);
        bin.setDisable(draft.kind() == EntryKind.CHARACTER);
        showAliases();
        filling = false;
    }

    /** What the head says of a draft. */
    EntryDraft write(EntryDraft draft) {
        String now = name.getText().strip();
        EntryDraft named = draft.character().map(who -> draft.with(EntryParts.named(who, now)))
                .orElseGet(() -> draft.with(EntryParts.named(draft.entry(), now)));
        return named.with(EntryParts.aliases(named.entry(), aliases));
    }

    /** For an entry that was just added. */
    void askName() {
        name.requestFocus();
        name.selectAll();
    }

    private void showAliases() {
        under.getChildren().clear();
        for (String alias : aliases) {
            Chip chip = new Chip(alias, Tone.NEUTRAL);
            Button remove = Buttons.icon(Feather.X, strings.text("bible.alias-remove", alias), () -> set(aliases.stream()
                    .filter(one -> !one.equals(alias)).toList()));
            remove.setGraphic(Icons.sized(Feather.X, 12));
            remove.getStyleClass().add("alias-remover");
            chip.setGraphic(remove);
            chip.setContentDisplay(ContentDisplay.RIGHT);
            chip.getStyleClass().add("alias");
            under.getChildren().add(chip);
        }
        under.getChildren().addAll(addAlias, counts);
    }

    private void askAlias() {
        newAlias.setText("");
        under.getChildren().set(under.getChildren().indexOf(addAlias), newAlias);
        newAlias.requestFocus();
    }

    private void takeAlias() {
        if (under.getChildren().contains(newAlias)) {
            String alias = newAlias.getText().strip();
            newAlias.setText("");
            List<String> others = new ArrayList<>(aliases);
            if (!alias.isEmpty() && !others.contains(alias)) {
                others.add(alias);
            }
            set(others);
        }
    }

    private void set(List<String> others) {
        boolean differ = !others.equals(aliases);
        aliases = List.copyOf(others);
        showAliases();
        if (differ) {
            changed();
        }
    }

    private void changed() {
        if (!filling) {
            listener.changed();
        }
    }
}
