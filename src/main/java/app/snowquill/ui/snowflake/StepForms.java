package app.snowquill.ui.snowflake;

import static app.snowquill.ui.snowflake.FormField.beside;
import static app.snowquill.ui.snowflake.FormField.main;
import static app.snowquill.ui.snowflake.FormField.under;

import app.snowquill.story.DocumentKey;
import app.snowquill.ui.snowflake.FormField.Kind;
import java.util.ArrayList;
import java.util.List;

/** The forms of the steps that tell the story whole, and the way to every other form. */
final class StepForms {
    static final DocumentForm PROJECT = DocumentForm.of(
            FormRow.of("snowflake.field.brief", main(Kind.PROSE, "brief", "snowflake.field.brief")),
            FormRow.of("snowflake.field.book", beside(Kind.LINE, "title", "snowflake.field.title"),
                    beside(Kind.LINE, "author", "snowflake.field.author"),
                    beside(Kind.LINE, "genre", "snowflake.field.genre"),
                    beside(Kind.NUMBER, "target_words", "snowflake.field.target-words")));

    static final DocumentForm FIRST_THINGS = DocumentForm.of(
            FormRow.of("snowflake.field.category", main(Kind.LINE, "category", "snowflake.field.category")),
            FormRow.of("snowflake.field.story-kind", main(Kind.PROSE, "story_kind", "snowflake.field.story-kind")),
            FormRow.of("snowflake.field.delight", main(Kind.LINES, "audience_delight", "snowflake.field.delight")),
            FormRow.of("snowflake.field.telling", beside(Kind.LINE, "pov", "snowflake.field.viewpoint"),
                    beside(Kind.LINE, "tense", "snowflake.field.tense"),
                    beside(Kind.NUMBER, "target_words", "snowflake.field.target-words")));

    static final DocumentForm ONE_SENTENCE = DocumentForm.of(
            FormRow.of("snowflake.field.sentence", main(Kind.PROSE, "sentence", "snowflake.field.sentence")));

    static final DocumentForm ONE_PARAGRAPH = DocumentForm.of(
            FormRow.of("snowflake.field.setup", main(Kind.PROSE, "setup", "snowflake.field.setup")),
            disaster("snowflake.field.disaster-1", "disaster_1"),
            disaster("snowflake.field.disaster-2", "disaster_2"),
            disaster("snowflake.field.disaster-3", "disaster_3"),
            FormRow.of("snowflake.field.ending", main(Kind.PROSE, "ending", "snowflake.field.ending")),
            FormRow.of("snowflake.field.moral", beside(Kind.LINE, "moral.succeed_when", "snowflake.field.succeed-when"),
                    beside(Kind.LINE, "moral.fail_when", "snowflake.field.fail-when")));

    private static final List<String> FIVE = List.of("snowflake.field.part-1", "snowflake.field.part-2",
            "snowflake.field.part-3", "snowflake.field.part-4", "snowflake.field.part-5");

    private StepForms() {
    }

    /** The form of a document; step 8 has one for each of its rows instead ({@link SceneForms}). */
    static DocumentForm of(DocumentKey key) {
        return switch (key.kind()) {
            case PROJECT -> PROJECT;
            case CHARACTER -> CastForms.CHARACTER;
            case SYNOPSIS -> CastForms.SYNOPSIS;
            case BIBLE -> CastForms.BIBLE;
            case STEP -> switch (key.id()) {
                case "0" -> FIRST_THINGS;
                case "1" -> ONE_SENTENCE;
                case "2" -> ONE_PARAGRAPH;
                case "4" -> onePage();
                case "6" -> fourPages();
                default -> new DocumentForm(List.of());
            };
            default -> new DocumentForm(List.of());
        };
    }

    private static FormRow disaster(String key, String path) {
        return FormRow.of(key, main(Kind.PROSE, path + ".sentence", key), under(path + ".forces", "snowflake.field.forces"));
    }

    private static DocumentForm onePage() {
        List<FormRow> rows = new ArrayList<>();
        for (int i = 0; i < FIVE.size(); i++) {
            FormField text = main(Kind.PROSE, "paragraphs[" + i + "].text", FIVE.get(i));
            rows.add(i == FIVE.size() - 1 ? FormRow.of(FIVE.get(i), text) : FormRow.of(FIVE.get(i), text,
                    under("paragraphs[" + i + "].disaster_line", "snowflake.field.disaster-line")));
        }
        return new DocumentForm(List.copyOf(rows));
    }

    private static DocumentForm fourPages() {
        List<FormRow> rows = new ArrayList<>();
        for (int i = 0; i < FIVE.size(); i++) {
            rows.add(FormRow.of(FIVE.get(i), main(Kind.PROSE, "sections[" + i + "].text", FIVE.get(i))));
        }
        return new DocumentForm(List.copyOf(rows));
    }
}
