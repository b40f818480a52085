package app.snowquill.ui.summaries;

import app.snowquill.pipeline.summaries.BookSummary;
import app.snowquill.pipeline.summaries.SummaryState;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One summary: its text to read and to write, how it stands, what it was made from, and what waits beside it. */
final class SummaryPage extends VBox {
    private final SummariesViewModel model;
    private final SummaryWords words;
    private final Strings strings;
    private final Label title = new Label();
    private final Label standing = new Label();
    private final TextArea text = new TextArea();
    private final Label from = new Label();
    private final Label waitingTitle = new Label();
    private final Label waiting = new Label();
    private final Button mine;
    private final Button asItIs;
    private final Button take;
    private final Button back;
    private BookSummary shown;

    SummaryPage(SummariesViewModel model, SummaryWords words, Strings strings) {
        this.model = model;
        this.words = words;
        this.strings = strings;
        this.mine = Buttons.plain(strings.text("summaries.keep-mine"), () -> model.write(text.getText()));
        this.asItIs = Buttons.plain(strings.text("summaries.as-it-is"), model::keep);
        this.take = Buttons.plain(strings.text("summaries.take"), model::take);
        this.back = Buttons.plain(strings.text("summaries.put-back"), model::putBack);
        back.setId("summaries-put-back");
        mine.setId("summaries-keep-mine");
        asItIs.setId("summaries-as-it-is");
        take.setId("summaries-take");
        text.setId("summaries-text");
        standing.setId("summaries-standing");
        from.setId("summaries-from");
        waiting.setId("summaries-waiting");
        title.getStyleClass().add("strong");
        text.getStyleClass().add("summaries-text");
        text.setWrapText(true);
        text.setAccessibleText(strings.text("summaries.text"));
        VBox.setVgrow(text, Priority.ALWAYS);
        waitingTitle.setText(strings.text("summaries.waiting"));
        waitingTitle.getStyleClass().add("strong");
        waiting.getStyleClass().add("summaries-waiting");
        waiting.setMaxWidth(Double.MAX_VALUE);
        for (Label label : List.of(title, standing, from, waiting)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        standing.getStyleClass().add("dense");
        from.getStyleClass().addAll("dense", "muted");
        getStyleClass().add("summaries-page");
        setSpacing(8);
        HBox buttons = new HBox(8, mine, asItIs, take, back);
        getChildren().addAll(title, standing, text, waitingTitle, waiting, buttons, from);
        text.textProperty().addListener(property -> enable());
        model.selectedProperty().addListener(property -> show());
        model.asideProperty().addListener(property -> showBack());
        sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                leave();
            }
        });
        show();
    }

    private void show() {
        BookSummary now = model.selectedProperty().get();
        setVisible(now != null);
        if (now == null) {
            return;
        }
        boolean other = shown == null || !shown.name().equals(now.name());
        if (other) {
            leave();
        }
        boolean typed = shown != null && !text.getText().isBlank() && !text.getText().equals(written(shown));
        String before = shown == null ? "" : written(shown);
        shown = now;
        title.setText(words.name(now));
        standing.setText(words.standing(now));
        from.setText(words.from(now, model.listProperty().get().orElse(List.of(now))));
        if (other || !typed || written(now).equals(text.getText()) || before.equals(text.getText())) {
            text.setText(written(now)); // what is typed and not kept stays where a summary is written meanwhile
        }
        text.setPromptText(now.state() == SummaryState.MISSING || now.state() == SummaryState.UNWRITTEN ? now.text() : "");
        text.setEditable(now.state() != SummaryState.UNWRITTEN);
        waiting.setText(now.waiting());
        for (Node node : List.of(waitingTitle, waiting, take)) {
            node.setVisible(!now.waiting().isBlank());
            node.setManaged(!now.waiting().isBlank());
        }
        boolean mineIsStale = now.maker() == BookSummary.Maker.AUTHOR && now.state() == SummaryState.STALE;
        asItIs.setVisible(mineIsStale);
        asItIs.setManaged(mineIsStale);
        showBack();
        enable();
    }

    private void showBack() {
        boolean there = shown != null && model.asideProperty().get().filter(words -> !words.equals(written(shown))).isPresent();
        back.setVisible(there);
        back.setManaged(there);
    }

    /** Keeps what is typed; words that were only cleared away are not taken out by that. */
    private void leave() {
        if (shown != null && text.isEditable() && !text.getText().isBlank() && !text.getText().strip().equals(written(shown).strip())) {
            model.write(shown, text.getText());
        }
    }

    /** What stands in the field: the plan's line is only what stands for a summary. */
    private static String written(BookSummary summary) {
        return summary.maker() == BookSummary.Maker.PLAN ? "" : summary.text();
    }

    private void enable() {
        mine.setDisable(shown == null || text.getText().strip().equals(written(shown).strip()));
        mine.setText(strings.text(shown != null && shown.maker() == BookSummary.Maker.AUTHOR && text.getText().isBlank() ? "summaries.drop-mine"
                : "summaries.keep-mine"));
    }
}
