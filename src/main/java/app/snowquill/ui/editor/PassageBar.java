package app.snowquill.ui.editor;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.variants.Variant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The card at the foot of the page while an agent's answer about a passage is there or comes: what it is, and what the author can say to it. In one
 * row where there is room, else what it is has a row of its own.
 */
final class PassageBar extends FlowPane {
    /** What the author can say. */
    interface Answers {
        void acceptRest();

        void say(HunkAnswers.Answer answer);

        void again();

        void stop();

        /** Lets go of the answers; none of them is in the text. */
        void keepMine();
    }

    private static final double NARROWEST = 200;

    private final Strings strings;
    private final Label title = new Label();
    private final Label words = new Label();
    private final Node machine = Icons.small(Feather.CPU, "machine");
    private final Node alert = Icons.small(Feather.ALERT_OCTAGON, "danger");
    private final HBox what = new HBox(8);
    private final Button acceptRest;
    private final Button acceptThis;
    private final Button refuseThis;
    private final Button again;
    private final Button stop;
    private final Button keepMine;
    private final Button close;

    PassageBar(Strings strings, Answers answers) {
        super(8, 6);
        this.strings = strings;
        getStyleClass().addAll("card", "suggestion-bar", "passage-bar");
        setAlignment(Pos.CENTER_LEFT);
        what.setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().addAll("dense", "strong", "machine");
        words.getStyleClass().addAll("dense", "muted");
        words.setWrapText(true);
        title.setMinWidth(USE_PREF_SIZE);
        acceptRest = button(Buttons.primary(strings.text("passage.accept-rest"), answers::acceptRest), "Ctrl ↵", "accept-rest");
        acceptThis = button(Buttons.plain(strings.text("passage.accept-this"), () -> answers.say(HunkAnswers.Answer.ACCEPTED)), "Y", "accept-this");
        refuseThis = button(Buttons.plain(strings.text("passage.refuse-this"), () -> answers.say(HunkAnswers.Answer.REFUSED)), "N", "refuse-this");
        again = button(Buttons.plain(strings.text("editor.again"), answers::again), "Alt R", "passage-again");
        stop = button(Buttons.plain(strings.text("editor.stop"), answers::stop), "Esc", "passage-stop");
        keepMine = button(Buttons.flat(strings.text("editor.keep-mine"), Feather.CORNER_UP_LEFT, answers::keepMine), "Esc", "keep-mine");
        close = button(Buttons.plain(strings.text("passage.close"), answers::keepMine), "Esc", "passage-close");
    }

    private static Button button(Button button, String key, String id) {
        Button keyed = Buttons.withKey(button, key);
        keyed.setId(id);
        keyed.getStyleClass().add("small");
        return keyed;
    }

    /** @param place "B of 3"; blank for a single answer */
    void showWriting(Variant variant, String place) {
        String progress = variant.reading().filter(reading -> variant.text().isBlank()).map(reading -> strings.text("passage.reading", reading.all()))
                .orElseGet(() -> strings.text("editor.words-waiting", variant.words()));
        show(machine, name(variant, place), progress, List.of(stop));
    }

    void showChanges(Variant variant, String place, String more) {
        show(machine, name(variant, place), more, List.of(acceptRest, acceptThis, refuseThis, again, keepMine));
    }

    /** Something the author should know, with what there is to do about it. */
    void showSentence(String head, String sentence, boolean canAgain, boolean failed) {
        show(failed ? alert : machine, head, sentence, canAgain ? List.of(again, close) : List.of(close));
    }

    private void show(Node icon, String head, String sentence, List<Button> buttons) {
        title.setText(head);
        title.getStyleClass().setAll("label", "dense", "strong", icon == alert ? "danger" : "machine");
        words.setText(sentence);
        List<Node> shown = new ArrayList<>(List.of(icon, title));
        if (!sentence.isBlank()) {
            shown.add(words);
        }
        if (!what.getChildren().equals(shown)) {
            what.getChildren().setAll(shown);
        }
        List<Node> all = new ArrayList<>(List.of(what));
        all.addAll(buttons);
        if (!getChildren().equals(all)) {
            getChildren().setAll(all);
        }
    }

    /** A row that was as wide as the page was must not keep it from growing narrower. */
    @Override
    protected double computeMinWidth(double height) {
        return NARROWEST;
    }

    @Override
    protected double computePrefHeight(double width) {
        settle(width < 0 ? getWidth() : width);
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        settle(getWidth());
        super.layoutChildren();
    }

    private void settle(double width) {
        double room = width - snappedLeftInset() - snappedRightInset();
        double needed = what.getChildren().stream().mapToDouble(node -> node.prefWidth(-1)).sum() + what.getSpacing() * (what.getChildren().size() - 1);
        for (Node node : getChildren()) {
            needed += node == what ? 0 : getHgap() + node.prefWidth(-1);
        }
        double wanted = needed <= room ? USE_COMPUTED_SIZE : room;
        if (room > 0 && what.getPrefWidth() != wanted) {
            what.setPrefWidth(wanted);
        }
    }

    private String name(Variant variant, String place) {
        String name = strings.text("passage.name", strings.of("variants.agent", variant.asked().request().operation().agent()),
                strings.of("variants.operation", variant.asked().request().operation()).toLowerCase(strings.locale()));
        return place.isBlank() ? name : name + " · " + place;
    }
}
