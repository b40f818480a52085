package app.snowquill.story;

import java.util.List;

/**
 * Step 9: what a scene must do before a word of it is written. A proactive card fills goal, obstacles and outcome, a
 * reactive one reaction, options, decision and the stub of the next goal; the fields of the other kind stay blank.
 *
 * @param scene id of the scene
 * @param crucible the trap of this scene, now
 * @param time story time, as in {@link Scene}
 * @param strand the line of the story; links run along it
 * @param compression how much room a sequel gets
 * @param transition how the reader comes from the scene read before this one
 */
public record SceneCard(String scene, SceneType type, String pov, String viewpoint, String tense, String place,
                        String time, String crucible, List<Exposition> exposition, Polarity polarity, String strand,
                        String stakes, int targetWords, ChainLink linkIn, ChainLink linkOut, Goal goal,
                        List<Obstacle> obstacles, Outcome outcome, String reaction, List<Choice> options,
                        String decision, String nextGoalStub, Compression compression, Transition transition) {
    public SceneCard {
        scene = Texts.orBlank(scene);
        type = type == null ? SceneType.PROACTIVE : type;
        pov = Texts.orBlank(pov);
        viewpoint = Texts.orBlank(viewpoint);
        tense = Texts.orBlank(tense);
        place = Texts.orBlank(place);
        time = Texts.orBlank(time);
        crucible = Texts.orBlank(crucible);
        exposition = Texts.copy(exposition);
        polarity = polarity == null ? new Polarity("", "") : polarity;
        strand = Texts.orBlank(strand);
        stakes = Texts.orBlank(stakes);
        linkIn = linkIn == null ? ChainLink.NONE : linkIn;
        linkOut = linkOut == null ? ChainLink.NONE : linkOut;
        obstacles = Texts.copy(obstacles);
        reaction = Texts.orBlank(reaction);
        options = Texts.copy(options);
        decision = Texts.orBlank(decision);
        nextGoalStub = Texts.orBlank(nextGoalStub);
        compression = compression == null ? Compression.FULL : compression;
        transition = transition == null ? Transition.NONE : transition;
    }

    /** A card that says nothing about how the reader comes to its scene. */
    public SceneCard(String scene, SceneType type, String pov, String viewpoint, String tense, String place, String time,
                     String crucible, List<Exposition> exposition, Polarity polarity, String strand, String stakes,
                     int targetWords, ChainLink linkIn, ChainLink linkOut, Goal goal, List<Obstacle> obstacles, Outcome outcome,
                     String reaction, List<Choice> options, String decision, String nextGoalStub, Compression compression) {
        this(scene, type, pov, viewpoint, tense, place, time, crucible, exposition, polarity, strand, stakes, targetWords, linkIn,
                linkOut, goal, obstacles, outcome, reaction, options, decision, nextGoalStub, compression, Transition.NONE);
    }

    public SceneCard withLinks(ChainLink in, ChainLink out) {
        return new SceneCard(scene, type, pov, viewpoint, tense, place, time, crucible, exposition, polarity, strand, stakes,
                targetWords, in, out, goal, obstacles, outcome, reaction, options, decision, nextGoalStub, compression, transition);
    }

    public SceneCard withTransition(Transition other) {
        return new SceneCard(scene, type, pov, viewpoint, tense, place, time, crucible, exposition, polarity, strand, stakes,
                targetWords, linkIn, linkOut, goal, obstacles, outcome, reaction, options, decision, nextGoalStub, compression, other);
    }

    /** A fact the reader needs, and why this scene needs it now. */
    public record Exposition(String fact, String whyNow) {
        public Exposition {
            fact = Texts.orBlank(fact);
            whyNow = Texts.orBlank(whyNow);
        }
    }

    /** The value at stake, as the scene finds it and as it leaves it. */
    public record Polarity(String start, String end) {
        public Polarity {
            start = Texts.orBlank(start);
            end = Texts.orBlank(end);
        }
    }

    /** What the point-of-view character wants in this scene, and for each of the five tests the reason it passes. */
    public record Goal(String text, String fitsTime, String possible, String difficult, String fitsPov,
                       String concrete) {
        public Goal {
            text = Texts.orBlank(text);
            fitsTime = Texts.orBlank(fitsTime);
            possible = Texts.orBlank(possible);
            difficult = Texts.orBlank(difficult);
            fitsPov = Texts.orBlank(fitsPov);
            concrete = Texts.orBlank(concrete);
        }
    }

    /**
     * One try at the goal and what stands in its way.
     *
     * @param attempt what the character tries; "try" in JSON
     * @param severity 1 to 5
     */
    public record Obstacle(String attempt, String obstacle, int severity) {
        public Obstacle {
            attempt = Texts.orBlank(attempt);
            obstacle = Texts.orBlank(obstacle);
        }
    }

    /** How a proactive scene ends, and why. */
    public record Outcome(OutcomeKind kind, String rationale) {
        public Outcome {
            kind = kind == null ? OutcomeKind.SETBACK : kind;
            rationale = Texts.orBlank(rationale);
        }
    }

    public enum OutcomeKind {
        SETBACK, MIXED, VICTORY
    }

    /** A way out of a dilemma and what is bad about it. */
    public record Choice(String option, String whyBad) {
        public Choice {
            option = Texts.orBlank(option);
            whyBad = Texts.orBlank(whyBad);
        }
    }

    public enum Compression {
        FULL, SUMMARISED, SKIP
    }

    /**
     * How the reader is carried over from the scene before in reading order.
     *
     * @param line how the first sentences do it; may be blank
     */
    public record Transition(TransitionKind kind, String line) {
        public static final Transition NONE = new Transition(TransitionKind.NONE, "");

        public Transition {
            kind = kind == null ? TransitionKind.NONE : kind;
            line = Texts.orBlank(line);
        }
    }

    public enum TransitionKind {
        /** Nothing is said: the first scene, or a card that leaves it open. */
        NONE,
        /** The same eyes go on where the last scene stopped. */
        IMMEDIATE,
        /** What lies between is told in a line or two. */
        COMPRESSED,
        /** The blow of the last scene is felt. */
        SEQUEL,
        TIME_CUT, POV_SHIFT, LOCATION_SHIFT
    }
}
