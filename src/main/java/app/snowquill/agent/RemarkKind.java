package app.snowquill.agent;

import app.snowquill.context.Agent;
import app.snowquill.scene.quality.Dimension;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a remark is about: of the Editor's reading, of the Dramaturge's, the seven dimensions of the Rater's rubric, and the author's own. */
public enum RemarkKind {
    WORDING(Agent.EDITOR), RHYTHM(Agent.EDITOR), REPETITION(Agent.EDITOR), CLARITY(Agent.EDITOR), DIALOGUE(Agent.EDITOR), GRAMMAR(Agent.EDITOR),
    GOAL(Agent.DRAMATURGE), CONFLICT(Agent.DRAMATURGE), TURN(Agent.DRAMATURGE), STAKES(Agent.DRAMATURGE), MOTIVE(Agent.DRAMATURGE),
    PACE(Agent.DRAMATURGE),
    READABILITY(Agent.RATER), COHERENCE(Agent.RATER), STRUCTURE(Agent.RATER), ENGAGEMENT(Agent.RATER), TECHNIQUE(Agent.RATER),
    COMPLIANCE(Agent.RATER), FRESHNESS(Agent.RATER),
    /** No agent's: the author wrote it, perhaps in another program. */
    NOTE(null);

    private final Agent agent;

    RemarkKind(Agent agent) {
        this.agent = agent;
    }

    /** Who speaks of it; empty for the author. */
    public Optional<Agent> agent() {
        return Optional.ofNullable(agent);
    }

    /** Its name in answers and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<RemarkKind> of(Agent agent) {
        return Arrays.stream(values()).filter(kind -> kind.agent == agent).toList();
    }

    public static RemarkKind of(Dimension dimension) {
        return valueOf(dimension.name());
    }
}
