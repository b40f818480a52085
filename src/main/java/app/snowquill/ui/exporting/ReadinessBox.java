package app.snowquill.ui.exporting;

import app.snowquill.story.Scene;
import app.snowquill.ui.common.FindingCard;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** "Before you send it": open findings and scenes without text. Nothing here stops an export, but a book without any text. */
final class ReadinessBox extends VBox {
    private static final int NAMED_SCENES = 3;

    ReadinessBox(Readiness readiness, Strings strings) {
        super(6);
        Label title = new Label(strings.text("exporting.before"));
        title.getStyleClass().addAll("dense", "strong");
        getChildren().add(title);
        if (readiness.drafted().isEmpty()) {
            getChildren().add(new FindingCard(FindingCard.Weight.ERROR, strings.text("exporting.no-text"),
                    strings.text("exporting.no-text-sentence"), List.of()));
            return;
        }
        List<Scene> questioned = readiness.questioned();
        if (!questioned.isEmpty()) {
            String named = questioned.stream().limit(NAMED_SCENES).map(scene -> scene.title().isBlank()
                    ? strings.text("exporting.no-title") : strings.text("exporting.scene", scene.title()))
                    .collect(Collectors.joining(", "));
            int more = Math.max(0, questioned.size() - NAMED_SCENES);
            getChildren().add(new FindingCard(FindingCard.Weight.WARNING,
                    strings.text("exporting.questioned", questioned.size()),
                    strings.text("exporting.questioned-which", named, more), List.of()));
        } else {
            getChildren().add(new FindingCard(FindingCard.Weight.NOTE, strings.text("exporting.no-findings"), "", List.of()));
        }
        if (readiness.waived() > 0) {
            getChildren().add(new FindingCard(FindingCard.Weight.NOTE, strings.text("exporting.waived", readiness.waived()), "",
                    List.of()));
        }
        if (readiness.planned() > 0) {
            getChildren().add(new FindingCard(FindingCard.Weight.NOTE,
                    strings.text("exporting.planned", readiness.planned()), "", List.of()));
        }
    }
}
