package app.snowquill.ui.snowflake;

import static app.snowquill.ui.snowflake.FormField.beside;
import static app.snowquill.ui.snowflake.FormField.choice;
import static app.snowquill.ui.snowflake.FormField.main;
import static app.snowquill.ui.snowflake.FormField.under;

import app.snowquill.ui.snowflake.FormField.Choices;
import app.snowquill.ui.snowflake.FormField.Kind;

/** The forms that are filled once for each character: steps 3, 5 and 7. */
final class CastForms {
    static final DocumentForm CHARACTER = DocumentForm.of(
            FormRow.of("snowflake.field.who", beside(Kind.LINE, "name", "snowflake.field.name"),
                    choice(Choices.ROLE, "role", "snowflake.field.role")),
            FormRow.of("snowflake.field.storyline", main(Kind.PROSE, "storyline", "snowflake.field.storyline")),
            FormRow.of("snowflake.field.motivation", main(Kind.TEXT, "motivation", "snowflake.field.motivation")),
            FormRow.of("snowflake.field.goal", main(Kind.TEXT, "goal", "snowflake.field.goal")),
            FormRow.of("snowflake.field.conflict", main(Kind.TEXT, "conflict", "snowflake.field.conflict")),
            FormRow.of("snowflake.field.epiphany", main(Kind.TEXT, "epiphany", "snowflake.field.epiphany"),
                    under("epiphany_absent_reason", "snowflake.field.epiphany-absent")),
            FormRow.of("snowflake.field.summary", main(Kind.PROSE, "paragraph", "snowflake.field.summary")),
            FormRow.of("snowflake.field.values", main(Kind.LINES, "values", "snowflake.field.values")),
            FormRow.of("snowflake.field.ambition", main(Kind.TEXT, "ambition", "snowflake.field.ambition")));

    static final DocumentForm SYNOPSIS = DocumentForm.of(
            FormRow.of("snowflake.field.synopsis", main(Kind.PROSE, "synopsis", "snowflake.field.synopsis")));

    static final DocumentForm BIBLE = DocumentForm.of(
            FormRow.of("snowflake.field.birth-date", main(Kind.LINE, "birth_date", "snowflake.field.birth-date")),
            FormRow.of("snowflake.field.physical", main(Kind.PROSE, "physical", "snowflake.field.physical")),
            FormRow.of("snowflake.field.history", main(Kind.PROSE, "history", "snowflake.field.history")),
            FormRow.of("snowflake.field.voice", main(Kind.LINES, "voice_notes", "snowflake.field.voice")),
            FormRow.of("snowflake.field.relationships",
                    main(Kind.PAIRS, "relationships", "snowflake.field.relationships")),
            FormRow.of("snowflake.field.knows", main(Kind.LINES, "initial_knowledge", "snowflake.field.knows")),
            FormRow.of("snowflake.field.change", main(Kind.PROSE, "change", "snowflake.field.change")));

    private CastForms() {
    }
}
