package app.snowquill.pipeline;

import app.snowquill.story.BibleEntry;
import app.snowquill.story.BibleEntry.Progression;
import java.util.ArrayList;
import java.util.List;

/** What a proposal of an entry adds to one that stands: changes that a scene's words prove, and nothing else of it. Stateless. */
final class ProposedChanges {
    private ProposedChanges() {
    }

    /** Whether an entry was proposed to change one that stands, and not as new. */
    static boolean isOne(BibleEntry waits) {
        return waits.progressions().stream().anyMatch(change -> !change.quote().isEmpty());
    }

    static List<Progression> added(BibleEntry waits, BibleEntry stands) {
        return waits.progressions().stream().filter(change -> !change.quote().isEmpty() && !stands.progressions().contains(change)).toList();
    }

    /** The entry as it stands, with these changes at its end. */
    static BibleEntry with(BibleEntry stands, List<Progression> added) {
        List<Progression> all = new ArrayList<>(stands.progressions());
        all.addAll(added);
        return new BibleEntry(stands.id(), stands.kind(), stands.name(), stands.summary(), stands.aliases(), stands.fields(), stands.relations(), all);
    }
}
