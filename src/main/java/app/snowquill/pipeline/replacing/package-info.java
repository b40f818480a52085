/**
 * Finding words everywhere in a book and putting others in their place: pure, over records and their JSON. A
 * {@link app.snowquill.pipeline.replacing.Finder} says what is found in a text and what would stand there;
 * {@link app.snowquill.pipeline.replacing.Occurrences} looks with it through every text that is the author's own words
 * ({@link app.snowquill.pipeline.replacing.OwnWords} says which fields those are); {@link app.snowquill.pipeline.replacing.TextChange}
 * puts what was chosen into a text, and refuses where the text moved on. {@link app.snowquill.pipeline.replacing.Renaming} makes the finder
 * of a name. Keeping is {@code pipeline.Replacing}'s.
 */
package app.snowquill.pipeline.replacing;
