package app.snowquill.pipeline.agents;

/** Where agents are set up: how they write and what they are told. */
public interface AgentWorkshop {
    AgentSettings settings();

    PromptDesk prompts();
}
