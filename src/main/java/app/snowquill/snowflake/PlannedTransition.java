package app.snowquill.snowflake;

import app.snowquill.story.ContentWords;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard.TransitionKind;
import app.snowquill.story.SceneList;
import app.snowquill.story.SceneType;
import app.snowquill.story.StoryTime;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** How a scene is come into from the one before in reading order, as far as the scene list alone says it. Pure. */
public final class PlannedTransition {
    private static final Duration AT_ONCE = Duration.ofHours(1);
    private static final Duration SAME_DAY = Duration.ofHours(12);

    private PlannedTransition() {
    }

    /** {@link TransitionKind#NONE} for the first scene, and for one that is not in the list. */
    public static TransitionKind of(String scene, SceneList list) {
        List<Scene> all = list.scenes();
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).id().equals(scene)) {
                return between(all.get(i - 1), all.get(i));
            }
        }
        return TransitionKind.NONE;
    }

    private static TransitionKind between(Scene last, Scene here) {
        if (!last.pov().equals(here.pov())) {
            return TransitionKind.POV_SHIFT;
        }
        if (here.type() == SceneType.REACTIVE && last.type() == SceneType.PROACTIVE && last.strand().equals(here.strand())) {
            return TransitionKind.SEQUEL;
        }
        Optional<LocalDateTime> now = StoryTime.parse(here.time());
        Optional<Duration> gap = StoryTime.parse(last.time()).flatMap(then -> now.map(time -> Duration.between(then, time).abs()));
        if (here.flashback() || gap.filter(time -> time.compareTo(SAME_DAY) > 0).isPresent()) {
            return TransitionKind.TIME_CUT;
        }
        if (!last.place().equals(here.place()) && ContentWords.shared(last.place(), here.place()).isEmpty()) {
            return TransitionKind.LOCATION_SHIFT;
        }
        return gap.filter(time -> time.compareTo(AT_ONCE) > 0).isPresent() ? TransitionKind.COMPRESSED : TransitionKind.IMMEDIATE;
    }
}
