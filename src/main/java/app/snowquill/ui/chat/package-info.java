/**
 * Talk about the book beside the page: {@link app.snowquill.ui.chat.ChatPane} shows one conversation of {@link app.snowquill.ui.chat.ChatViewModel}, each answer
 * as a {@code TurnCard} from which it, or a part of it, is taken into text, card or bible by {@link app.snowquill.ui.chat.Taking}. Nothing of an answer is in
 * the book before. What the window around it does is {@link app.snowquill.ui.chat.ChatActions}.
 */
package app.snowquill.ui.chat;
