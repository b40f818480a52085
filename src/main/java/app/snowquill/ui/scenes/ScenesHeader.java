package app.snowquill.ui.scenes;

import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.PovChip;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;

/** The line over the scenes, 44 px: how many, which look, which order, whose, and the filter. */
final class ScenesHeader extends HBox {
    private static final double POVS_FROM = 1080;

    private final Strings strings;
    private final Label counts = new Label();
    private final HBox povs = new HBox(8);
    private final CustomTextField filter = new CustomTextField();
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.CHAIN);
    private final ObjectProperty<SceneOrder> order = new SimpleObjectProperty<>(SceneOrder.READING);
    private final Set<String> chosen = new HashSet<>();
    private final Runnable changed;

    /** @param changed called when other rows are asked for */
    ScenesHeader(Strings strings, Runnable addScene, Runnable changed) {
        this.strings = strings;
        this.changed = changed;
        getStyleClass().add("scenes-header");
        Label title = new Label(strings.text("scenes.title"));
        title.getStyleClass().addAll("lead", "strong");
        counts.getStyleClass().addAll("dense", "muted");
        filter.setId("filter-scenes");
        filter.setPromptText(strings.text("scenes.filter"));
        filter.setAccessibleText(strings.text("scenes.filter"));
        filter.setLeft(Icons.small(Feather.FILTER));
        filter.setMinWidth(110);
        filter.setPrefWidth(150);
        filter.setMaxWidth(150);
        filter.textProperty().addListener(property -> changed.run());
        Button add = new Button(strings.text("scenes.add"), Icons.small(Feather.PLUS));
        add.setId("add-scene");
        add.setAccessibleText(strings.text("outline.new-scene"));
        add.setOnAction(event -> addScene.run());
        add.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        for (Label label : List.of(title, counts)) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        Node looks = pills(Look.values(), "scenes.look", look, changed);
        HBox.setMargin(looks, new Insets(0, 0, 0, 8));
        Node orders = pills(SceneOrder.values(), "scenes.order", order, changed);
        povs.getStyleClass().add("povs");
        getChildren().addAll(title, counts, looks, orders, space, povs, filter, add);
        widthProperty().addListener(property -> {
            povs.setVisible(getWidth() >= POVS_FROM);
            povs.setManaged(povs.isVisible());
        });
    }

    Look look() {
        return look.get();
    }

    SceneOrder order() {
        return order.get();
    }

    String filter() {
        return filter.getText();
    }

    Set<String> povs() {
        return Set.copyOf(chosen);
    }

    void show(ScenesViewModel model) {
        counts.setText(strings.text("scenes.counts", model.planned(), model.drafted()));
        List<Node> chips = new ArrayList<>();
        for (ScenesViewModel.PovCount count : model.povs()) {
            chips.add(chip(count));
        }
        povs.getChildren().setAll(chips);
    }

    private ToggleButton chip(ScenesViewModel.PovCount count) {
        ScenePov pov = count.pov();
        Label number = new Label(Integer.toString(count.scenes()));
        number.getStyleClass().addAll("dense", "muted");
        HBox inside = new HBox(6, new PovChip(pov.name(), pov.place()), new Label(pov.name().split(" ")[0]), number);
        inside.getStyleClass().add("inside");
        ToggleButton chip = new ToggleButton("", inside);
        chip.getStyleClass().add("pov-filter");
        chip.setSelected(chosen.contains(pov.id()));
        chip.setAccessibleText(strings.text("scenes.only", pov.name(), count.scenes()));
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setOnAction(event -> {
            if (chip.isSelected()) {
                chosen.add(pov.id());
            } else {
                chosen.remove(pov.id());
            }
            changed.run();
        });
        return chip;
    }

    private <E extends Enum<E>> Node pills(E[] values, String family, ObjectProperty<E> chosenOne, Runnable told) {
        HBox pills = new HBox();
        pills.getStyleClass().addAll("pills", "small");
        Consumer<E> show = now -> pills.getChildren().forEach(pill -> ((ToggleButton) pill).setSelected(pill.getUserData() == now));
        for (E value : values) {
            ToggleButton pill = new ToggleButton(strings.of(family, value));
            pill.setUserData(value);
            pill.setId(family.replace('.', '-') + "-" + value.name().toLowerCase(Locale.ROOT));
            pill.getStyleClass().addAll("pill", value.ordinal() == 0 ? "left-pill" : value.ordinal() == values.length - 1 ? "right-pill"
                    : "center-pill");
            pill.setMinWidth(USE_PREF_SIZE);
            pill.setOnAction(event -> {
                chosenOne.set(value);
                show.accept(value);
                told.run();
            });
            pills.getChildren().add(pill);
        }
        show.accept(chosenOne.get());
        return pills;
    }
}
