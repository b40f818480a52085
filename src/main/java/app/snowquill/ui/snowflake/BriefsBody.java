package app.snowquill.ui.snowflake;

import app.snowquill.snowflake.Step;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.Strings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import app.snowquill.ui.common.review.DocumentNames;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Step 9: the scenes and, to be read, the card of the one that is chosen. Cards are edited beside their prose. */
final class BriefsBody implements StepBody {
    private final SnowflakeViewModel model;
    private final Strings strings;
    private final EmptySteps empties;
    private final SceneRows rows;
    private final ItemMarks marks;
    private final CardTexts texts;
    private final StreamPane stream;
    private final DocumentNotices notices;
    private final ItemList list;
    private final LabelledTexts card = new LabelledTexts();
    private final Label title = new Label();
    private final ScrollPane page;
    private final VBox content;
    private final StackPane place = new StackPane();
    private final HBox both;

    BriefsBody(SnowflakeViewModel model, Strings strings, Consumer<String> openCard) {
        this.model = model;
        this.strings = strings;
        this.rows = new SceneRows(strings);
        this.marks = new ItemMarks(model);
        this.empties = new EmptySteps(model, strings);
        this.texts = new CardTexts(strings);
        this.stream = new StreamPane(strings, new DocumentTexts(strings, new FieldText(id -> id, name -> name)));
        this.list = new ItemList(List.of(), id -> {
            if (id.startsWith("scene/")) {
                model.selectedProperty().set(DocumentKey.card(id.substring(6)));
            }
        });
        list.setPrefWidth(300);
        title.getStyleClass().addAll("lead", "strong");
        title.setWrapText(true);
        Button open = Buttons.plain(strings.text("snowflake.open-card"),
                () -> openCard.accept(model.selectedProperty().get().id()));
        open.setId("open-card");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        this.notices = new DocumentNotices(model, strings);
        this.content = new VBox(12, new HBox(12, title, open), notices, card);
        content.getStyleClass().add("content");
        this.page = new ScrollPane(content);
        page.setFitToWidth(true);
        page.getStyleClass().add("document-page");
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
        Book book = model.viewProperty().get().book();
        List<String> scenes = book.outline().scenes().stream().map(scene -> scene.id()).toList();
        DocumentKey selected = model.selectedProperty().get();
        if (!scenes.isEmpty() && (selected == null || !scenes.contains(selected.id()))) {
            model.selectedProperty().set(DocumentKey.card(scenes.get(0)));
            return;
        }
        list.setVisible(!scenes.isEmpty());
        list.setManaged(list.isVisible());
        if (scenes.isEmpty()) {
            place.getChildren().setAll(empties.of(Step.BRIEFS, strings.of("snowflake.none", 9),
                    () -> model.generate(Step.BRIEFS, ""), () -> model.openProperty().set(Step.SCENE_LIST)));
            return;
        }
        JsonNode outline = model.contents().of(book, DocumentKey.step(8)).map(node -> (JsonNode) node)
                .orElse(MissingNode.getInstance());
        list.show(rows.of(outline, book, id -> marks.of(DocumentKey.card(id))), "scene/" + selected.id());
        show(book, selected);
    }

    private void show(Book book, DocumentKey selected) {
        String text = model.runs().streams().get(selected);
        if (text != null) {
            stream.show(selected, text, Optional.ofNullable(model.runs().readings().get(selected)));
            place.getChildren().setAll(stream);
            return;
        }
        title.setText(DocumentNames.of(selected, book));
        var info = model.viewProperty().get().documents().get(selected);
        if (book.cards().containsKey(selected.id())) {
            notices.show(selected);
            notices.setManaged(!notices.getChildren().isEmpty());
            card.show(texts.of(book.cards().get(selected.id())));
            place.getChildren().setAll(page);
        } else if (info != null && !info.failure().isBlank()) {
            VBox box = new VBox(new FailureCard(info, strings, () -> model.generate(selected, "")));
            box.getStyleClass().add("content");
            place.getChildren().setAll(box);
        } else {
            EmptyState empty = empties.of(Step.BRIEFS, strings.text("snowflake.none-for", DocumentNames.of(selected, book)),
                    () -> model.generate(selected, ""), () -> model.begin(selected));
            place.getChildren().setAll(empty);
        }
    }

    @Override
    public List<DocumentKey> documents() {
        return model.viewProperty().get().book().outline().scenes().stream().map(scene -> DocumentKey.card(scene.id())).toList();
    }

    @Override
    public void stream() {
        refresh();
    }
}
