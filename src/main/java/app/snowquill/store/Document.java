package app.snowquill.store;

import app.snowquill.story.DocumentKey;

/**
 * A document as it stands now.
 *
 * @param position place among its kind, for kinds that have an order
 * @param versions how many revisions it has
 */
public record Document(DocumentKey key, int position, boolean locked, Revision current, int versions) {
}
