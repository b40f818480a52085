package app.snowquill.ui.scenes;

import app.snowquill.ui.common.Icons;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/** The line at the foot: where the three disasters fall in the book's words, and what to do about one that is early or late. */
final class DisasterBar extends HBox {
    private static final double TOP = 16;

    private final SceneWords words;
    private final Scale scale = new Scale();
    private final TextFlow advice = new TextFlow();

    DisasterBar(SceneWords words) {
        this.words = words;
        getStyleClass().add("disaster-bar");
        Label title = new Label(words.strings().text("scenes.disasters"));
        title.getStyleClass().addAll("dense", "strong");
        Label by = new Label(words.strings().text("scenes.disasters-by"));
        by.getStyleClass().addAll("caption", "muted");
        VBox head = new VBox(title, by);
        head.getStyleClass().add("disaster-head");
        head.setMinWidth(150);
        head.setPrefWidth(150);
        advice.getStyleClass().add("disaster-advice");
        HBox.setHgrow(scale, Priority.ALWAYS);
        getChildren().addAll(head, scale, advice);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** @param written how much of the book is, 0 to 1 */
    void show(List<DisasterPlace> places, double written) {
        scale.show(places, written);
        advice.getChildren().clear();
        places.stream().filter(place -> place.timing() != DisasterPlace.Timing.RIGHT).findFirst().ifPresent(place -> {
            Text what = new Text(words.timing(place) + " ");
            what.getStyleClass().addAll("text", "strong");
            Text how = new Text(words.advice(place));
            how.getStyleClass().addAll("text", "muted");
            advice.getChildren().addAll(what, how);
        });
        advice.setVisible(!advice.getChildren().isEmpty());
        advice.setManaged(advice.isVisible());
        setAccessibleText(words.strings().text("scenes.disasters") + ": " + String.join(", ", places.stream().map(this::named).toList()));
    }

    private String named(DisasterPlace place) {
        return words.strings().text("scenes.disaster-at", place.disaster(), place.scene(), Math.round(place.percent()));
    }

    /** The ruler with its ticks and signs. */
    private final class Scale extends Pane {
        private final Region ground = region("disaster-ground");
        private final Region done = region("disaster-done");
        private List<DisasterPlace> places = List.of();
        private double written;

        Scale() {
            setMinHeight(40);
            setPrefHeight(40);
            setMaxHeight(40);
            setMinWidth(0);
        }

        void show(List<DisasterPlace> shown, double part) {
            places = shown;
            written = part;
            getChildren().setAll(ground, done);
            for (int percent = 25; percent < 100; percent += 25) {
                Label name = new Label(percent + " %");
                name.getStyleClass().addAll("tick-name", "caption", "subtle");
                getChildren().addAll(region("tick"), name);
            }
            for (DisasterPlace place : places) {
                String tone = place.timing() == DisasterPlace.Timing.RIGHT ? "accent" : "warning";
                Label name = new Label(named(place), Icons.sized(Feather.ANCHOR, 12, tone.equals("accent") ? "ink" : tone));
                name.getStyleClass().addAll("disaster-name", tone);
                Region sign = region("disaster-sign");
                sign.getStyleClass().add(tone);
                getChildren().addAll(name, sign);
            }
            requestLayout();
        }

        private Region region(String style) {
            Region region = new Region();
            region.getStyleClass().add(style);
            return region;
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            ground.resizeRelocate(0, TOP, width, 6);
            done.resizeRelocate(0, TOP, Math.round(width * written), 6);
            for (int i = 0; i < 3; i++) {
                double x = Math.round(width * (i + 1) / 4);
                getChildren().get(2 + 2 * i).resizeRelocate(x, 10, 1, 18);
                Region name = (Region) getChildren().get(3 + 2 * i);
                name.resizeRelocate(x + 4, 26, name.prefWidth(-1), name.prefHeight(-1));
            }
            for (int i = 0; i < places.size(); i++) {
                double x = width * places.get(i).percent() / 100;
                Region name = (Region) getChildren().get(8 + 2 * i);
                double wide = name.prefWidth(-1);
                name.resizeRelocate(Math.max(0, Math.min(width - wide, Math.round(x - wide / 2))), -4, wide, name.prefHeight(-1));
                getChildren().get(9 + 2 * i).resizeRelocate(Math.round(x) - 1, 13, 3, 12);
            }
        }
    }
}
