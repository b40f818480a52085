package app.snowquill.store;

import app.snowquill.story.DocumentKey;

/**
 * An answer of the model for a document that is not whole yet.
 *
 * @param request SHA-256 of what was asked and of whom, as hex
 * @param finish why the model stopped
 */
public record KeptAnswerRow(long job, String request, DocumentKey document, String answer, String finish, int tokensIn,
                            int tokensOut) {
}
