package app.snowquill.ui.archive;

import app.snowquill.pipeline.memory.ArchiveAnswer;
import app.snowquill.pipeline.memory.ArchiveDesk.IndexState;
import app.snowquill.pipeline.memory.ArchiveKind;
import app.snowquill.pipeline.memory.ArchiveQuery.How;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.ThinBar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is looked into and how, at the left; at its foot how the index is. */
final class FilterPane extends VBox {
    private static final List<ArchiveKind> KINDS = List.of(ArchiveKind.PROSE, ArchiveKind.CARD, ArchiveKind.BIBLE, ArchiveKind.PLAN,
            ArchiveKind.NOTE, ArchiveKind.VERSION);

    private final ArchiveViewModel model;
    private final ArchiveWords words;
    private final Strings strings;
    private final VBox kinds = new VBox();
    private final VBox povs = new VBox();
    private final VBox parts = new VBox();
    private final Label index = new Label();
    private final ThinBar bar;
    private final Hyperlink again;

    FilterPane(ArchiveViewModel model, ArchiveWords words, Strings strings) {
        this.model = model;
        this.words = words;
        this.strings = strings;
        getStyleClass().add("archive-filters");
        VBox how = how();
        VBox all = new VBox(group("archive.kind", kinds), group("archive.pov", povs), group("archive.where", parts),
                group("archive.time", new StoryTimeRow(model, strings)), group("archive.how", how));
        all.getStyleClass().add("groups");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        index.getStyleClass().addAll("caption", "muted");
        index.setWrapText(true);
        index.setId("archive-index");
        bar = new ThinBar();
        again = Buttons.link(strings.text("archive.rebuild"), model::rebuild);
        again.setId("archive-rebuild");
        VBox foot = new VBox(6, index, bar, again);
        foot.getStyleClass().add("archive-index");
        getChildren().addAll(scroll, foot);
        model.placesProperty().addListener(property -> show());
        model.foundProperty().addListener(property -> show());
        model.filterProperty().addListener(property -> show());
        model.indexProperty().addListener(property -> showIndex());
        show();
        showIndex();
    }

    private VBox group(String key, Node content) {
        Label label = new Label(strings.text(key));
        label.getStyleClass().add("field-label");
        VBox group = new VBox(3, label, content);
        group.getStyleClass().add("group");
        return group;
    }

    private VBox how() {
        ToggleGroup group = new ToggleGroup();
        VBox box = new VBox(6);
        for (How each : How.values()) {
            RadioButton button = new RadioButton(strings.of("archive.how", each));
            button.getStyleClass().add("dense");
            button.setId("how-" + each.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.setToggleGroup(group);
            button.setSelected(model.filterProperty().get().how() == each);
            button.setOnAction(event -> model.filterProperty().set(model.filterProperty().get().with(each)));
            box.getChildren().add(button);
        }
        return box;
    }

    private void show() {
        SearchFilter filter = model.filterProperty().get();
        SearchPlaces places = model.placesProperty().get();
        Optional<ArchiveAnswer> answer = model.foundProperty().get().filter(found -> found.like().isEmpty()).map(FoundTexts::answer);
        FilterRow.fill(kinds, KINDS.stream().map(kind -> new FilterRow.Choice("kind-" + kind.name().toLowerCase(Locale.ROOT),
                strings.of("archive.kinds", kind), answer.map(a -> a.byKind().getOrDefault(kind, 0)), !filter.kinds().contains(kind),
                in -> model.filterProperty().set(model.filterProperty().get().withKind(kind, in)))).toList());
        FilterRow.fill(povs, places.povs().stream().map(teller -> new FilterRow.Choice("pov-of-" + teller.id(), teller.name(),
                answer.map(a -> a.byPov().getOrDefault(teller.id(), 0)), !filter.povs().contains(teller.id()),
                in -> model.filterProperty().set(model.filterProperty().get().withPov(teller.id(), in)))).toList());
        FilterRow.fill(parts, places.parts().stream().map(part -> new FilterRow.Choice("part-" + part.id(), title(part),
                answer.map(a -> a.byPart().getOrDefault(part.id(), 0)), !filter.parts().contains(part.id()),
                in -> model.filterProperty().set(model.filterProperty().get().withPart(part.id(), in)))).toList());
        povs.getParent().setVisible(!places.povs().isEmpty());
        povs.getParent().setManaged(!places.povs().isEmpty());
    }

    private String title(SearchPlaces.Place part) {
        return part.number() == 0 ? strings.text("archive.unplaced")
                : part.title().isBlank() ? strings.text("archive.part", part.number()) : strings.text("archive.part-title", part.number(), part.title());
    }

    private void showIndex() {
        IndexState state = model.indexProperty().get();
        boolean building = state.standing() == IndexState.Standing.BUILDING;
        boolean broken = state.standing() == IndexState.Standing.FAILED;
        index.setText(words.index(state));
        bar.setVisible(building);
        bar.setManaged(building);
        bar.show(state.of() <= 0 ? 0 : (double) state.done() / state.of());
        again.setVisible(broken);
        again.setManaged(broken);
    }
}
