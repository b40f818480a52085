package app.snowquill.ui.archive;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What stands where no list is: what was looked for lately, or why nothing was found. */
final class NothingFound extends StackPane {
    private final ArchiveViewModel model;
    private final Strings strings;

    NothingFound(ArchiveViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("archive-empty");
        setAlignment(Pos.TOP_LEFT);
        model.foundProperty().addListener(property -> show());
        model.lookingProperty().addListener(property -> show());
        show();
    }

    /** Shows anew what was looked for lately. */
    void show() {
        Optional<FoundTexts> found = model.foundProperty().get();
        boolean empty = found.map(texts -> texts.answer().hits().isEmpty()).orElse(true);
        setVisible(empty);
        if (!empty || model.lookingProperty().get() && found.isEmpty()) {
            getChildren().clear();
        } else if (found.isPresent()) {
            getChildren().setAll(none(found.get()));
        } else {
            getChildren().setAll(recent());
        }
    }

    private Node none(FoundTexts found) {
        boolean filtered = !model.filterProperty().get().equals(SearchFilter.USUAL) && found.like().isEmpty();
        Button all = Buttons.plain(strings.text("archive.all"), () -> model.filterProperty().set(SearchFilter.USUAL));
        all.setId("archive-all");
        String title = found.like().map(of -> strings.text("archive.none-like", new ArchiveWords(strings).title(of, model.session().view().book()))).orElseGet(() -> strings.text("archive.none", found.text()));
        EmptyState state = filtered ? new EmptyState(Feather.SEARCH, title, strings.text("archive.none-filtered"), all)
                : new EmptyState(Feather.SEARCH, title, strings.text(found.like().isPresent() ? "archive.none-like-words" : "archive.none-words"));
        StackPane.setAlignment(state, Pos.CENTER);
        return state;
    }

    private Node recent() {
        List<String> texts = model.recent();
        if (texts.isEmpty()) {
            EmptyState state = new EmptyState(Feather.SEARCH, strings.text("archive.begin"), strings.text("archive.begin-words"));
            StackPane.setAlignment(state, Pos.CENTER);
            return state;
        }
        Label title = new Label(strings.text("archive.recent"));
        title.getStyleClass().add("field-label");
        VBox box = new VBox(2, title);
        box.getStyleClass().add("recent-searches");
        box.setMaxSize(560, USE_PREF_SIZE);
        for (String text : texts) {
            Button button = Buttons.flat(text, Feather.CLOCK, () -> model.textProperty().set(text));
            button.getStyleClass().add("recent-search");
            button.setMnemonicParsing(false);
            button.setMinWidth(0);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setGraphic(Icons.small(Feather.CLOCK));
            box.getChildren().add(button);
        }
        return box;
    }
}
