package app.snowquill.pipeline;

import app.snowquill.agent.Operation;
import app.snowquill.context.Agent;
import app.snowquill.context.ContextLook;
import app.snowquill.settings.StepRoute;
import java.util.Optional;

/** For what each agent would be asked first about a scene as it stands. Stateless. */
final class SceneLooks {
    private SceneLooks() {
    }

    /** Empty for who works on scenes in another way than by an operation. */
    static Optional<Operation> operation(Agent agent, SceneErrand errand) {
        return Optional.ofNullable(switch (agent) {
            case WRITER -> errand.isUnwritten() ? Operation.DRAFT : Operation.CONTINUE;
            case CHARACTER -> errand.isUnwritten() || errand.book().povOf(errand.scene()).isBlank() ? Operation.CHARACTER_SCENE : Operation.FEEDBACK;
            case RATER -> Operation.RATE;
            case DRAMATURGE -> Operation.CRITIQUE;
            case EDITOR, ARCHITECT, DIRECTOR, CONTINUITY -> null;
        });
    }

    /** Empty where there is nothing to ask. @param said of the agent */
    static Optional<ContextLook> work(Agent agent, SceneErrand errand, AgentLook look, StepRoute said) {
        return switch (agent) {
            case EDITOR -> errand.isUnwritten() ? Optional.empty() : look.revision(errand, said);
            case CONTINUITY -> errand.isUnwritten() ? Optional.empty() : look.reading(errand, said);
            case ARCHITECT -> errand.book().cards().containsKey(errand.scene()) ? look.card(errand, said) : Optional.empty();
            case WRITER, CHARACTER, RATER, DRAMATURGE, DIRECTOR -> Optional.empty();
        };
    }

    static String nothing(Agent agent) {
        return switch (agent) {
            case WRITER -> "There is nothing to ask the Writer for yet. Fill the card first, or write the first line.";
            case EDITOR -> "This scene has no text yet, so the Editor has nothing to read. Draft it first.";
            case CHARACTER -> "This scene has no text yet, so nobody in it has anything to say. Draft it first.";
            case RATER -> "This scene has no text yet, so the Rater has nothing to weigh. Draft it first.";
            case ARCHITECT -> "This scene has no card yet, so the Architect has nothing to design anew. Plan it first.";
            case DIRECTOR -> "The Director weaves what the people of a scene say, so what it is told can be shown once they have spoken. Ask for a character scene, "
                    + "and look at what was sent.";
            case DRAMATURGE -> "This scene has no text yet, so the Dramaturge has nothing to read. Draft it first.";
            case CONTINUITY -> "This scene has no text yet, so Continuity has nothing to read. Draft it first.";
        };
    }
}
