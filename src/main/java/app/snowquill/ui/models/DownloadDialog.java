package app.snowquill.ui.models;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FailureDisplay;
import app.snowquill.ui.common.FindingCard;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.models.DownloadViewModel.Phase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Downloading a model by its address, 560 px wide. A download goes on while the dialog is closed. */
public final class DownloadDialog extends VBox {
    private final DownloadViewModel model;
    private final Strings strings;
    private final FailureDisplay failures;
    private final DownloadForm form;
    private final VBox outcome = new VBox();
    private final InvalidationListener follow = property -> show(); // held here, for the download outlives its dialog

    /**
     * @param folderDialog asks for a folder, starting at one; waits for the answer
     * @param close called when the author has seen enough
     */
    public DownloadDialog(DownloadViewModel model, Strings strings, Function<Path, Optional<Path>> folderDialog,
                          FailureDisplay failures, Runnable close) {
        this.model = model;
        this.strings = strings;
        this.failures = failures;
        this.form = new DownloadForm(model, strings, folderDialog);
        getStylesheets().add(DownloadDialog.class.getResource("models.css").toExternalForm());
        getStyleClass().add("download-dialog");
        setMaxHeight(USE_PREF_SIZE);
        Label promise = new Label(strings.text("models.download-promise"));
        promise.getStyleClass().addAll("dense", "muted");
        promise.setWrapText(true);
        promise.setMinHeight(USE_PREF_SIZE);
        VBox body = new VBox(14, promise, form, new UnfinishedList(model, strings), new DownloadPane(model, strings), outcome);
        body.getStyleClass().add("download-body");
        getChildren().addAll(head(close), body, foot(close));
        model.phaseProperty().addListener(new WeakInvalidationListener(follow));
        show();
        model.open();
    }

    @Override
    public void requestFocus() {
        form.requestFocus();
    }

    private void show() {
        outcome.getChildren().clear();
        boolean failed = model.phaseProperty().get() == Phase.FAILED;
        boolean done = model.phaseProperty().get() == Phase.DONE;
        outcome.setVisible(failed || done);
        outcome.setManaged(failed || done);
        if (failed) {
            outcome.getChildren().add(failures.card(model.failureProperty().get(), "", "", model::start));
        }
        if (done) {
            FindingCard card = new FindingCard(FindingCard.Weight.NOTE, strings.text("models.download-done",
                    model.modelProperty().get().name()), model.modelProperty().get().reason(), List.of());
            card.setId("download-done");
            outcome.getChildren().add(card);
        }
    }

    private HBox head(Runnable close) {
        Label heading = new Label(strings.text("models.download-title"));
        heading.getStyleClass().add("dialog-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(heading, space, Buttons.icon(Feather.X, strings.text("models.close"), close));
        head.getStyleClass().add("download-head");
        return head;
    }

    private HBox foot(Runnable close) {
        Label note = new Label(strings.text("models.download-goes-on"));
        note.getStyleClass().addAll("caption", "muted");
        note.visibleProperty().bind(model.phaseProperty().isEqualTo(Phase.RUNNING));
        note.setMinWidth(40);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button shut = Buttons.plain(strings.text("models.close"), close);
        shut.setCancelButton(true);
        shut.getStyleClass().add("large");
        shut.setId("close-download");
        Button start = Buttons.primary(strings.text("models.download-start"), model::start);
        start.setDefaultButton(true);
        start.getStyleClass().add("large");
        start.setId("start-download");
        start.disableProperty().bind(model.phaseProperty().isEqualTo(Phase.RUNNING).or(model.addressProperty().isEmpty()));
        HBox foot = new HBox(8, note, space, shut, start);
        foot.getStyleClass().add("dialog-foot");
        return foot;
    }
}
