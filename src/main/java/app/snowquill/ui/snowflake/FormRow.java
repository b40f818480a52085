package app.snowquill.ui.snowflake;

import java.util.List;

/** One row of a form: its name at the left (with key + "-caption" beneath, where there is such a text) and its fields. */
record FormRow(String key, List<FormField> fields) {
    static FormRow of(String key, FormField... fields) {
        return new FormRow(key, List.of(fields));
    }

    FormRow within(String prefix) {
        return new FormRow(key, fields.stream().map(field -> field.within(prefix)).toList());
    }
}
