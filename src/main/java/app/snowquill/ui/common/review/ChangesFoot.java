package app.snowquill.ui.common.review;

import app.snowquill.pipeline.Impact;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.review.Choices.Choice;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Under the changes: how many are answered, what accepting would do to the rest of the book, and the ways to be done. */
final class ChangesFoot extends VBox {
    private final Choices choices;
    private final Strings strings;
    private final Function<Set<Integer>, Impact> weigh;
    private final Label counts = new Label();
    private final Label impact = new Label();
    private final Button done;
    private final Button all;

    /** @param weigh what taking these changes would do */
    ChangesFoot(Choices choices, Strings strings, Function<Set<Integer>, Impact> weigh, Consumer<Set<Integer>> accept) {
        super(6);
        this.choices = choices;
        this.strings = strings;
        this.weigh = weigh;
        getStyleClass().add("changes-foot");
        counts.getStyleClass().addAll("caption", "muted");
        impact.getStyleClass().addAll("dense");
        impact.setWrapText(true);
        impact.setMinHeight(USE_PREF_SIZE);
        impact.setId("accept-impact");
        all = Buttons.primary(strings.text("review.accept-all"), () -> accept.accept(Set.copyOf(choices.changes())));
        all.setId("accept");
        done = Buttons.primary("", () -> accept.accept(choices.taken()));
        done.setId("accept-taken");
        Button none = Buttons.plain(strings.text("review.refuse-all"), () -> accept.accept(Set.of()));
        none.setId("refuse");
        getChildren().addAll(counts, impact, new FlowPane(8, 6, done, all, none));
    }

    void focusDone() {
        done.requestFocus();
    }

    void refresh() {
        int taken = choices.count(Choice.TAKEN);
        int kept = choices.count(Choice.KEPT);
        int open = choices.count(Choice.OPEN);
        counts.setText(strings.text("review.counts", choices.changes().size(), taken, kept, open));
        boolean begun = taken + kept > 0;
        done.setVisible(begun);
        done.setManaged(begun);
        done.setText(taken == 0 ? strings.text("review.keep-all") : strings.text("review.accept-taken", taken,
                choices.changes().size()));
        all.getStyleClass().remove("accent");
        if (!begun) {
            all.getStyleClass().add("accent");
        }
        Set<Integer> wanted = choices.wanted();
        List<DocumentKey> staled = wanted.isEmpty() ? List.of() : weigh.apply(wanted).staled();
        impact.setText(wanted.isEmpty() ? strings.text("review.impact-none") : new ImpactSentence(strings).of(staled));
        impact.setGraphic(staled.isEmpty() ? null : Icons.small(Feather.REFRESH_CW, "warning"));
    }
}
