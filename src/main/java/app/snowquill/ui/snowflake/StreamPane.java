package app.snowquill.ui.snowflake;

import app.snowquill.json.StoryJson;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Words;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A document while the model writes it: on frost ground, field by field where the text can be read so far. */
final class StreamPane extends VBox {
    private final Strings strings;
    private final DocumentTexts texts;
    private final PartialJson partial = new PartialJson(new StoryJson());
    private final Label head = new Label();
    private final LabelledTexts body = new LabelledTexts();

    StreamPane(Strings strings, DocumentTexts texts) {
        super(10);
        this.strings = strings;
        this.texts = texts;
        getStyleClass().addAll("preview", "stream");
        head.setGraphic(Icons.small(Feather.CPU, "machine"));
        head.getStyleClass().addAll("dense", "machine", "medium");
        getChildren().addAll(head, body);
    }

    /** @param text everything the model has said so far */
    void show(DocumentKey key, String text) {
        Optional<JsonNode> read = partial.read(text);
        List<LabelledTexts.Entry> entries = read.map(node -> texts.of(key, node)).orElse(List.of());
        if (entries.isEmpty() && !text.isBlank() && !text.stripLeading().startsWith("{")) {
            entries = List.of(new LabelledTexts.Entry("", text.strip()));
        }
        int words = entries.stream().mapToInt(entry -> Words.count(entry.text())).sum();
        head.setText(words == 0 ? strings.text("snowflake.stream-reading") : strings.text("snowflake.stream-words", words));
        body.show(entries);
    }
}
