package app.snowquill.ui.studio;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.ThinBar;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/**
 * Floats over the foot of the left panel, where nothing is pressed often, while a model is being loaded; not where that is done
 * in a moment. Never takes the focus.
 */
final class LoadingCard extends VBox {
    private static final double GIGABYTE = 1e9;
    private static final Duration A_MOMENT = Duration.millis(700);

    private final Strings strings;
    private final Label title = new Label("", Icons.button(Feather.LOADER, "machine"));
    private final Label size = new Label();
    private final ThinBar bar = new ThinBar();
    private final Label rest = new Label();
    private final PauseTransition soon = new PauseTransition(A_MOMENT);

    LoadingCard(StatusViewModel model, Strings strings, Runnable stop) {
        super(8);
        this.strings = strings;
        setId("loading-card");
        getStyleClass().addAll("toast", "loading-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_LEFT);
        title.getStyleClass().add("strong");
        title.setGraphicTextGap(8);
        title.setMinWidth(0);
        size.getStyleClass().addAll("dense", "muted");
        size.setMinWidth(USE_PREF_SIZE);
        rest.getStyleClass().addAll("dense", "muted");
        Button stopping = Buttons.plain(strings.text("studio.loading-stop"), stop);
        stopping.getStyleClass().add("small");
        stopping.setId("stop-loading");
        Label meanwhile = new Label(strings.text("studio.loading-meanwhile"));
        meanwhile.getStyleClass().addAll("dense", "muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox figures = new HBox(8, size, rest);
        HBox foot = new HBox(8, meanwhile, space, stopping);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, bar, figures, foot);
        stopping.visibleProperty().bind(visibleProperty()); // else it could still be reached by its name
        setVisible(false);
        soon.setOnFinished(event -> setVisible(model.loadingProperty().get().isPresent()));
        model.loadingProperty().addListener((property, before, now) -> show(now));
        show(model.loadingProperty().get());
    }

    private void show(Optional<Loading> loading) {
        if (loading.isEmpty()) {
            soon.stop();
            setVisible(false);
            return;
        }
        if (!isVisible() && soon.getStatus() != PauseTransition.Status.RUNNING) {
            soon.playFromStart();
        }
        Loading now = loading.get();
        title.setText(strings.text("studio.loading", now.name()));
        boolean known = now.part() >= 0;
        bar.setVisible(known);
        bar.setManaged(known);
        bar.show(now.part());
        size.setText(!known ? "" : now.bytes() < GIGABYTE / 10 ? strings.text("studio.loading-part", Math.round(now.part() * 100))
                : strings.text("studio.loading-size", now.part() * now.bytes() / GIGABYTE, now.bytes() / GIGABYTE));
        rest.setText(now.secondsLeft() < 0 ? "" : strings.text("studio.loading-left", now.secondsLeft()));
    }
}
