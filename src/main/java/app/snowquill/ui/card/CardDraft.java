package app.snowquill.ui.card;

import app.snowquill.story.ChainLink;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneType;
import java.util.List;

/** A scene card while its sections write into it. Lives for one reading of the form. */
final class CardDraft {
    final String scene;
    SceneType type;
    String pov;
    String viewpoint;
    String tense;
    String place;
    String time;
    String crucible;
    List<SceneCard.Exposition> exposition;
    SceneCard.Polarity polarity;
    String strand;
    String stakes;
    int targetWords;
    ChainLink linkIn;
    ChainLink linkOut;
    SceneCard.Goal goal;
    List<SceneCard.Obstacle> obstacles;
    SceneCard.Outcome outcome;
    String reaction;
    List<SceneCard.Choice> options;
    String decision;
    String nextGoalStub;
    SceneCard.Compression compression;
    SceneCard.Transition transition;

    CardDraft(SceneCard card) {
        scene = card.scene();
        type = card.type();
        pov = card.pov();
        viewpoint = card.viewpoint();
        tense = card.tense();
        place = card.place();
        time = card.time();
        crucible = card.crucible();
        exposition = card.exposition();
        polarity = card.polarity();
        strand = card.strand();
        stakes = card.stakes();
        targetWords = card.targetWords();
        linkIn = card.linkIn();
        linkOut = card.linkOut();
        goal = card.goal();
        obstacles = card.obstacles();
        outcome = card.outcome();
        reaction = card.reaction();
        options = card.options();
        decision = card.decision();
        nextGoalStub = card.nextGoalStub();
        compression = card.compression();
        transition = card.transition();
    }

    SceneCard card() {
        return new SceneCard(scene, type, pov, viewpoint, tense, place, time, crucible, exposition, polarity, strand, stakes,
                targetWords, linkIn, linkOut, goal, obstacles, outcome, reaction, options, decision, nextGoalStub,
                compression, transition);
    }
}
