/**
 * How the window speaks with a person: cards for failures and questions ({@link
 * app.snowquill.ui.messages.AwayCard} asks before text leaves the computer), and the system's own file dialogs.
 *
 * <p>The other rooms don't know this one. They take small functions, and the frame hands them {@link
 * app.snowquill.ui.messages.FailureCards#card} or {@link
 * app.snowquill.ui.messages.FailureCards#inset} and the methods of {@link app.snowquill.ui.messages.FileDialogs}.
 */
package app.snowquill.ui.messages;
