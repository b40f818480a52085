package app.snowquill.pipeline;

import app.snowquill.pipeline.agents.AgentSettings;
import app.snowquill.pipeline.agents.AgentWorkshop;
import app.snowquill.pipeline.agents.PromptDesk;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Where agents are set up, of a book or of all. Stateless. */
record LocalWorkshop(AgentSettings settings, PromptDesk prompts) implements AgentWorkshop {
    static LocalWorkshop of(WritingRules rules, Executor threads, Optional<OpenBook> session) {
        return new LocalWorkshop(new AgentRouting(rules.routes(), threads, session), new LocalPromptDesk(rules.prompts(), threads, session));
    }
}
