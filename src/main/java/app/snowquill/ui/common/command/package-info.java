/**
 * What can be done in the window of a book. {@link app.snowquill.ui.common.command.Command} is the one list: each command's place, icon and key.
 * {@link app.snowquill.ui.common.command.CommandTable} knows what each does in the open book and why it can't be done now; the menus, the keys and the
 * palette read both.
 *
 * <p>To add a command: a value in {@code Command}, its name in {@code command.title} and other usual words for it in {@code command.words}, and one
 * {@link app.snowquill.ui.common.command.CommandTable#bind} in the room that does it. It is in the palette from then on, with its key.
 */
package app.snowquill.ui.common.command;
