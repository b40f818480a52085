/**
 * What the agents do for an author who asks: the contract between the use cases and whoever shows them. {@link app.snowquill.pipeline.agents.AgentDesk}
 * is asked, {@link app.snowquill.pipeline.agents.AgentRequest} says what, {@link app.snowquill.pipeline.agents.AgentAnswer} is what came of it. {@link app.snowquill.pipeline.agents.RemarkDesk}
 * keeps what they say of scenes, {@link app.snowquill.pipeline.agents.ChatDesk} is
 * talk. Nothing
 * here enters the book by itself. The desk of an open book is made in {@code pipeline}.
 */
package app.snowquill.pipeline.agents;
