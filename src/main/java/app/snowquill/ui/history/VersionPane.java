package app.snowquill.ui.history;

import app.snowquill.pipeline.PastVersion;
import app.snowquill.story.DocumentKind;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.history.HistoryViewModel.Scope;
import app.snowquill.ui.history.HistoryViewModel.Side;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The list of versions at the left. Up and Down choose what is left, Shift+Enter what is right. */
final class VersionPane extends VBox {
    private final HistoryViewModel model;
    private final Label title = new Label();
    private final ListView<HistoryEntry> list = new ListView<>();
    private final TextField name = new TextField();
    private final Label foot = new Label();
    private final Strings strings;
    private final VersionWords words;
    private final ToggleGroup scopes = new ToggleGroup();
    private boolean filling;

    /** @param thin asks whether old versions are to be taken out */
    VersionPane(HistoryViewModel model, VersionWords words, Strings strings, Runnable thin) {
        this.model = model;
        this.strings = strings;
        this.words = words;
        getStyleClass().addAll("panel", "version-pane");
        HBox head = new HBox(title);
        head.getStyleClass().add("panel-header");
        Button nameThis = Buttons.plain(strings.text("history.name-this"), this::askName);
        nameThis.setGraphic(Icons.small(Feather.BOOKMARK));
        nameThis.getStyleClass().add("small");
        nameThis.setId("name-this");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox pills = new HBox(scope(Scope.TEXT, "left-pill"), scope(Scope.BOOK, "right-pill"));
        pills.getStyleClass().addAll("pills", "small");
        HBox bar = new HBox(8, pills, space, nameThis);
        bar.getStyleClass().add("version-bar");
        name.setId("version-name");
        name.getStyleClass().add("dense");
        name.setPromptText(strings.text("history.name-prompt"));
        name.setOnAction(event -> keepName());
        name.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                showName(false);
            }
        });
        VBox.setMargin(name, new Insets(0, 12, 6, 12));
        showName(false);
        list.setId("versions");
        list.setAccessibleText(strings.text("history.versions"));
        list.setCellFactory(ignored -> new VersionCell(model, words, strings));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !filling && list.isFocused()) {
                model.choose(Side.LEFT, now.version());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        foot.getStyleClass().addAll("dense", "muted");
        foot.setWrapText(true);
        foot.setMinHeight(Region.USE_PREF_SIZE);
        foot.setGraphic(Icons.small(Feather.SHIELD));
        VBox under = new VBox(4, foot, Buttons.link(strings.text("history.thin"), thin));
        under.getStyleClass().add("version-foot");
        under.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, bar, name, list, under);
        model.entriesProperty().addListener(property -> fill());
        model.lastBackupProperty().addListener(property -> showFoot());
        model.leftProperty().addListener(property -> list.refresh());
        model.rightProperty().addListener(property -> list.refresh());
    }

    void showTitle(String of) {
        ((ToggleButton) scopes.getToggles().get(0)).setText(strings.text(
                model.key().kind() == DocumentKind.PROSE ? "history.scope.scene" : "history.scope.text"));
        title.setText(strings.text("history.title", of));
        scopes.selectToggle(scopes.getToggles().get(model.scopeProperty().get().ordinal()));
    }

    void focusList() {
        list.requestFocus();
    }

    private ToggleButton scope(Scope scope, String style) {
        ToggleButton pill = new ToggleButton(strings.of("history.scope", scope));
        pill.setId("scope-" + scope.name().toLowerCase(Locale.ROOT));
        pill.getStyleClass().addAll("pill", style);
        pill.setToggleGroup(scopes);
        pill.setSelected(model.scopeProperty().get() == scope);
        pill.setOnAction(event -> {
            pill.setSelected(true);
            model.show(scope);
        });
        return pill;
    }

    private void fill() {
        filling = true;
        list.getItems().setAll(model.entriesProperty().get());
        showFoot();
        model.leftProperty().get().map(PastVersion::id).ifPresent(this::select);
        filling = false;
    }

    private void showFoot() {
        String kept = strings.text("history.kept", model.versionCount());
        foot.setText(model.lastBackupProperty().get().map(made -> kept + "\n" + words.backup(made)).orElse(kept));
    }

    private void select(long id) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).version().id() == id) {
                list.getSelectionModel().clearAndSelect(i);
            }
        }
    }

    private void key(KeyEvent event) {
        HistoryEntry at = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && at != null) {
            event.consume();
            model.choose(event.isShiftDown() ? Side.RIGHT : Side.LEFT, at.version());
        }
    }

    private void askName() {
        model.toName().ifPresent(version -> {
            name.setText(version.name());
            showName(true);
            name.requestFocus();
            name.selectAll();
        });
    }

    private void keepName() {
        model.name(name.getText());
        showName(false);
    }

    private void showName(boolean shown) {
        name.setVisible(shown);
        name.setManaged(shown);
        if (!shown) {
            list.requestFocus();
        }
    }
}
