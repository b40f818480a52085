package app.snowquill.ui.snowflake;

import static app.snowquill.ui.snowflake.FormField.beside;
import static app.snowquill.ui.snowflake.FormField.choice;
import static app.snowquill.ui.snowflake.FormField.main;

import app.snowquill.ui.snowflake.FormField.Choices;
import app.snowquill.ui.snowflake.FormField.Kind;

/** The forms of one row of the scene list: a part, a chapter, a scene. */
final class SceneForms {
    static final DocumentForm PART = DocumentForm.of(
            FormRow.of("snowflake.field.part", main(Kind.LINE, "title", "snowflake.field.part")));

    static final DocumentForm CHAPTER = DocumentForm.of(
            FormRow.of("snowflake.field.chapter", main(Kind.LINE, "title", "snowflake.field.chapter")),
            FormRow.of("snowflake.field.stands-in", choice(Choices.PART, "part", "snowflake.field.part")));

    static final DocumentForm SCENE = DocumentForm.of(
            FormRow.of("snowflake.field.scene", main(Kind.LINE, "title", "snowflake.field.scene")),
            FormRow.of("snowflake.field.happens", main(Kind.PROSE, "summary", "snowflake.field.happens")),
            FormRow.of("snowflake.field.scene-conflict", main(Kind.TEXT, "conflict", "snowflake.field.scene-conflict")),
            FormRow.of("snowflake.field.whose", choice(Choices.CHARACTER, "pov", "snowflake.field.pov"),
                    choice(Choices.SCENE_TYPE, "type", "snowflake.field.type")),
            FormRow.of("snowflake.field.when-where", beside(Kind.TIME, "time", "snowflake.field.time"),
                    beside(Kind.LINE, "place", "snowflake.field.place")),
            FormRow.of("snowflake.field.stands-in", choice(Choices.CHAPTER, "chapter", "snowflake.field.chapter"),
                    beside(Kind.LINE, "strand", "snowflake.field.strand")),
            FormRow.of("snowflake.field.measure", beside(Kind.NUMBER, "target_words", "snowflake.field.target-words"),
                    choice(Choices.ANCHOR, "anchor", "snowflake.field.anchor"),
                    beside(Kind.CHECK, "flashback", "snowflake.field.flashback")));

    private SceneForms() {
    }
}
