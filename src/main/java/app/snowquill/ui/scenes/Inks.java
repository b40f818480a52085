package app.snowquill.ui.scenes;

import javafx.scene.Group;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/**
 * The sheet's colours for what is drawn in a canvas. Stands unseen in the scene, so that the sheet of either shade dresses it;
 * tells when it has been dressed anew.
 */
final class Inks extends Group {
    /** The place of the colour for scenes that nobody known tells. */
    static final int NOBODY = 7;
    private static final int COLOURS = 8;

    private final Region[] pov = new Region[COLOURS];
    private final Region broken = swatch("ink-broken");
    private final Region ground = swatch("ink-ground");
    private final Region text = swatch("ink-text");
    private final Region subtle = swatch("ink-subtle");
    private final Region warning = swatch("ink-warning");

    /** @param dressed called when a colour has changed */
    Inks(Runnable dressed) {
        setManaged(false);
        setMouseTransparent(true);
        setOpacity(0);
        for (int i = 0; i < COLOURS; i++) {
            pov[i] = swatch("pov-" + (i + 1));
        }
        getChildren().addAll(pov);
        getChildren().addAll(broken, ground, text, subtle, warning);
        // The last one stands for all: the sheet dresses them in order, in one go.
        warning.backgroundProperty().addListener(property -> dressed.run());
    }

    private static Region swatch(String style) {
        Region swatch = new Region();
        swatch.getStyleClass().add(style);
        return swatch;
    }

    Paint pov(int place) {
        return of(pov[Math.floorMod(place, COLOURS)]);
    }

    Paint broken() {
        return of(broken);
    }

    Paint ground() {
        return of(ground);
    }

    Paint text() {
        return of(text);
    }

    Paint subtle() {
        return of(subtle);
    }

    Paint warning() {
        return of(warning);
    }

    private static Paint of(Region swatch) {
        Background background = swatch.getBackground();
        return background == null || background.getFills().isEmpty() ? Color.GRAY : background.getFills().get(0).getFill();
    }
}
