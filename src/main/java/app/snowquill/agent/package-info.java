/**
 * What agents there are to ask and what they can be asked to do, before any of it is a prompt: {@link app.snowquill.agent.Operation} names each
 * thing an author can ask for, {@link app.snowquill.agent.Scope} of what, {@link app.snowquill.agent.Outcome} what comes of it, and
 * {@link app.snowquill.agent.Manner} how an agent usually writes. {@link app.snowquill.agent.Remark} is what one says of words, and
 * {@link app.snowquill.agent.Anchors} finds those words in a text, and again after edits. Pure. One more operation is a constant here, a prompt
 * file of the name it gives, its words in messages.properties, and its place in {@code pipeline.agents}.
 */
package app.snowquill.agent;
