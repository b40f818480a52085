package app.snowquill.ui.summaries;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FailureDisplay;
import app.snowquill.ui.common.Strings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What has happened so far, from the whole book down to a scene, 860 x 600 px. */
public final class SummariesDialog extends VBox {
    private final SummaryList list;

    public SummariesDialog(SummariesViewModel model, Strings strings, FailureDisplay failures, Runnable close) {
        SummaryWords words = new SummaryWords(strings);
        this.list = new SummaryList(model, words);
        list.setAccessibleText(strings.text("summaries.list"));
        getStylesheets().add(SummariesDialog.class.getResource("summaries.css").toExternalForm());
        getStyleClass().add("summaries-dialog");
        Label title = new Label(strings.text("summaries.title"));
        title.getStyleClass().add("dialog-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(8, title, Buttons.icon(Feather.X, strings.text("summaries.close"), close));
        head.getStyleClass().add("summaries-head");
        SummaryPage page = new SummaryPage(model, words, strings);
        HBox.setHgrow(page, Priority.ALWAYS);
        HBox body = new HBox(list, page);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body, new SummariesFoot(model, words, strings, failures));
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }
}
