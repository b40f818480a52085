/**
 * The program without a window: {@link app.snowquill.cli.SnowquillCommand} parses a command line and does what it says
 * with the same use cases the window has, {@code pipeline} and {@code export}. One class a command; each makes an
 * {@code Answer}, which is printed as text or, with {@code --json}, as exactly one JSON object.
 *
 * <p>What the room needs from outside comes through {@link app.snowquill.cli.CliHost}. Every failure becomes a
 * {@code Refusal}: one plain sentence and an exit code. Progress goes to standard error only. The one room that may print.
 */
package app.snowquill.cli;
