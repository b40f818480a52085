package app.snowquill.ui.summaries;

import app.snowquill.pipeline.summaries.SummaryState;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FailureDisplay;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.ThinBar;
import app.snowquill.ui.summaries.SummariesViewModel.News;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Sets the model to work, says how far it is and what came of it. */
final class SummariesFoot extends VBox {
    private final SummariesViewModel model;
    private final SummaryWords words;
    private final Strings strings;
    private final FailureDisplay failures;
    private final Label said = new Label();
    private final ThinBar bar = new ThinBar();
    private final Button update;
    private final Button stop;

    SummariesFoot(SummariesViewModel model, SummaryWords words, Strings strings, FailureDisplay failures) {
        this.model = model;
        this.words = words;
        this.strings = strings;
        this.failures = failures;
        this.update = Buttons.machine(strings.text("summaries.update"), Feather.CPU, model::update);
        this.stop = Buttons.plain(strings.text("summaries.stop"), model::stop);
        update.setId("summaries-update");
        stop.setId("summaries-stop");
        said.setId("summaries-said");
        said.getStyleClass().add("dense");
        said.setWrapText(true);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        getStyleClass().add("summaries-foot");
        setSpacing(8);
        model.newsProperty().addListener(property -> show());
        model.selectedProperty().addListener(property -> show());
        show();
    }

    private void show() {
        News news = model.newsProperty().get();
        boolean working = news instanceof News.Working;
        HBox line = new HBox(12, said, working ? stop : update);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(line);
        update.setDisable(model.selectedProperty().get() == null || model.selectedProperty().get().state() == SummaryState.UNWRITTEN);
        if (news instanceof News.Working at) {
            said.setText(strings.text("summaries.working", words.name(at.progress().next()), at.progress().done() + 1, at.progress().of()));
            bar.show((double) at.progress().done() / Math.max(1, at.progress().of()));
            getChildren().add(0, bar);
        } else if (news instanceof News.Done done) {
            said.setText(done.written() == 0 ? strings.text("summaries.nothing-to-do") : strings.text("summaries.done", done.written()));
        } else if (news instanceof News.Stopped) {
            said.setText(strings.text("summaries.stopped"));
        } else if (news instanceof News.Failed failed) {
            said.setText("");
            getChildren().add(0, failures.card(failed.failure(), strings.text("summaries.failed-kept"), strings.text("summaries.failed-next"),
                    failed.again()));
        } else {
            said.setText(strings.text("summaries.hint"));
        }
    }
}
