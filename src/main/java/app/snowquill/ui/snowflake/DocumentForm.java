package app.snowquill.ui.snowflake;

import java.util.List;

/** The form of one kind of document: nothing but rows, so that a new field is one line in one place. */
record DocumentForm(List<FormRow> rows) {
    static DocumentForm of(FormRow... rows) {
        return new DocumentForm(List.of(rows));
    }

    DocumentForm within(String prefix) {
        return new DocumentForm(rows.stream().map(row -> row.within(prefix)).toList());
    }

    List<FormField> fields() {
        return rows.stream().flatMap(row -> row.fields().stream()).toList();
    }
}
