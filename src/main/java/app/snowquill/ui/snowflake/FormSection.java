package app.snowquill.ui.snowflake;

import app.snowquill.story.DocumentKey;

/** A form on the page together with the document it edits; {@code heading} is the key of a title above it, blank for none. */
record FormSection(DocumentKey key, DocumentForm form, String heading) {
}
