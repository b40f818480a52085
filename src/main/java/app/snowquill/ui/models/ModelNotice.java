package app.snowquill.ui.models;

import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.pipeline.ModelShelf;
import app.snowquill.ui.common.FailureDisplay;
import app.snowquill.ui.common.FindingCard;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.models.ModelWork.Outcome;
import app.snowquill.ui.models.ModelWork.Phase;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Stands under the list: the selected model on this computer, or what is being done with it, or what came of that. */
final class ModelNotice extends VBox {
    private final ModelChooserViewModel model;
    private final Strings strings;
    private final FailureDisplay failures;

    ModelNotice(ModelChooserViewModel model, Strings strings, FailureDisplay failures) {
        super(8);
        this.model = model;
        this.strings = strings;
        this.failures = failures;
        getStyleClass().add("model-notice");
        model.phaseProperty().addListener(property -> show());
        model.outcomeProperty().addListener(property -> show());
        model.selectedProperty().addListener(property -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        ModelReport report = model.selectedProperty().get();
        Phase phase = model.phaseProperty().get();
        if (phase == Phase.LOADING || phase == Phase.WRITING || phase == Phase.TESTING) {
            getChildren().add(busy(report, phase));
            return;
        }
        if (phase == Phase.SEARCHING) {
            getChildren().add(new SearchCard(model, strings));
            return;
        }
        Outcome outcome = model.outcomeProperty().get();
        if (report != null && !(outcome instanceof Outcome.Failed)) {
            getChildren().add(new ComputerCard(report, model, strings));
        }
        if (outcome instanceof Outcome.Failed failed) {
            getChildren().add(failures.card(failed.failure(), strings.text("models.failed-kept"),
                    strings.text("models.failed-next"), failed.again()));
        } else if (outcome instanceof Outcome.Refused refused) {
            FindingCard card = new FindingCard(FindingCard.Weight.ERROR, strings.text("models.refused",
                    refused.model().path().getFileName()), refused.model().reason(), List.of());
            card.setId("model-refused");
            getChildren().add(card);
        } else if (outcome instanceof Outcome.Searched searched) {
            FindingCard card = new FindingCard(FindingCard.Weight.NOTE, searched(searched.found()), "", List.of());
            card.setId("searched");
            getChildren().add(card);
        } else if (outcome instanceof Outcome.Sentence sentence) {
            getChildren().add(sentence(sentence));
        }
    }

    private String searched(ModelShelf.Found found) {
        String all = strings.text("models.searched", found.models());
        return switch (found.extent()) {
            case ALL -> all;
            case PART -> all + " " + strings.text("models.searched-part");
            case STOPPED -> all + " " + strings.text("models.searched-stopped");
        };
    }

    private VBox busy(ModelReport report, Phase phase) {
        String name = report.name().isBlank() ? report.path().getFileName().toString() : report.name();
        Label title = new Label(strings.text(switch (phase) {
            case LOADING -> "models.loading";
            case TESTING -> "models.testing";
            default -> "models.trying";
        }, name),
                Icons.button(Feather.LOADER, "machine"));
        title.getStyleClass().addAll("dense", "strong");
        title.setGraphicTextGap(8);
        Label percent = new Label();
        percent.getStyleClass().addAll("dense", "muted");
        percent.setMinWidth(USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("model-progress");
        bar.progressProperty().bind(model.progressProperty());
        percent.textProperty().bind(Bindings.createStringBinding(() -> model.progressProperty().get() < 0
                ? "" : strings.text("models.percent", Math.round(model.progressProperty().get() * 100)),
                model.progressProperty()));
        VBox card = new VBox(8, new HBox(8, title, percent), bar);
        card.getStyleClass().addAll("card", "computer-card");
        return card;
    }

    private VBox sentence(Outcome.Sentence sentence) {
        Label words = new Label(sentence.text().isEmpty() ? strings.text("models.wrote-nothing") : sentence.text());
        words.setId("tried-sentence");
        words.getStyleClass().add("serif");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        Label note = new Label(strings.text("models.wrote", sentence.model().name()));
        note.getStyleClass().addAll("caption", "machine");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        VBox card = new VBox(2, words, note);
        card.getStyleClass().addAll("preview", "tried-card");
        return card;
    }
}
