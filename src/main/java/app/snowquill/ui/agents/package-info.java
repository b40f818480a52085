/**
 * Agents and prompts: how each agent writes, in every book or in this one, and what models are told. A dialog over the window, opened from the
 * program's menu (Ctrl+,) and from the context inspector; it asks {@link app.snowquill.pipeline.agents.AgentSettings} and {@link
 * app.snowquill.pipeline.agents.PromptDesk} and nothing else.
 */
package app.snowquill.ui.agents;
