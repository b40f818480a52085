package app.snowquill.ui.card;

import app.snowquill.story.SceneCard;
import app.snowquill.ui.common.GrowingTextArea;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The obstacles of a proactive scene and how it ends. */
final class ConflictSection implements Section {
    private final RowList<SceneCard.Obstacle> obstacles;
    private final Fields.Choice<SceneCard.OutcomeKind> outcome;
    private final GrowingTextArea rationale;
    private final VBox node = new VBox(9);

    ConflictSection(Fields fields) {
        obstacles = new RowList<>(fields, "card.add-obstacle", "card.remove-obstacle",
                () -> new SceneCard.Obstacle("", "", next()), value -> new ObstacleRow(fields, value));
        outcome = fields.pills(List.of(SceneCard.OutcomeKind.values()), "card.outcome");
        outcome.choose(SceneCard.OutcomeKind.SETBACK);
        rationale = fields.phrase("card.rationale");
        rationale.setPromptText(fields.text("card.rationale"));
        VBox ending = new VBox(5, outcome, rationale);
        node.getChildren().addAll(
                fields.labelled("card.obstacles", new Label(fields.text("card.severity-rises")), obstacles),
                fields.labelled("card.outcome", ending));
    }

    private int next() {
        List<SceneCard.Obstacle> now = obstacles.values();
        return now.isEmpty() ? 1 : Math.min(5, now.get(now.size() - 1).severity() + 1);
    }

    @Override
    public void show(SceneCard card, CardViewModel model) {
        obstacles.show(card.obstacles());
        SceneCard.Outcome end = card.outcome() == null ? new SceneCard.Outcome(SceneCard.OutcomeKind.SETBACK, "") : card.outcome();
        outcome.choose(end.kind());
        Fields.fill(rationale, end.rationale());
    }

    @Override
    public void write(CardDraft draft) {
        draft.obstacles = obstacles.values();
        SceneCard.Outcome end = new SceneCard.Outcome(outcome.chosen(), rationale.getText());
        boolean untouched = draft.outcome == null && end.equals(new SceneCard.Outcome(SceneCard.OutcomeKind.SETBACK, ""));
        draft.outcome = untouched ? null : end;
    }

    @Override
    public VBox node() {
        return node;
    }

    @Override
    public Set<String> fields() {
        return Set.of("obstacles", "outcome");
    }
}
