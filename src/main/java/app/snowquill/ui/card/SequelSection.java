package app.snowquill.ui.card;

import app.snowquill.story.SceneCard;
import app.snowquill.ui.common.GrowingTextArea;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A reactive scene: the blow felt, the ways out and what is wrong with each, the choice, and what it makes them want. */
final class SequelSection implements Section {
    private final GrowingTextArea reaction;
    private final RowList<SceneCard.Choice> options;
    private final GrowingTextArea decision;
    private final GrowingTextArea nextGoal;
    private final Fields.Choice<SceneCard.Compression> compression;
    private final VBox node = new VBox(9);

    SequelSection(Fields fields) {
        reaction = fields.area("card.reaction");
        decision = fields.area("card.decision");
        nextGoal = fields.area("card.next-goal");
        compression = fields.pills(List.of(SceneCard.Compression.values()), "card.compression");
        compression.choose(SceneCard.Compression.FULL);
        options = new RowList<>(fields, "card.add-option", "card.remove-option", () -> new SceneCard.Choice("", ""),
                value -> new PairRow<>(fields, "card.option", value.option(), "card.why-bad", value.whyBad(),
                        SceneCard.Choice::new));
        node.getChildren().addAll(fields.labelled("card.reaction", reaction), fields.labelled("card.options", options),
                fields.labelled("card.decision", decision), fields.labelled("card.next-goal", nextGoal),
                fields.labelled("card.compression", new HBox(compression)));
    }

    @Override
    public void show(SceneCard card, CardViewModel model) {
        Fields.fill(reaction, card.reaction());
        options.show(card.options());
        Fields.fill(decision, card.decision());
        Fields.fill(nextGoal, card.nextGoalStub());
        compression.choose(card.compression());
    }

    @Override
    public void write(CardDraft draft) {
        draft.reaction = reaction.getText();
        draft.options = options.values();
        draft.decision = decision.getText();
        draft.nextGoalStub = nextGoal.getText();
        draft.compression = compression.chosen();
    }

    @Override
    public VBox node() {
        return node;
    }

    @Override
    public Set<String> fields() {
        return Set.of("reaction", "options", "decision", "next_goal_stub", "compression");
    }
}
