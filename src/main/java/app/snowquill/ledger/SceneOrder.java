package app.snowquill.ledger;

import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.story.StoryTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which scene happens before which. Immutable.
 *
 * <p>The rule: scenes happen in the order of their story times. A scene of the main line whose time can't be read happens when the one
 * read before it does (the first ones: when the first that has a time does). A flashback happens at its own time; where that can't be
 * read, or nothing of the main line has one, before the main line begins. Scenes of the same moment happen in the order in which they are
 * read. So who lives through a flashback knows nothing of what happens later, though it is read before. A scene that does not stand in
 * the outline comes never; a blank id comes before the first.
 */
public final class SceneOrder {
    private record Placed(String id, int read, Optional<LocalDateTime> moment) {
    }

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> read = new HashMap<>();
    private final Map<String, LocalDateTime> times = new HashMap<>();

    public SceneOrder(SceneList outline) {
        List<Placed> before = new ArrayList<>();
        List<Placed> line = new ArrayList<>();
        List<String> ids = outline.sceneIds();
        boolean isTimed = outline.scenes().stream().anyMatch(scene -> !scene.flashback() && StoryTime.parse(scene.time()).isPresent());
        Optional<LocalDateTime> last = outline.scenes().stream().filter(scene -> !scene.flashback())
                .flatMap(scene -> StoryTime.parse(scene.time()).stream()).findFirst();
        for (int i = 0; i < ids.size(); i++) {
            Scene scene = outline.scene(ids.get(i)).orElseThrow();
            Optional<LocalDateTime> own = StoryTime.parse(scene.time());
            own.ifPresent(time -> times.put(scene.id(), time));
            read.put(scene.id(), i);
            if (scene.flashback()) {
                (isTimed && own.isPresent() ? line : before).add(new Placed(scene.id(), i, own));
            } else {
                last = own.isPresent() ? own : last;
                line.add(new Placed(scene.id(), i, last));
            }
        }
        Comparator<Placed> byMoment = Comparator.comparing((Placed placed) -> placed.moment().orElse(LocalDateTime.MIN))
                .thenComparing(Placed::read);
        before.sort(byMoment);
        line.sort(byMoment);
        before.addAll(line);
        for (int i = 0; i < before.size(); i++) {
            places.put(before.get(i).id(), i);
        }
    }

    /** The scene's place in the story from 0; -1 for a blank id, {@link Integer#MAX_VALUE} for a scene that is not in the outline. */
    public int place(String scene) {
        return scene.isBlank() ? -1 : places.getOrDefault(scene, Integer.MAX_VALUE);
    }

    /** The scene's place as read, like {@link #place}. */
    public int read(String scene) {
        return scene.isBlank() ? -1 : read.getOrDefault(scene, Integer.MAX_VALUE);
    }

    /** When a scene happens, where its time can be read. */
    public Optional<LocalDateTime> time(String scene) {
        return Optional.ofNullable(times.get(scene));
    }

    /** Whether two scenes happen at the very same time, or are one. */
    public boolean isSameTime(String one, String other) {
        return one.equals(other) || time(one).isPresent() && time(one).equals(time(other));
    }

    /** Whether what begins with {@code since} has begun once {@code scene} begins. */
    public boolean hasBegunBefore(String since, String scene) {
        return place(since) < place(scene);
    }
}
