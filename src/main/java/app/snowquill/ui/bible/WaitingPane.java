package app.snowquill.ui.bible;

import app.snowquill.pipeline.memory.LedgerDesk;
import app.snowquill.pipeline.memory.LedgerDesk.Contradiction;
import app.snowquill.pipeline.memory.LedgerDesk.WaitingLore;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Fact;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What waits for the author's word, each with the words it comes from, and where two places of the book disagree. */
final class WaitingPane extends VBox {
    private final Strings strings;
    private final BibleDeeds deeds;
    private final LedgerDesk ledger;
    private final Consumer<Contradiction> waives;
    private final BibleBeginning beginning;
    private final ApprovedReading reading;
    private final VBox cards = new VBox(10);
    private final HBox foot = new HBox(8);
    private Book book;
    private List<WaitingLore> waiting = List.of();
    private List<Contradiction> contradictions = List.of();

    /** @param waives says of a contradiction that it is intended */
    WaitingPane(BibleDeeds deeds, LedgerDesk ledger, Consumer<Contradiction> waives, BibleBeginning beginning, ApprovedReading reading) {
        this.strings = deeds.strings();
        this.deeds = deeds;
        this.ledger = ledger;
        this.waives = waives;
        this.beginning = beginning;
        this.reading = reading;
        cards.getStyleClass().add("side-content");
        ScrollPane scroller = new ScrollPane(cards);
        scroller.setFitToWidth(true);
        cards.getChildren().addListener((ListChangeListener<Node>) change -> scroller.setFitToHeight(waiting.isEmpty() && contradictions.isEmpty()));
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroller, Priority.ALWAYS);
        foot.getStyleClass().add("side-foot");
        getChildren().addAll(reading, scroller, foot);
    }

    /** @param first what is about the open entry stands first */
    void show(Book of, Memory memory, Predicate<WaitingLore> first) {
        reading.show();
        List<WaitingLore> now = new ArrayList<>(memory.waiting().stream().filter(first).toList());
        memory.waiting().stream().filter(first.negate()).forEach(now::add);
        List<Contradiction> open = memory.open();
        if (of == book && now.equals(waiting) && open.equals(contradictions)) {
            return;
        }
        book = of;
        waiting = now;
        contradictions = open;
        cards.getChildren().clear();
        if (now.isEmpty() && open.isEmpty()) {
            EmptyState empty = new EmptyState(Feather.CHECK_CIRCLE, strings.text("bible.nothing-waits"), strings.text("bible.nothing-waits-words"),
                    beginning.fromLogline("begin-waiting"));
            VBox.setVgrow(empty, Priority.ALWAYS);
            cards.getChildren().add(empty);
        } else {
            Label words = new Label(strings.text("bible.waiting-words"));
            words.getStyleClass().addAll("dense", "muted");
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
            cards.getChildren().add(words);
            now.forEach(one -> cards.getChildren().add(card(one)));
            open.forEach(one -> cards.getChildren().add(card(one)));
        }
        showFoot();
    }

    private void showFoot() {
        foot.getChildren().clear();
        if (!waiting.isEmpty()) {
            List<DocumentKey> keys = keys();
            Button refuse = Buttons.plain(strings.text("bible.refuse-all", waiting.size()), () -> deeds.tell(ledger.refuse(keys)));
            Button accept = Buttons.plain(strings.text("bible.accept-all", waiting.size()), () -> accept(keys));
            refuse.setId("refuse-all");
            accept.setId("accept-all");
            List.of(refuse, accept).forEach(button -> {
                button.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(button, Priority.ALWAYS);
                foot.getChildren().add(button);
            });
        }
        foot.setManaged(!waiting.isEmpty());
    }

    private List<DocumentKey> keys() {
        return waiting.stream().map(WaitingLore::key).distinct().toList();
    }

    private Node card(WaitingLore one) {
        Label title = new Label(strings.text("bible.what." + one.what().name().toLowerCase(strings.locale()), one.sentence(),
                new SceneNumbers(book, strings).number(one.scene())));
        title.getStyleClass().addAll("medium", "waiting-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        VBox card = new VBox(8, Icons.beforeLines(Icons.small(icon(one.what()), "machine"), title));
        card.getStyleClass().addAll("card", "waiting-lore");
        card.setId("waiting-" + one.key().id());
        if (!one.quote().isBlank()) {
            card.getChildren().add(quote(one.quote()));
        }
        one.fact().ifPresent(fact -> {
            Label known = new Label(known(fact));
            known.getStyleClass().addAll("dense", "muted", "waiting-known");
            known.setWrapText(true);
            known.setMinHeight(USE_PREF_SIZE);
            card.getChildren().add(known);
        });
        one.contradicts().forEach(sentence -> {
            Label against = new Label(strings.text("bible.against", sentence));
            against.getStyleClass().addAll("dense", "warning");
            against.setWrapText(true);
            against.setMinHeight(USE_PREF_SIZE);
            card.getChildren().add(Icons.beforeLines(Icons.sized(Feather.ALERT_TRIANGLE, 12, "warning"), against));
        });
        Label scene = new Label(one.scene().isBlank() ? "" : new SceneNumbers(book, strings).title(one.scene()));
        scene.getStyleClass().addAll("caption", "muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button refuse = Buttons.plain(strings.text("bible.refuse"), () -> deeds.tell(ledger.refuse(List.of(one.key()))));
        Button accept = Buttons.primary(strings.text("bible.accept"), () -> accept(List.of(one.key())));
        refuse.getStyleClass().add("small");
        accept.getStyleClass().add("small");
        HBox answers = new HBox(8, scene, space, refuse, accept);
        answers.getStyleClass().add("answers");
        card.getChildren().add(answers);
        return card;
    }

    private String known(Fact fact) {
        SceneNumbers numbers = new SceneNumbers(book, strings);
        String who = fact.audience() == Fact.Audience.EVERYBODY ? strings.text("bible.waiting-everybody") : fact.knownBy().isEmpty()
                ? strings.text("bible.waiting-nobody") : fact.knownBy().stream().map(knower -> strings.text("bible.waiting-knower",
                        book.nameOf(knower.character()), numbers.title(knower.since()))).collect(Collectors.joining(", "));
        return strings.text("bible.waiting-known", numbers.title(fact.since()), who);
    }

    private void accept(List<DocumentKey> keys) {
        deeds.tell(deeds.afterTyping(() -> ledger.accept(keys)));
    }

    private Node card(Contradiction one) {
        Label title = new Label(strings.text("bible.disagree"));
        title.getStyleClass().add("strong");
        VBox sides = new VBox(4, side(one.one()), side(one.other()));
        HBox links = new HBox(10, Buttons.link(strings.text("bible.compare"), () -> sides.getChildren().setAll(new CompareSides(one,
                new SceneNumbers(book, strings), strings, this::openSide))), Buttons.link(strings.text("bible.intended"), () -> waives.accept(one)));
        VBox card = new VBox(4, Icons.beforeLines(Icons.small(Feather.ALERT_TRIANGLE, "warning"), title), sides, links);
        card.getStyleClass().addAll("card", "contradiction");
        return card;
    }

    private Node side(Contradiction.Side side) {
        String number = side.scene().isBlank() ? "" : new SceneNumbers(book, strings).number(side.scene());
        String words = side.quote().isBlank() ? side.sentence() : strings.text("bible.quoted", side.quote());
        Label label = new Label(number.isEmpty() ? words : strings.text("bible.side", number, words));
        label.getStyleClass().addAll("dense", "muted");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void openSide(Contradiction.Side side) {
        deeds.actions().open().accept(side.scene().isBlank() ? side.key() : DocumentKey.prose(side.scene()));
    }

    private Node quote(String words) {
        Label quote = new Label(strings.text("bible.quoted", words));
        quote.getStyleClass().add("lore-quote");
        quote.setWrapText(true);
        quote.setMinHeight(USE_PREF_SIZE);
        return quote;
    }

    private static Ikon icon(WaitingLore.What what) {
        return switch (what) {
            case FACT, ENTRY -> Feather.PLUS_CIRCLE;
            case CHANGE -> Feather.GIT_COMMIT;
            case RELATION -> Feather.LINK;
            case SETUP -> Feather.FLAG;
            case PAYOFF -> Feather.CHECK_SQUARE;
        };
    }
}
