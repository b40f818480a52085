/**
 * The findings tab beside the page: what checks and agents say of the open scene, each at its words, and the Rater's scores beside the measured
 * ones. {@link app.snowquill.ui.remarks.RemarksViewModel} anchors everything in the words of the page as they are typed, so that what is shown as
 * pointing at something always does; {@link app.snowquill.ui.remarks.MarkedPage} is the page as this room knows it.
 */
package app.snowquill.ui.remarks;
