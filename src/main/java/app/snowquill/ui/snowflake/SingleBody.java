package app.snowquill.ui.snowflake;

import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Steps that are one document on one form: 0, 1, 2, 4 and 6. Step 0 has the book's own details above it. */
final class SingleBody implements StepBody {
    private final SnowflakeViewModel model;
    private final Strings strings;
    private final EmptySteps empties;
    private final DocumentPage page;
    private final StackPane place = new StackPane();

    SingleBody(SnowflakeViewModel model, Strings strings, AskBar ask) {
        this.model = model;
        this.strings = strings;
        this.empties = new EmptySteps(model, strings);
        this.page = new DocumentPage(model, strings, true, ask::suggestFix);
    }

    @Override
    public Node node() {
        return place;
    }

    @Override
    public void refresh() {
        Step step = model.openProperty().get();
        DocumentKey key = DocumentKey.step(step.number());
        boolean present = model.content(key).isPresent() || model.runs().streams().containsKey(key)
                || model.viewProperty().get().documents().containsKey(key)
                || model.viewProperty().get().proposals().containsKey(key) || step == Step.FIRST_THINGS;
        if (present) {
            place.getChildren().setAll(page);
            page.show(key, sections(step, key));
        } else if (!(place.getChildren().size() == 1 && place.getChildren().get(0).getUserData() == step)) {
            EmptyState empty = empties.of(step, strings.of("snowflake.none", step.number()),
                    () -> model.generate(step, ""), () -> model.begin(key));
            empty.setUserData(step);
            place.getChildren().setAll(empty);
            focusFirst(empty);
        }
    }

    @Override
    public List<DocumentKey> documents() {
        return List.of(DocumentKey.step(model.openProperty().get().number()));
    }

    @Override
    public void stream() {
        refresh();
    }

    private List<FormSection> sections(Step step, DocumentKey key) {
        List<FormSection> sections = new ArrayList<>();
        if (step == Step.FIRST_THINGS) {
            sections.add(new FormSection(DocumentKey.PROJECT, StepForms.PROJECT, "snowflake.section-book"));
            sections.add(new FormSection(key, StepForms.of(key), "snowflake.section-first-things"));
        } else {
            sections.add(new FormSection(key, StepForms.of(key), ""));
        }
        return sections;
    }

    /** An empty step opens with its one button under the author's finger. */
    static void focusFirst(EmptyState empty) {
        Node first = empty.lookup("#write-first");
        if (first != null && empty.getScene() != null) {
            first.requestFocus();
        }
    }
}
