package app.snowquill.ui.archive;

import app.snowquill.pipeline.memory.ArchiveAnswer.Hit;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The archive: {@link #left()} filters, {@link #centre()} the field and what was found, {@link #right()} the whole text. The keys stay in the
 * field: up and down go through the list, Enter opens, Escape clears. Made for one open book; on the window's thread.
 */
public final class ArchiveView {
    private static final int PAGE = 8;

    private final ArchiveViewModel model;
    private final ArchiveActions actions;
    private final FilterPane left;
    private final VBox centre;
    private final PreviewPane right;
    private final SearchHead head;
    private final NothingFound nothing;
    private final ListView<Hit> list = new ListView<>();

    public ArchiveView(ArchiveViewModel model, Strings strings, ArchiveActions actions) {
        this.model = model;
        this.actions = actions;
        ArchiveWords words = new ArchiveWords(strings);
        left = new FilterPane(model, words, strings);
        right = new PreviewPane(model, words, strings, actions, this::open);
        head = new SearchHead(model, words, strings, actions.replace());
        nothing = new NothingFound(model, strings);
        list.setId("archive-hits");
        list.setAccessibleText(strings.text("archive.hits"));
        list.setCellFactory(view -> new HitCell(model, words));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.selectedProperty().set(Optional.of(now));
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                model.selectedProperty().get().ifPresent(this::open);
            }
        });
        StackPane body = new StackPane(list, nothing);
        VBox.setVgrow(body, Priority.ALWAYS);
        centre = new VBox(head, body);
        centre.getStyleClass().add("archive-centre");
        for (Parent each : new Parent[] {left, centre, right}) {
            each.getStylesheets().add(ArchiveView.class.getResource("archive.css").toExternalForm());
            each.addEventHandler(KeyEvent.KEY_PRESSED, this::takeKey);
        }
        head.field().addEventFilter(KeyEvent.KEY_PRESSED, this::takeKey);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::takeKey);
        model.foundProperty().addListener(property -> showList());
        model.selectedProperty().addListener(property -> showSelected());
        model.placesProperty().addListener(property -> list.refresh());
        showList();
    }

    public Node left() {
        return left;
    }

    public Node centre() {
        return centre;
    }

    public Node right() {
        return right;
    }

    /** Puts the caret into the field, with all of it chosen. */
    public void focusField() {
        nothing.show();
        head.field().requestFocus();
        head.field().selectAll();
    }

    private void showList() {
        list.getItems().setAll(model.foundProperty().get().map(found -> found.answer().hits()).orElse(List.of()));
        list.setVisible(!list.getItems().isEmpty());
        list.scrollTo(0);
        showSelected();
    }

    private void showSelected() {
        model.selectedProperty().get().ifPresent(hit -> {
            if (!hit.equals(list.getSelectionModel().getSelectedItem()) && list.getItems().contains(hit)) {
                list.getSelectionModel().select(hit);
            }
        });
    }

    private void open(Hit hit) {
        model.remember();
        actions.open().accept(hit, FoundWords.of(hit));
    }

    private void takeKey(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown() || event.isConsumed()) {
            return;
        }
        boolean taken = event.getTarget() == head.field() || event.getTarget() == list;
        switch (event.getCode()) {
            case UP -> step(taken, -1, event);
            case DOWN -> step(taken, 1, event);
            case PAGE_UP -> step(taken, -PAGE, event);
            case PAGE_DOWN -> step(taken, PAGE, event);
            case ENTER -> {
                if (taken) {
                    event.consume();
                    if (model.foundProperty().get().isPresent()) {
                        model.selectedProperty().get().ifPresent(this::open);
                    } else {
                        model.look();
                    }
                }
            }
            case ESCAPE -> {
                event.consume();
                model.clear();
                head.field().requestFocus();
            }
            default -> { }
        }
    }

    private void step(boolean taken, int by, KeyEvent event) {
        if (taken) {
            event.consume();
            model.step(by);
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
        }
    }
}
