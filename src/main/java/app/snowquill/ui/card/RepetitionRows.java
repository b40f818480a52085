package app.snowquill.ui.card;

import app.snowquill.scene.quality.PhraseList;
import app.snowquill.scene.quality.Repetition;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How much a scene says again, and what it says most often, each phrase with a button that keeps it out from now on. On the window's thread. */
final class RepetitionRows extends VBox {
    private static final int MOST = 5;

    private final Strings strings;
    private final Consumer<String> never;

    /** @param never told a phrase that is not to be written again */
    RepetitionRows(Strings strings, Consumer<String> never) {
        super(3);
        this.strings = strings;
        this.never = never;
    }

    void show(String prose, PhraseList list) {
        Repetition measured = Repetition.of(List.of(prose));
        getChildren().setAll(Fields.caption(strings.text("card.repetition", percent(measured.repeatedRuns()), percent(measured.loops()), percent(measured.distinctTwo()))));
        List<String> found = list.in(prose);
        getChildren().add(Fields.caption(found.isEmpty() ? strings.text("card.repetition-none-listed")
                : strings.text("card.repetition-listed", found.size(), String.join(", ", found.stream().distinct().map(phrase -> "“" + phrase + "”").toList()))));
        measured.phrases().stream().filter(phrase -> !list.phrases().contains(phrase.text())).limit(MOST).forEach(phrase -> getChildren().add(row(phrase)));
    }

    private HBox row(Repetition.Phrase phrase) {
        Label said = Fields.caption(strings.text("card.repeated", phrase.text(), phrase.times()));
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        Button button = Buttons.plain(strings.text("card.never"), () -> never.accept(phrase.text()));
        button.setId("never-" + phrase.text().replace(' ', '-').replace("'", "").toLowerCase(Locale.ROOT));
        button.setAccessibleText(strings.text("card.never-spoken", phrase.text()));
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, said, button);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String percent(double share) {
        return String.format(strings.locale(), "%.0f %%", 100 * share);
    }
}
