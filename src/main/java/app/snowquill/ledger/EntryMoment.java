package app.snowquill.ledger;

import app.snowquill.story.BibleEntry;
import app.snowquill.story.BibleEntry.Progression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an entry of the bible says at one scene: a progression holds from its scene on, the later over the earlier. Stateless. */
public final class EntryMoment {
    private EntryMoment() {
    }

    /** Its fields as the scene begins; of its progressions those that hold by then. @param scene a blank id for before the first */
    public static BibleEntry of(BibleEntry entry, String scene, SceneOrder order) {
        Map<String, String> fields = new LinkedHashMap<>(entry.fields());
        List<Progression> begun = new ArrayList<>();
        for (Progression progression : inOrder(entry, order)) {
            if (holds(progression, scene, order)) {
                begun.add(progression);
                if (!progression.field().isEmpty()) {
                    fields.put(progression.field(), progression.text());
                }
            }
        }
        return new BibleEntry(entry.id(), entry.kind(), entry.name(), entry.summary(), entry.aliases(), fields, entry.relations(), begun);
    }

    /** In reading order; those of scenes that are not in the outline last. */
    public static List<Progression> inOrder(BibleEntry entry, SceneOrder order) {
        return entry.progressions().stream().sorted((one, other) -> Integer.compare(order.place(one.scene()), order.place(other.scene())))
                .toList();
    }

    /** Whether it is so by the time a scene begins, its own scene included. */
    public static boolean holds(Progression progression, String scene, SceneOrder order) {
        int place = order.place(progression.scene());
        return place != Integer.MAX_VALUE && place <= order.place(scene);
    }
}
