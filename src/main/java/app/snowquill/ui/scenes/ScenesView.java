package app.snowquill.ui.scenes;

import app.snowquill.pipeline.BookView;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * View 3: all scenes of a book. Lives with the open book; on the window's thread. While it stands in no scene it only remembers
 * what to show.
 */
public final class ScenesView extends VBox {
    private final Strings strings;
    private final ScenesHeader header;
    private final Inks inks;
    private final ChainTable chain;
    private final SlopeChart slopes;
    private final CardsBoard cards;
    private final PlotGrid plot;
    private final DisasterBar disasters;
    private final HBox chainRow;
    private final StackPane middle = new StackPane();
    private final Label unknownTimes = new Label();
    private final EmptyState empty;
    private BookView view;
    private Set<String> writing = Set.of();

    public ScenesView(BookView first, Strings strings, ScenesActions actions) {
        this.view = first;
        this.strings = strings;
        SceneWords words = new SceneWords(strings);
        this.inks = new Inks(this::redraw);
        this.header = new ScenesHeader(strings, () -> actions.addScene().accept(lastSelected()), this::refresh);
        this.chain = new ChainTable(words, actions, inks);
        this.slopes = new SlopeChart(chain, inks, words);
        this.cards = new CardsBoard(words, actions);
        this.plot = new PlotGrid(words, actions);
        this.disasters = new DisasterBar(words);
        this.chainRow = new HBox(chain, slopes);
        this.empty = new EmptyState(Feather.LIST, strings.text("scenes.empty"), strings.text("scenes.empty-words"),
                Buttons.primary(strings.text("outline.new-chapter"), actions.addChapter()),
                Buttons.plain(strings.text("scenes.from-step-8"), actions.openSceneList()));
        HBox.setHgrow(chain, Priority.ALWAYS);
        chain.setMinWidth(0);
        getStyleClass().addAll("sheet", "scenes-view");
        getStylesheets().add(ScenesView.class.getResource("scenes.css").toExternalForm());
        unknownTimes.getStyleClass().add("unknown-times");
        unknownTimes.setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(0);
        getChildren().addAll(inks, header, unknownTimes, middle, disasters);
        sceneProperty().addListener((property, before, now) -> refresh());
        refresh();
    }

    /** Shows a newer view of the book. */
    public void show(BookView newer) {
        view = newer;
        refresh();
    }

    /** Marks the scenes the model writes now, by id. */
    public void showWriting(Set<String> scenes) {
        writing = Set.copyOf(scenes);
        refresh();
    }

    /** Selects a scene and brings it into view. */
    public void select(String scene) {
        chain.choose(scene);
    }

    private Optional<String> lastSelected() {
        return chain.selected().stream().reduce((a, b) -> b);
    }

    /** Shows or folds the slopes beside the chain. */
    public void showRight(boolean open) {
        slopes.setVisible(open);
        slopes.setManaged(open);
    }

    private void redraw() {
        chain.redraw();
        slopes.draw();
    }

    private void refresh() {
        if (getScene() == null || inks == null) {
            return;
        }
        ScenesViewModel model = new ScenesViewModel(view, writing);
        List<SceneRow> rows = model.rows(header.order(), header.povs(), header.filter());
        header.show(model);
        disasters.show(model.disasters(), model.written());
        long unknown = rows.stream().filter(row -> row.time().at().isEmpty()).count();
        unknownTimes.setText(strings.text("scenes.unknown-times", unknown));
        unknownTimes.setVisible(header.order() == SceneOrder.STORY_TIME && unknown > 0);
        unknownTimes.setManaged(unknownTimes.isVisible());
        boolean none = model.planned() == 0;
        disasters.setVisible(!none);
        disasters.setManaged(!none);
        Node shown = none ? empty : switch (header.look()) {
            case CHAIN -> chainRow;
            case CARDS -> cards;
            case PLOT -> plot;
        };
        if (!middle.getChildren().contains(shown)) {
            middle.getChildren().setAll(shown);
        }
        if (shown == chainRow) {
            chain.show(rows, model.strands(), header.order());
            slopes.show(rows, header.order(), model.usualYear());
        } else if (shown == cards) {
            cards.show(rows, model.chapters(), header.order());
        } else if (shown == plot) {
            plot.show(rows, model.strands());
        }
    }
}
