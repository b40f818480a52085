/**
 * Models that are asked over HTTP: any address that speaks OpenAI's protocol, on this computer or away, and Anthropic's.
 * Start with {@link app.snowquill.engine.remote.RemoteEngine}: it is the same for both; what differs is a
 * {@link app.snowquill.engine.remote.ChatClient}. LangChain4j writes the requests and reads the answers, and is seen nowhere
 * else; but it never holds the key and never opens a connection: each answer goes over an
 * {@link app.snowquill.engine.remote.Exchange} of this room, which can be closed at any moment, and every request leaves
 * through {@link app.snowquill.engine.remote.Server}, the one place that knows the key and where it may go.
 *
 * <p>Servers that call themselves compatible differ in what they take. What each is told is decided by its
 * {@link app.snowquill.engine.remote.ServerMake}; what it then refuses by name is left out from then on
 * ({@link app.snowquill.engine.remote.Refusals}). What went wrong is said in one sentence by
 * {@link app.snowquill.engine.remote.Failures}. Keys are kept by {@link app.snowquill.engine.remote.OperatingSystemKeys}.
 */
package app.snowquill.engine.remote;
