package app.snowquill.ui.firstrun;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The first screen: a card of 1120 x 716 px in the middle of the window, the way on its left, the model and the stories on its right. */
public final class FirstRunScreen extends StackPane {
    private final Strings strings;

    /**
     * @param chooser lists the models
     * @param modelButtons try and use the model that is selected there
     * @param modelReady whether a model is in use, so that a story is the next thing
     */
    public FirstRunScreen(Strings strings, Node chooser, Node modelButtons, ObservableValue<Boolean> modelReady,
                          FirstRunActions actions) {
        this.strings = strings;
        getStylesheets().add(FirstRunScreen.class.getResource("firstrun.css").toExternalForm());
        getStyleClass().add("first-run");
        VBox.setVgrow(chooser, Priority.ALWAYS);
        VBox right = new VBox(chooser, stories(actions, modelReady), foot(modelButtons, actions));
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        HBox card = new HBox(new WayRail(strings, modelReady), right);
        card.getStyleClass().add("first-run-card");
        getChildren().add(card);
        setAlignment(Pos.CENTER);
    }

    private VBox stories(FirstRunActions actions, ObservableValue<Boolean> modelReady) {
        Label then = new Label(strings.text("firstrun.then"));
        then.getStyleClass().add("field-label");
        StoryTile sample = new StoryTile(Feather.BOOK_OPEN, strings.text("firstrun.sample"),
                strings.text("firstrun.sample-line"), actions.openSample());
        sample.setId("open-sample");
        StoryTile fresh = new StoryTile(Feather.FEATHER, strings.text("firstrun.new-book"),
                strings.text("firstrun.new-book-line"), actions.newBook());
        fresh.setId("new-book");
        sample.emphasise(modelReady.getValue());
        modelReady.addListener((property, before, now) -> sample.emphasise(now));
        HBox tiles = new HBox(12, sample, fresh);
        VBox stories = new VBox(4, then, tiles);
        stories.getStyleClass().add("stories");
        stories.setMinHeight(USE_PREF_SIZE);
        return stories;
    }

    private HBox foot(Node modelButtons, FirstRunActions actions) {
        Button skip = Buttons.plain(strings.text("firstrun.skip"), actions.skip());
        skip.getStyleClass().addAll("large", "flat");
        skip.setId("skip-model");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(8, skip, space, modelButtons);
        foot.getStyleClass().add("first-run-foot");
        foot.setMinHeight(USE_PREF_SIZE);
        return foot;
    }
}
