package app.snowquill.ui.remarks;

import app.snowquill.agent.RemarkState;
import app.snowquill.pipeline.agents.PlacedRemark;
import app.snowquill.snowflake.Finding;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FindingCard;
import app.snowquill.ui.common.Strings;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One finding: what it is about, its words, what can be done. A click leads to its words. Stays while it says the same, so that the keys stay where they are. On the window's thread. */
final class FoundRow extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final RemarksViewModel model;
    private final Strings strings;
    private final boolean busy;
    private Found one;

    FoundRow(Found one, RemarksViewModel model, Strings strings) {
        super(4);
        this.model = model;
        this.strings = strings;
        this.one = one;
        this.busy = model.errand().busy();
        setId("found-" + one.id());
        getStyleClass().add("found-row");
        choose();
        FindingCard card = new FindingCard(weight(), title(), one.message(), List.of());
        getChildren().add(card);
        if (!one.quote().isBlank()) {
            card.getChildren().add(words("“" + one.quote() + "”", "found-quote"));
        }
        if (!one.suggestion().isBlank()) {
            card.getChildren().add(words(one.suggestion(), "muted"));
        }
        if (one.isOpen() && (one.isAside() || one.edited())) {
            card.getChildren().add(words(strings.text(one.isAside() ? "remarks.words-gone" : "remarks.words-edited"), "muted"));
        }
        card.getChildren().add(deeds());
        setOnMouseClicked(event -> model.choose(one.id()));
        setAccessibleText(title() + ": " + one.message());
    }

    /** Whether it says what a new one would; if so, it knows from now on where the words stand. */
    boolean follows(Found now) {
        if (!one.looksLike(now) || busy != model.errand().busy()) {
            return false;
        }
        one = now;
        choose();
        return true;
    }

    private void choose() {
        pseudoClassStateChanged(CHOSEN, one.id().equals(model.chosen()));
    }

    private FindingCard.Weight weight() {
        boolean error = one.finding().filter(finding -> finding.severity() == Finding.Severity.ERROR).isPresent();
        return !one.isOpen() ? FindingCard.Weight.NOTE : error ? FindingCard.Weight.ERROR : FindingCard.Weight.WARNING;
    }

    private String title() {
        String what = one.remark().map(PlacedRemark::remark).map(remark -> remark.agent().map(agent -> strings.of("remarks.agent", agent) + " · ").orElse("")
                + strings.of("remarks.kind", remark.kind()))
                .orElseGet(() -> strings.text("remarks.check"));
        return one.isOpen() ? what : what + " · " + strings.of("remarks.state", one.remark().orElseThrow().state());
    }

    private FlowPane deeds() {
        FlowPane row = new FlowPane(10, 0);
        if (one.span().isPresent()) {
            add(row, "show", "remarks.show", () -> model.choose(one.id()));
        }
        one.remark().ifPresentOrElse(remark -> {
            if (!one.isOpen()) {
                add(row, "reopen", "remarks.reopen", () -> model.set(one.id(), RemarkState.OPEN));
                return;
            }
            if (one.span().isPresent() && !busy) {
                add(row, "mend", "remarks.suggest", () -> model.mend(one));
            }
            add(row, "resolve", "remarks.resolve", () -> model.set(one.id(), RemarkState.RESOLVED));
            if (remark.remark().agent().isPresent()) {
                add(row, "waive", "remarks.waive", () -> model.set(one.id(), RemarkState.WAIVED));
                add(row, "intended", "remarks.intended", () -> model.set(one.id(), RemarkState.INTENDED));
            }
        }, () -> add(row, "intended", "remarks.intended", () -> model.waive(one.finding().orElseThrow())));
        return row;
    }

    private void add(FlowPane row, String id, String key, Runnable deed) {
        Node link = Buttons.link(strings.text(key), deed);
        link.setId(id + "-" + one.id());
        row.getChildren().add(link);
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("dense", style);
        return label;
    }
}
