package app.snowquill.agent;

import app.snowquill.context.Agent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an author can ask an agent for. */
public enum Operation {
    DRAFT(Agent.WRITER, Scope.SCENE, Outcome.REPLACEMENT),
    CONTINUE(Agent.WRITER, Scope.SCENE, Outcome.CONTINUATION),
    EXPAND(Agent.WRITER, Scope.PASSAGE, Outcome.REPLACEMENT),
    DESCRIBE(Agent.WRITER, Scope.PASSAGE, Outcome.REPLACEMENT),
    CHANGE_POV(Agent.WRITER, Scope.PASSAGE, Outcome.REPLACEMENT),
    CHANGE_TENSE(Agent.WRITER, Scope.PASSAGE, Outcome.REPLACEMENT),
    REWRITE(Agent.EDITOR, Scope.PASSAGE, Outcome.REPLACEMENT),
    SHORTEN(Agent.EDITOR, Scope.PASSAGE, Outcome.REPLACEMENT),
    REVIEW(Agent.EDITOR, Scope.PASSAGE, Outcome.REMARKS),
    CRITIQUE(Agent.DRAMATURGE, Scope.SCENE, Outcome.REMARKS),
    RATE(Agent.RATER, Scope.SCENE, Outcome.RATING),
    FEEDBACK(Agent.CHARACTER, Scope.SCENE, Outcome.TEXT),
    DETAILS(Agent.CHARACTER, Scope.CHARACTER, Outcome.TEXT),
    BIO(Agent.CHARACTER, Scope.CHARACTER, Outcome.TEXT),
    /** A scene out of what its people say and do, each told only what they know. */
    CHARACTER_SCENE(Agent.DIRECTOR, Scope.SCENE, Outcome.REPLACEMENT),
    CHAPTER_OUTLINE(Agent.ARCHITECT, Scope.CHAPTER, Outcome.TEXT);

    private final Agent agent;
    private final Scope scope;
    private final Outcome outcome;

    Operation(Agent agent, Scope scope, Outcome outcome) {
        this.agent = agent;
        this.scope = scope;
        this.outcome = outcome;
    }

    /** Whom it is asked of. */
    public Agent agent() {
        return agent;
    }

    public Scope scope() {
        return scope;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Its name on the command line and of its prompt file: "change-pov". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Operation> named(Agent agent, String word) {
        return of(agent).stream().filter(operation -> operation.word().equals(word)).findFirst();
    }

    /** All that can be asked of an agent. */
    public static List<Operation> of(Agent agent) {
        return Arrays.stream(values()).filter(operation -> operation.agent == agent).toList();
    }
}
