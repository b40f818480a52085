/**
 * The engine that runs a llama-server program of the author's, for models newer than the included engine and for graphics
 * cards: on this computer only, on a port and with a key that nobody else knows.
 *
 * <p>{@link app.snowquill.engine.server.ServerEngine} is the port's implementation. {@link
 * app.snowquill.engine.server.ServerProgram} is the program and where it is found, {@link
 * app.snowquill.engine.server.ServerLauncher} asks what it knows ({@code ServerFlags}) and starts it under a guard ({@link
 * app.snowquill.engine.server.GuardMain}, a process of our own that ends it when this program ends, however that happens).
 * A {@code ServerSession} is one server from its start to its end, {@code ServerLine} the HTTP to it, {@code ServerPrompts}
 * its template and tokenizer, {@code ServerSlots} share answers out, {@code ServerAnswer} reads one.
 *
 * <p>Nothing that comes back is trusted: what can't be read ends the answer in words. What the author wrote never reaches a
 * log from here, nor does the server's own output once a model is loaded.
 */
package app.snowquill.engine.server;
