package app.snowquill.ui.snowflake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.snowquill.json.StoryJson;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.snowflake.FormField.Choices;
import app.snowquill.ui.snowflake.FormField.Kind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StepFormsTest {
    private final Contents contents = new Contents(new StoryJson());
    private final FieldText texts = new FieldText(id -> id.equals("ines") ? "Ines Corrow" : id,
            name -> name.equals("Ines Corrow") ? "ines" : name);

    static Stream<DocumentKey> documents() {
        return Stream.concat(Stream.of(0, 1, 2, 4, 6).map(DocumentKey::step),
                Stream.of(DocumentKind.CHARACTER, DocumentKind.SYNOPSIS, DocumentKind.BIBLE)
                        .map(kind -> new DocumentKey(kind, "ines")));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatIsTypedIntoEachFieldIsInTheRecordAndComesBackOutOfIt(DocumentKey key) {
        ObjectNode document = contents.blank(key);
        DocumentForm form = StepForms.of(key);
        assertThat(form.fields()).isNotEmpty();
        form.fields().forEach(field -> JsonPaths.set(document, field.path(), texts.write(field.kind(), sample(field))));

        Object record = contents.record(key, document);
        ObjectNode again = (ObjectNode) new StoryJson().tree(record);

        for (FormField field : form.fields()) {
            assertThat(texts.read(again, field)).as(field.path()).isEqualTo(sample(field));
        }
    }

    @Test
    void theRowsOfTheSceneListAreFieldsOfItsRecords() {
        ObjectNode list = contents.blank(DocumentKey.step(8));
        Map<String, DocumentForm> forms = Map.of("parts[0].", SceneForms.PART, "chapters[0].", SceneForms.CHAPTER,
                "scenes[1].", SceneForms.SCENE);
        forms.forEach((prefix, form) -> form.within(prefix).fields().forEach(field ->
                JsonPaths.set(list, field.path(), texts.write(field.kind(), sample(field)))));

        assertThatCode(() -> contents.record(DocumentKey.step(8), list)).doesNotThrowAnyException();
    }

    @Test
    void everyRowAndFieldHasItsName() {
        Strings strings = new Strings(Locale.ENGLISH);
        Stream.concat(documents().map(StepForms::of), Stream.of(StepForms.PROJECT, SceneForms.PART, SceneForms.CHAPTER,
                SceneForms.SCENE)).flatMap(form -> form.rows().stream()).forEach(row -> {
            assertThat(strings.text(row.key())).isNotBlank();
            row.fields().forEach(field -> assertThat(strings.text(field.key())).isNotBlank());
        });
    }

    @Test
    void relationshipsAreTypedByName() {
        var written = texts.write(Kind.PAIRS, "Ines Corrow: owes her a debt\nthe sea");

        assertThat(written.get(0).path("character").asText()).isEqualTo("ines");
        assertThat(written.get(0).path("nature").asText()).isEqualTo("owes her a debt");
        assertThat(written.get(1).path("character").asText()).isEqualTo("the sea");
    }

    private static String sample(FormField field) {
        return switch (field.kind()) {
            case NUMBER -> "1200";
            case CHECK -> "true";
            case LINES -> "one\ntwo";
            case PAIRS -> "Ines Corrow: a debt";
            case CHOICE -> List.of(Choices.ROLE).contains(field.choices()) ? "mentor"
                    : field.choices() == Choices.SCENE_TYPE ? "reactive"
                    : field.choices() == Choices.ANCHOR ? "disaster_2" : "some-id";
            default -> "Text of " + field.path();
        };
    }
}
