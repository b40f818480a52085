package app.snowquill.ui.snowflake;

import app.snowquill.ui.common.Hexagon;

/**
 * One line of a list in the Plan view.
 *
 * @param level 0 for parts and for plain lists, 1 for chapters, 2 for scenes
 * @param detail second line; blank for a row of one line
 * @param mark how the document is; null where it bears no mark
 * @param pov place of the character whose chip is shown; below 0 for no chip
 * @param count at the right end; may be blank
 */
record ItemRow(String id, int level, String title, String detail, Hexagon.Look mark, int pov, String povName, String count) {
}
