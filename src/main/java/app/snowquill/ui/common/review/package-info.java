/**
 * What the author looks over and says yes or no to, drawn the same way in every room of the window: the changes of a version
 * that waits ({@link app.snowquill.ui.common.review.ChangesPane}, over a {@link app.snowquill.ui.common.review.Choices}),
 * why a text is stale ({@link app.snowquill.ui.common.review.StaleReasonsPane}),
 * and the findings that were waived ({@link app.snowquill.ui.common.review.WaivedList}). Words that changed are marked by
 * {@link app.snowquill.ui.common.review.MarkedFlow}, fields are named by {@link app.snowquill.ui.common.review.FieldWords}.
 * Decides nothing itself: what the author says goes to {@code pipeline.Decisions}. On the window's thread.
 */
package app.snowquill.ui.common.review;
