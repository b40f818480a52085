package app.snowquill.ui.card;

import app.snowquill.pipeline.Decisions;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneType;
import app.snowquill.ui.common.Chip;
import app.snowquill.ui.common.FindingCard;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Tone;
import app.snowquill.ui.common.review.WaivedList;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The form of one card: its sections in order, and beneath each what the checks found there. */
final class CardForm extends VBox {
    private final Strings strings;
    private final Fields.Choice<SceneType> type;
    private final Chip rules = new Chip("", Tone.NEUTRAL);
    private final TriageBox triage;
    private final TransitionSection transition;
    private final List<Section> sections;
    private final List<Section> proactive;
    private final List<Section> reactive;
    private final VBox others = new VBox(6);
    private final Decisions decisions;
    private final WaivedList waived;
    private boolean filling;
    private SceneCard shown;

    /** @param redesigns has the model design the card anew */
    CardForm(Strings strings, Runnable changed, Runnable redesigns, Decisions decisions) {
        this.strings = strings;
        this.decisions = decisions;
        this.waived = new WaivedList(strings, decisions::takeBack);
        Fields fields = new Fields(strings, () -> {
            if (!filling) {
                changed.run();
            }
        });
        triage = new TriageBox(strings, redesigns);
        transition = new TransitionSection(fields);
        getStyleClass().add("card-form");
        type = fields.pills(List.of(SceneType.PROACTIVE, SceneType.REACTIVE), "card.type");
        type.choose(SceneType.PROACTIVE);
        icon(SceneType.PROACTIVE, Feather.ARROW_RIGHT_CIRCLE);
        icon(SceneType.REACTIVE, Feather.ROTATE_CCW);
        type.group().selectedToggleProperty().addListener((property, before, now) -> showType());
        HBox.setHgrow(type, Priority.ALWAYS);
        HBox top = new HBox(8, type, rules);
        top.setAlignment(Pos.CENTER_LEFT);
        proactive = List.of(new GoalSection(fields), new ConflictSection(fields));
        reactive = List.of(new SequelSection(fields));
        sections = new ArrayList<>(List.of(new HeadSection(fields)));
        sections.addAll(proactive);
        sections.addAll(reactive);
        sections.add(new CommonSection(fields));
        sections.add(transition);
        sections.add(new LinkSection(fields));
        getChildren().addAll(top, triage);
        sections.forEach(section -> getChildren().add(section.node()));
        getChildren().add(getChildren().size() - 2, others);
        getChildren().add(waived);
        showType();
    }

    private void icon(SceneType kind, Feather feather) {
        ToggleButton button = type.button(kind);
        button.setGraphic(Icons.sized(feather, 12));
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
    }

    private void showType() {
        boolean isProactive = type.chosen() == SceneType.PROACTIVE;
        proactive.forEach(section -> present(section.node(), isProactive));
        reactive.forEach(section -> present(section.node(), !isProactive));
    }

    private static void present(Region node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    void show(SceneCard card, CardViewModel model) {
        filling = true;
        shown = card;
        type.choose(card.type());
        sections.forEach(section -> section.show(card, model));
        filling = false;
        showChecks(model);
    }

    void showChecks(CardViewModel model) {
        int hold = model.rulesThatHold();
        rules.setText(strings.text("card.rules", hold, CardViewModel.RULES));
        rules.getStyleClass().removeAll(Tone.WARNING.style(), Tone.NEUTRAL.style());
        rules.getStyleClass().add(Tone.NEUTRAL.style());
        rules.setTooltip(new Tooltip(strings.text("card.rules-hold", hold, CardViewModel.RULES)));
        model.triage().ifPresent(triage::show);
        transition.showDerived(model);
        sections.forEach(section -> section.node().getChildren().removeIf(FindingCard.class::isInstance));
        others.getChildren().clear();
        for (Finding finding : model.findings()) {
            String field = finding.field().split("[.\\[]")[0];
            sections.stream().filter(section -> section.fields().contains(field) && section.node().isVisible()).findFirst()
                    .map(Section::node).orElse(others).getChildren().add(finding(finding));
        }
        present(others, !others.getChildren().isEmpty());
        waived.show(model.waived());
    }

    private FindingCard finding(Finding finding) {
        return new FindingCard(finding.severity() == Finding.Severity.ERROR ? FindingCard.Weight.ERROR
                : FindingCard.Weight.WARNING, finding.message(), finding.fix(), List.of(
                new FindingCard.Link(strings.text("review.waive"), () -> decisions.waive(finding))));
    }

    TriageBox triage() {
        return triage;
    }

    /** The card as the fields say it now. */
    SceneCard read() {
        CardDraft draft = new CardDraft(shown);
        draft.type = type.chosen();
        sections.forEach(section -> section.write(draft));
        return draft.card();
    }
}
