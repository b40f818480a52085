/**
 * Finds texts by their words, and by what they mean where a model gives vectors. The only room that sees Lucene.
 *
 * <p>Start with {@link app.snowquill.search.TextIndex}, which holds texts, and {@link app.snowquill.search.TextLook}, which asks it. A text
 * is a row: its name, revision and hash, its body, and its words in two fields ({@code IndexFields}), taken apart as its language wants
 * ({@code WordAnalyzers}). What is typed becomes {@code QueryText}, then {@code WordQueries}; {@code Highlighter} marks what matched by the places
 * the index holds ({@code TermPlaces}, each list read once for all texts shown) and {@code SnippetWindow} chooses the passage. {@code LeafTexts} keeps what
 * was read of a segment, {@code LateMerges} joins segments only when they are kept. {@code IndexFolder} decides what of a folder can be used.
 *
 * <p>One more language: a line in {@code WordAnalyzers} and one in {@code TextIndexTest.otherLanguagesHaveTheirOwnStems}. Whoever changes a field or
 * an analyzer counts {@code IndexFields.FORMAT} up, or old indexes answer for new questions.
 */
package app.snowquill.search;
