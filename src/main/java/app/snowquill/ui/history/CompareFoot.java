package app.snowquill.ui.history;

import app.snowquill.pipeline.ComparedText;
import app.snowquill.pipeline.PastVersion;
import app.snowquill.pipeline.history.Passage;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.history.HistoryViewModel.Scope;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the left version, and that going back loses nothing. */
final class CompareFoot extends HBox {
    private final HistoryViewModel model;
    private final VersionWords words;
    private final Strings strings;
    private final Label note = new Label();
    private final Button copy;
    private final Button bring;
    private final Button back;

    /** @param bringOver brings over the passage that is chosen */
    CompareFoot(HistoryViewModel model, VersionWords words, Strings strings, Consumer<String> toClipboard, Runnable bringOver) {
        super(8);
        this.model = model;
        this.words = words;
        this.strings = strings;
        getStyleClass().add("compare-foot");
        note.getStyleClass().addAll("dense", "muted");
        note.setMinWidth(0);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        CheckBox only = new CheckBox(strings.text("history.only-differences"));
        only.setId("only-differences");
        only.setMinWidth(Region.USE_PREF_SIZE);
        only.selectedProperty().bindBidirectional(model.onlyDifferencesProperty());
        copy = Buttons.plain(strings.text("history.copy-left"), () -> toClipboard.accept(leftText()));
        copy.setGraphic(Icons.small(Feather.COPY));
        copy.setId("copy-left");
        bring = Buttons.plain(strings.text("history.bring-one"), bringOver);
        bring.setGraphic(Icons.small(Feather.ARROW_RIGHT));
        bring.setId("bring-over");
        bring.setDisable(true);
        back = Buttons.primary(strings.text("history.go-back"), model::goBack);
        back.setGraphic(Icons.small(Feather.ROTATE_CCW));
        back.setId("go-back");
        getChildren().addAll(note, only, copy, bring, back);
    }

    void follow(ObservableValue<CompareRow> chosen) {
        chosen.addListener((property, before, now) -> bring.setDisable(now == null || !now.text().canBringOver(now.index())));
    }

    void show() {
        Optional<PastVersion> left = model.leftProperty().get();
        Scope scope = model.scopeProperty().get();
        back.setDisable(left.isEmpty() || model.isNewest(left.get()));
        copy.setDisable(left.isEmpty() || scope == Scope.BOOK);
        note.setText(model.entriesProperty().get().isEmpty() ? "" : strings.text("history.keeps-everything",
                words.number(model.entriesProperty().get().get(0).version(), scope)));
    }

    private String leftText() {
        return model.comparisonProperty().get().texts().stream().map(ComparedText::passages)
                .flatMap(passages -> passages.stream()).map(Passage::left).filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
    }
}
