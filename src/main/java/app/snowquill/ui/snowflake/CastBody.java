package app.snowquill.ui.snowflake;

import app.snowquill.snowflake.Step;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.Words;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** Steps that are one document a character: 3, 5 and 7. The cast at the left, one character's form beside it. */
final class CastBody implements StepBody {
    private final SnowflakeViewModel model;
    private final Strings strings;
    private final EmptySteps empties;
    private final DocumentPage page;
    private final ItemList list;
    private final ItemMarks marks;
    private final Button add;
    private final Button remove;
    private final StackPane place = new StackPane();
    private final HBox both;

    CastBody(SnowflakeViewModel model, Strings strings, AskBar ask) {
        this.model = model;
        this.strings = strings;
        this.marks = new ItemMarks(model);
        this.empties = new EmptySteps(model, strings);
        this.page = new DocumentPage(model, strings, false, ask::suggestFix);
        this.add = Buttons.flat(strings.text("snowflake.add-character"), Feather.PLUS, this::add);
        add.setId("add-character");
        this.remove = Buttons.icon(Feather.TRASH_2, strings.text("snowflake.remove-character"), this::remove);
        this.list = new ItemList(List.of(add, remove), id -> model.selectedProperty().set(key(id)));
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
        Step step = model.openProperty().get();
        boolean cast = step == Step.CHARACTERS;
        add.setVisible(cast);
        remove.setVisible(cast);
        add.getParent().setManaged(cast);
        add.getParent().setVisible(cast);
        List<String> ids = ids();
        DocumentKey selected = model.selectedProperty().get();
        if ((selected == null || selected.kind() != step.kind() || !ids.contains(selected.id())) && !ids.isEmpty()) {
            model.selectedProperty().set(key(ids.get(0)));
            return;
        }
        remove.setDisable(ids.isEmpty());
        list.show(ids.stream().map(this::row).toList(), selected == null ? null : selected.id());
        list.setVisible(!ids.isEmpty());
        list.setManaged(!ids.isEmpty());
        if (ids.isEmpty()) {
            place.getChildren().setAll(empties.of(step, strings.of("snowflake.none", step.number()),
                    () -> model.generate(step, ""), cast ? this::add : () -> model.openProperty().set(Step.CHARACTERS)));
        } else if (present(selected)) {
            place.getChildren().setAll(page);
            page.show(selected, List.of(new FormSection(selected, StepForms.of(selected), "")));
        } else {
            place.getChildren().setAll(empties.of(step, strings.text("snowflake.none-for", nameOf(selected.id())), () -> model.generate(selected, ""),
                    () -> model.begin(selected)));
        }
    }

    @Override
    public List<DocumentKey> documents() {
        return ids().stream().map(this::key).toList();
    }

    @Override
    public void stream() {
        refresh();
    }

    private boolean present(DocumentKey key) {
        return model.content(key).isPresent() || model.runs().streams().containsKey(key)
                || model.viewProperty().get().documents().containsKey(key)
                || model.viewProperty().get().proposals().containsKey(key);
    }

    /** The book's cast and, in step 3, those added and not kept yet, less those taken out. */
    private List<String> ids() {
        Book book = model.viewProperty().get().book();
        List<String> ids = new ArrayList<>(book.characters().keySet());
        model.draftedKeys().stream().filter(key -> key.kind() == DocumentKind.CHARACTER && !ids.contains(key.id()))
                .forEach(key -> ids.add(key.id()));
        model.runs().streams().keySet().stream().filter(key -> key.kind() == DocumentKind.CHARACTER && !ids.contains(key.id()))
                .forEach(key -> ids.add(key.id()));
        ids.removeIf(id -> model.isEdited(characterKey(id)) && model.content(characterKey(id)).isEmpty());
        return ids;
    }

    private ItemRow row(String id) {
        Step step = model.openProperty().get();
        ObjectNode character = model.content(characterKey(id)).orElse(null);
        String role = character == null ? "" : strings.text("snowflake.role." + character.path("role").asText());
        int words = step == Step.CHARACTERS ? 0 : model.content(key(id)).map(CastBody::words).orElse(0);
        return new ItemRow(id, 0, nameOf(id), role, marks.of(key(id)),
                new ArrayList<>(model.viewProperty().get().book().characters().keySet()).indexOf(id), nameOf(id),
                words == 0 ? "" : strings.text("snowflake.count", words));
    }

    private static int words(ObjectNode document) {
        return document.findValues("synopsis").stream().mapToInt(text -> Words.count(text.asText())).sum();
    }

    private String nameOf(String id) {
        String name = model.content(characterKey(id)).map(node -> node.path("name").asText()).orElse("");
        return name.isBlank() ? strings.text("snowflake.unnamed") : name;
    }

    private void add() {
        List<String> ids = ids();
        int number = ids.size() + 1;
        while (ids.contains("character-" + number)) {
            number++;
        }
        DocumentKey added = characterKey("character-" + number);
        model.begin(added);
        model.selectedProperty().set(added);
        Node name = page.lookup("#field-name");
        if (name != null) {
            name.requestFocus();
        }
    }

    private void remove() {
        DocumentKey selected = model.selectedProperty().get();
        if (selected != null) {
            model.remove(selected);
        }
    }

    private DocumentKey key(String id) {
        return new DocumentKey(model.openProperty().get().kind(), id);
    }

    private static DocumentKey characterKey(String id) {
        return new DocumentKey(DocumentKind.CHARACTER, id);
    }
}
