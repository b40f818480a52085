package app.snowquill.ui.remarks;

import app.snowquill.agent.Operation;
import app.snowquill.pipeline.agents.RemarkReading;
import app.snowquill.pipeline.agents.VersionComparison;
import app.snowquill.pipeline.agents.VersionVerdict;
import app.snowquill.scene.quality.DraftQuality;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The findings tab: whom to ask, what came of it, the Rater's scores, and one row a finding. Lives as long as the room of its book. */
public final class FindingsPane extends VBox {
    private final RemarksViewModel model;
    private final Strings strings;
    private final FlowPane asking = new FlowPane(6, 6);
    private final VBox said = new VBox(4);
    private final VBox rows = new VBox(8);
    private final Label aside;
    private final Label settled;
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper();
    private boolean modelThere;

    public FindingsPane(RemarksViewModel model, Strings strings) {
        super(10);
        this.model = model;
        this.strings = strings;
        this.aside = words(strings.text("remarks.aside"));
        this.settled = words(strings.text("remarks.settled"));
        getStyleClass().addAll("panel", "findings-pane");
        getStylesheets().add(FindingsPane.class.getResource("remarks.css").toExternalForm());
        VBox content = new VBox(10, said, rows);
        content.getStyleClass().add("found-content");
        ScrollPane scroller = new ScrollPane(content);
        scroller.setFitToWidth(true);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroller, Priority.ALWAYS);
        asking.getStyleClass().add("found-asking");
        asking.getChildren().setAll(ask(Operation.REVIEW, "remarks.ask-editor", Feather.CHECK_SQUARE), ask(Operation.CRITIQUE, "remarks.ask-dramaturge", Feather.MESSAGE_SQUARE),
                ask(Operation.RATE, "remarks.ask-rater", Feather.BAR_CHART_2));
        getChildren().addAll(asking, scroller);
        model.setOnChange(this::present);
        present();
    }

    /** How many are open, for the tab's badge. */
    public ReadOnlyIntegerProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public void showModel(boolean there) {
        modelThere = there;
        present();
    }

    private void present() {
        open.set(model.open());
        boolean busy = model.errand().busy();
        asking.getChildren().forEach(button -> button.setDisable(busy || !modelThere || !model.hasScene()));
        said.getChildren().clear();
        if (busy) {
            Button stop = Buttons.plain(strings.text("remarks.stop"), model::stop);
            stop.setId("stop-remarks");
            stop.getStyleClass().add("small");
            said.getChildren().addAll(words(strings.text("remarks.reading", strings.of("remarks.agent", model.errand().operation().orElseThrow().agent()))), stop);
        }
        if (!model.errand().failure().isBlank()) {
            said.getChildren().add(words(strings.text("remarks.failed", model.errand().failure())));
        }
        model.errand().reading().ifPresent(this::say);
        model.errand().comparison().ifPresent(this::say);
        List<Node> now = new ArrayList<>();
        Optional<DraftQuality> measured = model.measured();
        measured.ifPresent(quality -> now.add(new RatingBox(model.found(), measured, model, strings)));
        now.addAll(section(Optional.empty(), one -> one.isOpen() && !one.isAside() && !one.isScore()));
        now.addAll(section(Optional.of(aside), one -> one.isAside() && !one.isScore()));
        now.addAll(section(Optional.of(settled), one -> !one.isOpen() && !one.isScore()));
        if (now.isEmpty()) {
            now.add(new EmptyState(Feather.CHECK, strings.text("remarks.none"), strings.text(model.hasScene() ? "remarks.none-words" : "remarks.no-scene")));
        }
        if (!rows.getChildren().equals(now)) {
            rows.getChildren().setAll(now);
        }
    }

    private List<Node> section(Optional<Label> heading, Predicate<Found> which) {
        List<Node> some = new ArrayList<>(model.found().stream().filter(which).map(this::row).toList());
        heading.filter(words -> !some.isEmpty()).ifPresent(words -> some.add(0, words));
        return some;
    }

    /** The row that is there, where it still says what is found. */
    private Node row(Found one) {
        return rows.getChildren().stream().filter(node -> node instanceof FoundRow row && row.follows(one)).findFirst().orElseGet(() -> new FoundRow(one, model, strings));
    }

    private Button ask(Operation operation, String key, Ikon ikon) {
        Button button = Buttons.machine(strings.text(key), ikon, () -> model.ask(operation));
        button.getStyleClass().add("small");
        button.setId("ask-" + operation.word());
        return button;
    }

    private void say(RemarkReading reading) {
        said.getChildren().add(words(reading.verdict()));
        if (reading.dropped() > 0) {
            Label dropped = words(strings.text("remarks.dropped", reading.dropped(), reading.found()));
            dropped.setId("dropped");
            said.getChildren().add(dropped);
        }
        if (reading.parts() > 1) {
            said.getChildren().add(words(strings.text(reading.request().operation() == Operation.RATE ? "remarks.parts-rated" : "remarks.parts", reading.parts())));
        }
    }

    private void say(VersionComparison compared) {
        said.getChildren().add(words(compared.reasoning()));
        for (VersionVerdict verdict : compared.verdicts()) {
            said.getChildren().add(words(strings.text("remarks.verdict", strings.of("card.dimension", verdict.dimension()),
                    strings.text("remarks.better." + verdict.better().name().toLowerCase(Locale.ROOT)))));
        }
        if (compared.parts() > 1) {
            said.getChildren().add(words(strings.text("remarks.parts-compared", compared.parts())));
        }
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("dense", "muted");
        return label;
    }
}
