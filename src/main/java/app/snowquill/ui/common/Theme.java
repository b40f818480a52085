package app.snowquill.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/**
 * The look of the window: AtlantaFX, the studio's colours for the chosen shade, and the studio's rules. One for the program;
 * every scene it was applied to changes with it. On the window's thread.
 */
public final class Theme {
    public enum Shade {
        LIGHT, DARK
    }

    private final ObjectProperty<Shade> shade = new SimpleObjectProperty<>(Shade.LIGHT);
    private final List<Scene> scenes = new ArrayList<>();

    public Theme(Fonts fonts, Shade first) {
        fonts.load();
        shade.set(first);
        shade.addListener((property, before, now) -> scenes.forEach(this::dress));
    }

    public ObjectProperty<Shade> shadeProperty() {
        return shade;
    }

    public void toggle() {
        shade.set(shade.get() == Shade.LIGHT ? Shade.DARK : Shade.LIGHT);
    }

    /** Dresses a scene now and whenever the shade changes, as long as it has a window. */
    public void apply(Scene scene) {
        scenes.add(scene);
        dress(scene);
        scene.windowProperty().addListener((property, before, now) -> {
            if (now == null) {
                scenes.remove(scene);
            } else if (!scenes.contains(scene)) {
                scenes.add(scene);
                dress(scene);
            }
        });
    }

    private void dress(Scene scene) {
        boolean light = shade.get() == Shade.LIGHT;
        scene.setUserAgentStylesheet(light ? new PrimerLight().getUserAgentStylesheet()
                : new PrimerDark().getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet(light ? "snowquill-light.css" : "snowquill-dark.css"), sheet("snowquill.css"));
    }

    private static String sheet(String name) {
        return Theme.class.getResource(name).toExternalForm();
    }
}
