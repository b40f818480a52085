package app.snowquill.ui.snowflake;

import app.snowquill.snowflake.Finding;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.FindingCard;
import app.snowquill.ui.common.Strings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * The forms of one page, built from their declarations. The same pane is shown new contents again and again, so that focus and
 * caret stay where they are.
 */
final class FormPane extends VBox {
    private static final double ROOM_FOR_MARGIN = 880;
    private static final double ROOM_FOR_NAMES = 520;
    private static final double MOST_WIDTH = 1200;

    private final Map<FormSection, List<FormRowNode>> rows = new LinkedHashMap<>();
    private final VBox general = new VBox(6);
    private final Options options;
    private final FieldText texts;
    private final boolean marginal;
    private final Function<Finding, List<FindingCard.Link>> links;
    private List<Finding> shown = List.of();

    /**
     * @param marginal whether findings may stand in a column of their own, where there is room
     * @param links what can be done about a finding
     */
    FormPane(List<FormSection> sections, Strings strings, FieldText texts, boolean marginal, FormEdits edits,
             Function<Finding, List<FindingCard.Link>> links) {
        this.links = links;
        this.options = new Options(strings);
        this.texts = texts;
        this.marginal = marginal;
        getStyleClass().add("form-pane");
        setMaxWidth(MOST_WIDTH);
        general.getStyleClass().add("general");
        getChildren().add(general);
        for (FormSection section : sections) {
            if (!section.heading().isBlank()) {
                Label heading = new Label(strings.text(section.heading()));
                heading.getStyleClass().addAll("strong", "section-heading");
                getChildren().add(heading);
            }
            List<FormRowNode> nodes = new ArrayList<>();
            for (FormRow row : section.form().rows()) {
                nodes.add(new FormRowNode(row, strings, (field, text) ->
                        edits.edit(section.key(), field, texts.write(field.kind(), text)), links));
            }
            rows.put(section, nodes);
            getChildren().addAll(nodes);
        }
        widthProperty().addListener((property, before, now) -> {
            if (fits(before.doubleValue()) != fits(now.doubleValue())) {
                arrange();
            }
        });
        arrange();
    }

    /** Takes an edit of a field on its way to the draft. */
    interface FormEdits {
        void edit(DocumentKey key, FormField field, JsonNode value);
    }

    /** @param contents by document; null where there is none yet */
    void show(Book book, Function<DocumentKey, JsonNode> contents) {
        rows.forEach((section, nodes) -> {
            JsonNode content = contents.apply(section.key());
            JsonNode document = content == null ? MissingNode.getInstance() : content;
            for (FormRowNode row : nodes) {
                for (FieldControl control : row.controls()) {
                    control.offer(options.of(control.field().choices(), book, document));
                    control.show(texts.read(document, control.field()));
                }
            }
        });
    }

    void findings(List<Finding> found) {
        if (!found.equals(shown)) {
            shown = found;
            arrange();
        }
    }

    private void arrange() {
        int room = fits(getWidth());
        List<Finding> homeless = new ArrayList<>(shown);
        rows.forEach((section, nodes) -> {
            for (FormRowNode row : nodes) {
                List<Finding> own = homeless.stream().filter(finding -> finding.where().equals(section.key())
                        && row.concerns(finding)).toList();
                homeless.removeAll(own);
                row.setNamesBeside(room > 0);
                row.show(own, room > 1);
            }
        });
        general.getChildren().clear();
        for (Finding finding : homeless) {
            general.getChildren().add(new FindingCard(finding.severity() == Finding.Severity.ERROR
                    ? FindingCard.Weight.ERROR : FindingCard.Weight.WARNING, finding.message(), finding.fix(), links.apply(finding)));
        }
        general.setManaged(!homeless.isEmpty());
    }

    /** 2: names, fields and findings side by side; 1: findings beneath; 0: names above as well. */
    private int fits(double width) {
        if (marginal && (width == 0 || width >= ROOM_FOR_MARGIN)) {
            return 2;
        }
        return width == 0 || width >= ROOM_FOR_NAMES ? 1 : 0;
    }
}
