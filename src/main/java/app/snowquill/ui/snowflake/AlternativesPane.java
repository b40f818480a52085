package app.snowquill.ui.snowflake;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.Alternatives;
import app.snowquill.pipeline.Alternatives.Alternative;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Several versions of the open step beneath one another, as they are written and afterwards, to choose one from by mouse or by
 * the keys 1 to 9. Lives with the Plan view; on the window's thread.
 */
final class AlternativesPane extends VBox {
    private final Alternatives alternatives;
    private final SnowflakeViewModel model;
    private final Strings strings;
    private final FxThread fx;
    private final DocumentTexts texts;
    private final Label line = new Label();
    private final VBox cards = new VBox(12);
    private final Map<Integer, AlternativeCard> shown = new TreeMap<>();
    private final Button stop;
    private final Button again;
    private final Runnable close;
    private Step step = Step.FIRST_THINGS;
    /** The one whose versions the cards are; another than {@link #step} only while its round is being written. */
    private Step drawn = Step.FIRST_THINGS;
    private Optional<Alternatives.Round> round = Optional.empty();

    /** @param close shows the form again */
    AlternativesPane(SnowflakeViewModel model, Strings strings, Runnable close) {
        super(10);
        this.model = model;
        this.strings = strings;
        this.alternatives = model.runs().session().alternatives();
        this.fx = model.runs().fx();
        this.texts = new DocumentTexts(strings, new FieldText(id -> id, name -> name));
        this.close = close;
        getStyleClass().add("content");
        line.getStyleClass().addAll("dense", "muted");
        line.setWrapText(true);
        line.setMinWidth(0);
        HBox.setHgrow(line, Priority.ALWAYS);
        line.setMaxWidth(Double.MAX_VALUE);
        stop = Buttons.plain(strings.text("snowflake.stop"), () -> round.ifPresent(Alternatives.Round::cancel));
        stop.setId("alternatives-stop");
        again = Buttons.machine(strings.text("alternatives.again"), Feather.REFRESH_CW, () -> write(""));
        again.setId("alternatives-again");
        Button back = Buttons.flat(strings.text("alternatives.close"), Feather.X, close);
        back.setId("alternatives-close");
        HBox head = new HBox(8, line, stop, again, back);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        addEventHandler(KeyEvent.KEY_TYPED, this::key);
        setFocusTraversable(true);
    }

    /** Shows the last round of a step; where there was none, writes one. While another step has a round written, says so. */
    void open(Step of, String wish) {
        step = of;
        if (isWriting()) {
            show(cards, drawn == of);
            tell(drawn == of ? strings.text("alternatives.writing", Alternatives.USUAL)
                    : strings.text("alternatives.still-writing", drawn.number()), true);
            requestFocus();
            return;
        }
        clear();
        if (!wish.isBlank()) {
            write(wish);
            return;
        }
        alternatives.last(of).whenComplete((found, failure) -> fx.execute(() -> {
            if (step == of && failure == null && !found.isEmpty()) {
                found.forEach(this::written);
                ended(found);
            } else if (step == of) {
                write("");
            }
        }));
        requestFocus();
    }

    private boolean isWriting() {
        return round.isPresent();
    }

    private void clear() {
        drawn = step;
        show(cards, true);
        shown.clear();
        cards.getChildren().clear();
    }

    private void write(String wish) {
        clear();
        try {
            Alternatives.Round begun = alternatives.write(step, Alternatives.USUAL, wish, new Heard());
            round = Optional.of(begun);
            for (int number = 1; number <= Alternatives.USUAL; number++) {
                card(number).waiting();
            }
            tell(strings.text("alternatives.writing", Alternatives.USUAL), true);
            begun.done().whenComplete((all, failure) -> fx.execute(() -> {
                round = Optional.empty();
                if (drawn != step) {
                    int other = drawn.number();
                    clear();
                    tell(strings.text("alternatives.other-ended", other), false);
                } else if (failure == null) {
                    all.forEach(this::written); // a round that was cut short has earlier ones behind it
                    ended(all);
                } else {
                    failed(failure.getMessage() == null ? strings.text("alternatives.failed") : failure.getMessage());
                }
            }));
        } catch (IllegalStateException e) {
            failed(e.getMessage());
        }
    }

    /** What was there before the round that failed can still be chosen. */
    private void failed(String sentence) {
        clear();
        tell(sentence, false);
        line.setGraphic(Icons.small(Feather.ALERT_OCTAGON, "danger"));
        Step of = step;
        alternatives.last(of).thenAccept(found -> fx.execute(() -> {
            if (step == of && !isWriting() && shown.isEmpty()) {
                found.forEach(this::written);
                shown.values().forEach(AlternativeCard::choosable);
            }
        }));
    }

    private void ended(List<Alternative> all) {
        shown.entrySet().removeIf(entry -> all.stream().noneMatch(one -> one.number() == entry.getKey()));
        cards.getChildren().setAll(shown.values());
        shown.values().forEach(AlternativeCard::choosable);
        tell(all.isEmpty() ? strings.text("alternatives.none") : strings.text("alternatives.choose", all.size()), false);
        requestFocus();
    }

    private void tell(String sentence, boolean writing) {
        line.setText(sentence);
        line.setGraphic(null);
        show(stop, writing);
        show(again, !writing);
    }

    private static void show(Region node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private AlternativeCard card(int number) {
        AlternativeCard card = shown.get(number);
        if (card == null) {
            card = new AlternativeCard(number, strings, () -> choose(number));
            shown.put(number, card);
            cards.getChildren().add(card);
        }
        return card;
    }

    private void written(Alternative one) {
        JsonNode document = model.contents().parse(one.content());
        card(one.number()).show(texts.of(DocumentKey.step(drawn.number()), document), one.findings());
    }

    private void choose(int number) {
        if (isWriting() || !shown.containsKey(number)) {
            return;
        }
        alternatives.choose(step, number).whenComplete((chosen, failure) -> fx.execute(() -> {
            if (failure == null) {
                close.run();
            } else {
                tell(failure.getCause() == null ? failure.getMessage() : failure.getCause().getMessage(), false);
            }
        }));
    }

    private void key(KeyEvent event) {
        if (event.getCharacter().matches("[1-9]")) {
            choose(event.getCharacter().charAt(0) - '0');
            event.consume();
        }
    }

    /** Brings what is heard to the window's thread. */
    private final class Heard implements Alternatives.Listener {
        private final PartialJson partial = new PartialJson(new StoryJson());

        @Override
        public void text(int number, String text) {
            fx.execute(() -> partial.read(text).filter(node -> shown.containsKey(number) && isWriting())
                    .ifPresent(node -> card(number).growing(texts.of(DocumentKey.step(drawn.number()), node))));
        }

        @Override
        public void written(Alternative alternative) {
            fx.execute(() -> AlternativesPane.this.written(alternative));
        }

        @Override
        public void dropped(int number) {
            fx.execute(() -> Optional.ofNullable(shown.get(number)).ifPresent(AlternativeCard::dropped));
        }
    }
}
