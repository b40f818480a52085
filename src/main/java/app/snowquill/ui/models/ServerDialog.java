package app.snowquill.ui.models;

import app.snowquill.pipeline.EngineSetup.Way;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FailureDisplay;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.models.ServerViewModel.State;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Choosing a server that writes, 760 x 640 px. Closes by itself once it is in use and nothing is left to be said. */
public final class ServerDialog extends VBox {
    private final ServerViewModel model;
    private final Strings strings;

    /** @param programDialog asks for a program; waits for the answer */
    public ServerDialog(ServerViewModel model, Strings strings, Supplier<Optional<Path>> programDialog,
                        FailureDisplay failures, Runnable close) {
        this.model = model;
        this.strings = strings;
        getStylesheets().addAll(ServerDialog.class.getResource("models.css").toExternalForm(),
                ServerDialog.class.getResource("server.css").toExternalForm());
        getStyleClass().addAll("model-dialog", "server-dialog");
        Label title = new Label(strings.text("models.server-title"));
        title.getStyleClass().add("screen-title");
        Label about = new Label(strings.text("models.server-title-about"));
        about.getStyleClass().add("muted");
        VBox head = new VBox(2, title, about);
        head.getStyleClass().add("model-title");
        Node program = new ServerProgramForm(model, strings, programDialog);
        Node address = new ServerPlaceForm(model, model.addressFields(), ServerPlaceForm.Presets.SHOWN, strings);
        Node anthropic = new ServerPlaceForm(model, model.anthropicFields(), ServerPlaceForm.Presets.NONE, strings);
        StackPane form = new StackPane();
        Runnable showForm = () -> form.getChildren().setAll(model.wayProperty().get() == Way.PROGRAM ? program
                : model.wayProperty().get() == Way.ADDRESS ? address : anthropic);
        model.wayProperty().addListener(property -> showForm.run());
        showForm.run();
        VBox body = new VBox(16, new ServerWays(model, strings), form, new ServerFallback(model, strings),
                new ServerNotice(model, strings, failures));
        body.getStyleClass().add("server-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("model-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll, foot(close));
        model.stateProperty().addListener((property, before, now) -> {
            if (now instanceof State.InUse && !model.keyOnlyForNow()) {
                close.run();
            }
            scroll.setVvalue(now instanceof State.Asking ? 0 : 1);
        });
    }

    private HBox foot(Runnable close) {
        BooleanBinding busy = Bindings.createBooleanBinding(model::busy, model.stateProperty());
        Button cancel = Buttons.plain(strings.text("models.close"), close);
        cancel.setCancelButton(true);
        Button test = Buttons.plain(strings.text("models.server-test"), model::test);
        test.setGraphic(Icons.small(Feather.ACTIVITY));
        test.setId("test-server");
        Button use = Buttons.primary(strings.text("models.server-use"), model::use);
        use.setId("use-this-server");
        for (Button button : new Button[] {cancel, test, use}) {
            button.getStyleClass().add("large");
        }
        test.disableProperty().bind(busy);
        use.disableProperty().bind(busy);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(8, cancel, space, test, use);
        if (model.usesServer()) {
            Button back = Buttons.plain(strings.text("models.server-use-local"), model::useLocal);
            back.getStyleClass().add("large");
            back.setId("use-local");
            back.disableProperty().bind(busy);
            foot.getChildren().add(1, back);
        }
        foot.getStyleClass().add("dialog-foot");
        return foot;
    }
}
