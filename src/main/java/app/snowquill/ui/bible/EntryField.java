package app.snowquill.ui.bible;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One field of an entry's form.
 *
 * @param name of the field, for tests and screen readers
 * @param label what stands over it
 * @param read its text in a draft
 * @param write the draft with another text there
 */
record EntryField(String name, String label, Function<EntryDraft, String> read, BiFunction<EntryDraft, String, EntryDraft> write) {
}
