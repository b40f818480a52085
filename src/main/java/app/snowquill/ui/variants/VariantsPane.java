package app.snowquill.ui.variants;

import app.snowquill.pipeline.BookSession;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.variants.Variant;
import app.snowquill.ui.common.variants.VariantTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The Agents tab at the right: the variants of what was asked last, and where the chosen one came from. Made for one open book; on the window's thread. */
public final class VariantsPane extends VBox {
    private final VariantTable table;
    private final Strings strings;
    private final FxThread fx;
    private final VariantsActions actions;
    private final VariantChecks checks;
    private final Map<Variant, List<VariantChecks.Said>> said = new HashMap<>();
    private final EmptyState empty;
    private final Label count = new Label();
    private final VBox cards = new VBox(8);
    private final ToggleButton inText;
    private final ToggleButton sideBySide;
    private final TextField instruction = new TextField();
    private final Button again;
    private final Button compare;
    private final OriginPane origin;
    private final ScrollPane scroller;
    private final ComparePage page;
    private Variant shown;

    public VariantsPane(VariantTable table, BookSession session, Strings strings, FxThread fx, VariantsActions actions) {
        this.table = table;
        this.strings = strings;
        this.fx = fx;
        this.actions = actions;
        this.checks = new VariantChecks(session, strings);
        getStyleClass().addAll("panel", "variants-pane");
        getStylesheets().add(VariantsPane.class.getResource("variants.css").toExternalForm());
        page = new ComparePage(strings, () -> lay(false));
        empty = new EmptyState(Feather.CPU, strings.text("variants.empty"), strings.text("variants.empty-words"));
        count.getStyleClass().addAll("dense", "strong");
        ToggleGroup looks = new ToggleGroup();
        inText = pill("variants.in-text", "left-pill", looks);
        sideBySide = pill("variants.side-by-side", "right-pill", looks);
        inText.setOnAction(event -> lay(false));
        sideBySide.setOnAction(event -> lay(true));
        sideBySide.setId("side-by-side");
        inText.setSelected(true);
        HBox pills = new HBox(inText, sideBySide);
        pills.getStyleClass().addAll("pills", "small");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, count, space, pills);
        head.setAlignment(Pos.CENTER_LEFT);
        Label ask = new Label(strings.text("variants.ask-again"));
        ask.getStyleClass().add("field-label");
        instruction.setId("again-instruction");
        instruction.setAccessibleText(strings.text("variants.ask-again"));
        instruction.setOnAction(event -> askAgain());
        again = Buttons.withKey(Buttons.machine(strings.text("variants.again"), Feather.REFRESH_CW, this::askAgain), "Alt R");
        again.setId("variants-again");
        compare = Buttons.plain(strings.text("variants.compare"), this::compare);
        compare.setId("variants-compare");
        compare.setGraphic(Icons.small(Feather.COLUMNS));
        HBox.setHgrow(again, Priority.ALWAYS);
        HBox.setHgrow(compare, Priority.ALWAYS);
        again.setMaxWidth(Double.MAX_VALUE);
        compare.setMaxWidth(Double.MAX_VALUE);
        origin = new OriginPane(strings, actions);
        Label foot = new Label(strings.text("variants.foot"));
        foot.getStyleClass().addAll("caption", "subtle");
        foot.setWrapText(true);
        VBox content = new VBox(10, head, cards, new VBox(4, ask, instruction), new HBox(8, again, compare), origin, foot);
        content.getStyleClass().add("variants-content");
        scroller = new ScrollPane(content);
        scroller.setFitToWidth(true);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroller, Priority.ALWAYS);
        VBox.setVgrow(empty, Priority.ALWAYS);
        table.onChange(this::refresh);
        refresh();
    }

    private ToggleButton pill(String key, String style, ToggleGroup group) {
        ToggleButton pill = new ToggleButton(strings.text(key));
        pill.getStyleClass().addAll("pill", style);
        pill.setToggleGroup(group);
        return pill;
    }

    private void refresh() {
        List<Variant> all = table.variants();
        if (all.isEmpty() || table.chosen().isEmpty()) {
            said.clear();
            shown = null;
            lay(false);
            getChildren().setAll(empty);
            return;
        }
        Variant chosen = table.chosen().get();
        if (shown == null || shown.number() != chosen.number() || shown.isWriting() != chosen.isWriting()) {
            instruction.setText(chosen.asked().request().instruction());
        }
        shown = chosen;
        count.setText(strings.text("variants.count", all.size()));
        ToggleGroup group = new ToggleGroup();
        cards.getChildren().setAll(all.stream().map(variant -> card(variant, chosen.number() == variant.number(), group)).toList());
        again.setDisable(table.isWriting());
        compare.setDisable(table.isWriting() || all.size() < 2);
        sideBySide.setDisable(!chosen.canBeTaken());
        origin.setVisible(chosen.from().isPresent());
        origin.setManaged(chosen.from().isPresent());
        chosen.from().ifPresent(origin::show);
        if (sideBySide.isSelected()) {
            lay(chosen.canBeTaken());
        }
        getChildren().setAll(scroller);
    }

    private VariantCard card(Variant variant, boolean chosen, ToggleGroup group) {
        VariantCard card = new VariantCard(variant, chosen, group, strings, () -> table.choose(variant.number()));
        if (said.containsKey(variant)) {
            card.show(said.get(variant));
        } else if (variant.canBeTaken()) {
            said.put(variant, List.of());
            checks.of(variant).thenAcceptAsync(found -> {
                said.put(variant, found);
                refresh();
            }, fx::later);
        }
        return card;
    }

    private void askAgain() {
        if (!table.isWriting()) {
            actions.again().accept(instruction.getText().strip());
        }
    }

    private void compare() {
        sideBySide.setSelected(true);
        page.show(table.variants(), table.chosen().orElseThrow().number(), true);
        actions.layOver().accept(page);
    }

    private void lay(boolean beside) {
        (beside ? sideBySide : inText).setSelected(true);
        if (beside) {
            page.show(table.variants(), table.chosen().orElseThrow().number(), false);
        }
        actions.layOver().accept(beside ? page : null);
    }
}
