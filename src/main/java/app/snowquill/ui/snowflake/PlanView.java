package app.snowquill.ui.snowflake;

import app.snowquill.snowflake.Step;
import app.snowquill.pipeline.writing.Reading;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The Plan view: {@link #left()} tells what the open step stands on, {@link #centre()} is its form. Lives as long as the book is
 * open; on the window's thread.
 */
public final class PlanView {
    private final SnowflakeViewModel model;
    private final StepPanel left;
    private final VBox centre = new VBox();
    private final StackPane place = new StackPane();
    private final StepHeader header;
    private final Label message = new Label();
    private final VBox foot;
    private final KeepBar keepBar;
    private final AskBar askBar;
    private final StepBody single;
    private final StepBody cast;
    private final StepBody sceneList;
    private final StepBody briefs;
    private final AlternativesPane alternatives;
    private final RunPlanPane runPlan;
    /** What stands in the place of the form for a while. */
    private Optional<Node> instead = Optional.empty();
    private boolean refreshing;

    /** @param openCard shows a scene's card where it is edited, by the scene's id */
    public PlanView(SnowflakeViewModel model, Strings strings, Consumer<String> openCard) {
        this.model = model;
        this.left = new StepPanel(model, strings);
        this.header = new StepHeader(model, strings);
        this.keepBar = new KeepBar(model, strings);
        this.askBar = new AskBar(model, strings);
        this.single = new SingleBody(model, strings, askBar);
        this.cast = new CastBody(model, strings, askBar);
        this.sceneList = new SceneListBody(model, strings, askBar);
        this.briefs = new BriefsBody(model, strings, openCard);
        this.alternatives = new AlternativesPane(model, strings, this::showForm);
        this.runPlan = new RunPlanPane(model, strings, this::showForm);
        askBar.setOnAlternatives(wish -> {
            instead = Optional.of(alternatives);
            refresh();
            alternatives.open(model.openProperty().get(), wish);
        });
        left.setOnPlanRun(() -> {
            instead = Optional.of(runPlan);
            refresh();
            runPlan.open();
        });
        message.getStyleClass().add("step-message");
        message.setGraphic(Icons.small(Feather.ALERT_TRIANGLE, "warning"));
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.setMaxWidth(Double.MAX_VALUE);
        foot = new VBox(8, keepBar, askBar);
        foot.getStyleClass().add("step-foot");
        VBox.setVgrow(place, Priority.ALWAYS);
        centre.getStyleClass().addAll("sheet", "plan-centre");
        centre.getChildren().addAll(header, message, place, foot);
        String sheet = PlanView.class.getResource("snowflake.css").toExternalForm();
        centre.getStylesheets().add(sheet);
        left.getStylesheets().add(sheet);
        centre.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        left.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.openProperty().addListener(property -> showForm());
        model.selectedProperty().addListener(property -> refresh());
        model.editedProperty().addListener(property -> refresh());
        model.messageProperty().addListener(property -> refresh());
        model.runs().stateProperty().addListener(property -> refresh());
        model.runs().streams().addListener((MapChangeListener<DocumentKey, String>) change -> stream(change));
        model.runs().readings().addListener((MapChangeListener<DocumentKey, Reading>) change -> {
            if (change.wasAdded() && isShown(change.getKey())) {
                body().stream();
            }
        });
        refresh();
    }

    /** @param compare shows the versions of a document side by side */
    public void setOnCompare(Consumer<DocumentKey> compare) {
        left.setOnCompare(compare);
    }

    public Node left() {
        return left;
    }

    public Node centre() {
        return centre;
    }

    private void stream(MapChangeListener.Change<? extends DocumentKey, ? extends String> change) {
        boolean begins = !change.wasRemoved() || !change.wasAdded();
        if (begins || isShown(change.getKey())) {
            body().stream();
        }
    }

    private boolean isShown(DocumentKey key) {
        DocumentKey selected = model.selectedProperty().get();
        return key.equals(selected) || selected == null && Drafts.stepOf(key) == model.openProperty().get();
    }

    private void refresh() {
        if (refreshing || model.openProperty().get() == Step.DRAFT) {
            return;
        }
        refreshing = true;
        StepBody body = body();
        DocumentKey selected;
        // A body may select its first document; then all is shown once more, with it.
        do {
            selected = model.selectedProperty().get();
            body.refresh();
        } while (selected != model.selectedProperty().get());
        boolean step = instead.isEmpty() || instead.get() != runPlan;
        header.setVisible(step);
        header.setManaged(step);
        foot.setVisible(step);
        foot.setManaged(step);
        Node shown = instead.orElse(body.node());
        if (place.getChildren().isEmpty() || place.getChildren().get(0) != shown) {
            place.getChildren().setAll(shown);
        }
        header.refresh(body.documents());
        boolean edited = keepBar.refresh();
        keepBar.setVisible(edited);
        keepBar.setManaged(edited);
        askBar.refresh();
        message.setText(model.messageProperty().get());
        message.setVisible(!message.getText().isBlank());
        message.setManaged(message.isVisible());
        refreshing = false;
    }

    private void showForm() {
        instead = Optional.empty();
        refresh();
    }

    private StepBody body() {
        return switch (model.openProperty().get()) {
            case CHARACTERS, SYNOPSES, BIBLES -> cast;
            case SCENE_LIST -> sceneList;
            case BRIEFS -> briefs;
            default -> single;
        };
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.S && event.isShortcutDown()) {
            model.keep();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            askBar.write();
        } else if (event.getCode() == KeyCode.ESCAPE && !model.runs().stateProperty().get().progress().isEmpty()) {
            model.runs().stop();
        } else if (event.getCode() == KeyCode.ESCAPE && instead.isPresent()) {
            showForm();
        } else {
            return;
        }
        event.consume();
    }
}
