package app.snowquill.ui.exporting;

import app.snowquill.scene.quality.DraftQuality;
import app.snowquill.story.Scene;
import app.snowquill.ui.common.FindingCard;
import app.snowquill.ui.common.Strings;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** "Before you send it": open findings and scenes without text. Nothing here stops an export, but a book without any text. */
final class ReadinessBox extends VBox {
    private static final int NAMED_SCENES = 3;
    private static final double QUESTIONED = 0.7;

    private final Readiness readiness;
    private final Strings strings;
    private final Consumer<String> showScene;

    /** @param showScene shows the scene of this id with what was found in it */
    ReadinessBox(Readiness readiness, Strings strings, Consumer<String> showScene) {
        super(6);
        this.readiness = readiness;
        this.strings = strings;
        this.showScene = showScene;
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
            FindingCard card = new FindingCard(FindingCard.Weight.WARNING, strings.text("exporting.questioned", questioned.size()),
                    strings.text("exporting.questioned-which", named, more), List.of());
            card.putBesideTitle(new FindingCard.Link(strings.text("exporting.show-scene"), () -> showScene.accept(questioned.get(0).id())));
            getChildren().add(card);
        } else {
            getChildren().add(new FindingCard(FindingCard.Weight.NOTE, strings.text("exporting.no-findings"), "", List.of()));
        }
        if (readiness.waived() > 0) {
            getChildren().add(new FindingCard(FindingCard.Weight.NOTE, strings.text("exporting.waived", readiness.waived()), "",
                    List.of()));
        }
        if (readiness.planned() > 0) {
            getChildren().add(new FindingCard(FindingCard.Weight.OPEN,
                    strings.text("exporting.planned", readiness.planned()), "", List.of()));
        }
    }

    /** The mean over all words, and the weakest scene with its weakest dimension; warns where that is low. */
    void showQuality(List<DraftQuality> scenes) {
        if (scenes.isEmpty()) {
            return;
        }
        double words = scenes.stream().mapToInt(DraftQuality::words).sum();
        double mean = scenes.stream().mapToDouble(one -> one.mean() * one.words()).sum() / words;
        DraftQuality weakest = scenes.stream().min(Comparator.comparingDouble(DraftQuality::mean)).orElseThrow();
        String title = readiness.drafted().stream().filter(scene -> scene.id().equals(weakest.scene())).map(Scene::title)
                .filter(text -> !text.isBlank()).findFirst().orElse(strings.text("exporting.no-title"));
        getChildren().add(new FindingCard(weakest.mean() < QUESTIONED ? FindingCard.Weight.WARNING : FindingCard.Weight.NOTE,
                strings.text("exporting.quality", number(mean), title, number(weakest.mean())), strings.text("exporting.quality-words"),
                List.of()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
