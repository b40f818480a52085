package app.snowquill.ui.snowflake;

import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.snowflake.SceneListEdits.Kind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** Step 8: parts, chapters and scenes in reading order, and the form of the one that is chosen. */
final class SceneListBody implements StepBody {
    private static final DocumentKey KEY = DocumentKey.step(Step.SCENE_LIST.number());

    private final SnowflakeViewModel model;
    private final Strings strings;
    private final EmptySteps empties;
    private final SceneRows rows;
    private final DocumentPage page;
    private final ItemList list;
    private final StackPane place = new StackPane();
    private final HBox both;
    private String chosen = "";

    SceneListBody(SnowflakeViewModel model, Strings strings, AskBar ask) {
        this.model = model;
        this.strings = strings;
        this.rows = new SceneRows(strings);
        this.empties = new EmptySteps(model, strings);
        this.page = new DocumentPage(model, strings, false, ask::suggestFix);
        MenuButton add = new MenuButton(strings.text("snowflake.add"), null, item("snowflake.add-scene", Kind.SCENE),
                item("snowflake.add-chapter", Kind.CHAPTER), item("snowflake.add-part", Kind.PART));
        add.setId("add-scene");
        this.list = new ItemList(List.of(add,
                Buttons.icon(Feather.ARROW_UP, strings.text("snowflake.move-up"), () -> move(-1)),
                Buttons.icon(Feather.ARROW_DOWN, strings.text("snowflake.move-down"), () -> move(1)),
                Buttons.icon(Feather.TRASH_2, strings.text("snowflake.remove"), this::remove)), id -> {
            chosen = id;
            refresh();
        });
        list.setPrefWidth(300);
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setMinWidth(0);
        this.both = new HBox(list, place);
    }

    @Override
    public Node node() {
        return both;
    }

    @Override
    public void refresh() {
        ObjectNode document = model.content(KEY).orElse(null);
        boolean streaming = model.runs().streams().containsKey(KEY);
        list.setVisible(document != null && !streaming);
        list.setManaged(list.isVisible());
        if (streaming) {
            place.getChildren().setAll(page);
            page.show(KEY, List.of(new FormSection(KEY, SceneForms.SCENE, "")));
        } else if (document == null) {
            place.getChildren().setAll(empties.of(Step.SCENE_LIST, strings.of("snowflake.none", 8),
                    () -> model.generate(Step.SCENE_LIST, ""), () -> model.begin(KEY)));
        } else {
            List<ItemRow> shown = rows.of(document, model.viewProperty().get().book(), id -> null);
            if (shown.stream().noneMatch(row -> row.id().equals(chosen))) {
                chosen = shown.stream().filter(row -> row.level() == 2).findFirst().map(ItemRow::id)
                        .orElse(shown.isEmpty() ? "" : shown.get(0).id());
            }
            list.show(shown, chosen);
            if (chosen.isEmpty()) {
                place.getChildren().clear();
            } else {
                place.getChildren().setAll(page);
                page.show(KEY, List.of(section(document)));
            }
        }
    }

    @Override
    public List<DocumentKey> documents() {
        return List.of(KEY);
    }

    @Override
    public void stream() {
        refresh();
    }

    private FormSection section(ObjectNode document) {
        Kind kind = kind();
        DocumentForm form = switch (kind) {
            case PART -> SceneForms.PART;
            case CHAPTER -> SceneForms.CHAPTER;
            case SCENE -> SceneForms.SCENE;
        };
        return new FormSection(KEY, form.within(kind.array + "[" + at(document) + "]."), "");
    }

    private Kind kind() {
        return Kind.valueOf(chosen.substring(0, chosen.indexOf('/')).toUpperCase(Locale.ROOT));
    }

    private String id() {
        return chosen.substring(chosen.indexOf('/') + 1);
    }

    private int at(ObjectNode document) {
        return SceneListEdits.index(document.path(kind().array), id());
    }

    private MenuItem item(String key, Kind kind) {
        MenuItem item = new MenuItem(strings.text(key));
        item.setOnAction(event -> add(kind));
        return item;
    }

    private void add(Kind kind) {
        model.content(KEY).ifPresent(document -> {
            boolean same = !chosen.isEmpty() && kind() == kind;
            ObjectNode changed = SceneListEdits.add(document, kind, same ? at(document) : -1, home(document, kind));
            int index = same ? at(document) + 1 : changed.path(kind.array).size() - 1;
            chosen = kind.name().toLowerCase(Locale.ROOT) + "/" + changed.path(kind.array).get(index).path("id").asText();
            model.replace(KEY, changed);
        });
    }

    /** Where a new element belongs: beside or within the chosen one, else in the last chapter or part. */
    private String home(ObjectNode document, Kind kind) {
        if (kind == Kind.PART) {
            return "";
        }
        Kind above = kind == Kind.SCENE ? Kind.CHAPTER : Kind.PART;
        if (!chosen.isEmpty() && kind() == above) {
            return id();
        }
        if (!chosen.isEmpty() && kind() == kind) {
            return document.path(kind.array).path(at(document)).path(kind == Kind.SCENE ? "chapter" : "part").asText();
        }
        return document.path(above.array).path(document.path(above.array).size() - 1).path("id").asText();
    }

    private void move(int direction) {
        model.content(KEY).filter(document -> !chosen.isEmpty()).ifPresent(document ->
                model.replace(KEY, SceneListEdits.move(document, kind(), at(document), direction)));
    }

    private void remove() {
        model.content(KEY).filter(document -> !chosen.isEmpty()).ifPresent(document ->
                model.replace(KEY, SceneListEdits.remove(document, kind(), at(document))));
    }
}
