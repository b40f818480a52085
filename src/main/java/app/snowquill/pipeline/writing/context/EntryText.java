package app.snowquill.pipeline.writing.context;

import app.snowquill.ledger.EntryMoment;
import app.snowquill.ledger.SceneOrder;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.BibleEntry.Progression;
import app.snowquill.story.BibleEntry.Relation;
import app.snowquill.story.Book;
import app.snowquill.story.EntryKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An entry in words, as it stands when a scene begins. The point-of-view character's own is open to them; of another's only what can be seen
 * and heard of it, what they are a party to and what they saw change. What changed where they were not stands apart; what changes later nowhere.
 *
 * @param open what may be known
 * @param hidden what the writer alone knows of it; blank for nothing
 * @param unseen what has changed where the point-of-view character was not; blank for nothing
 */
record EntryText(String open, String hidden, String unseen) {
    /** Entries that tell how to write, or that are fenced whole. */
    private static final Set<EntryKind> UNDIVIDED = Set.of(EntryKind.STYLE, EntryKind.PLOT, EntryKind.THEME);
    private static final Map<EntryKind, Set<String>> OUTWARD = Map.of(EntryKind.CHARACTER, Set.of("looks", "habits"), EntryKind.PLACE,
            Set.copyOf(EntryKind.PLACE.fields()), EntryKind.OBJECT, Set.of("looks", "history"), EntryKind.WORLD, Set.copyOf(EntryKind.WORLD.fields()));

    /** What it is from the first, as anybody sees and hears it: the same for every scene and point of view. */
    static EntryText shared(BibleEntry entry, Book book) {
        return of(entry, "", "", book);
    }

    /** Beside what is shared, what this point of view knows of it by now; blank for nothing. */
    String beside(EntryText shared, String entry, String knower) {
        List<String> told = shared.open.lines().toList();
        return under(entry + ", as " + knower + " knows it:", open.lines().filter(line -> !told.contains(line)).toList());
    }

    static EntryText of(BibleEntry entry, String scene, String pov, Book book) {
        SceneOrder order = new SceneOrder(book.outline());
        boolean isOpen = UNDIVIDED.contains(entry.kind()) || !pov.isBlank() && entry.id().equals(pov);
        Map<String, String> fields = new LinkedHashMap<>(entry.fields());
        Set<String> seenFields = new HashSet<>(OUTWARD.getOrDefault(entry.kind(), Set.of()));
        List<String> open = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        for (Progression change : EntryMoment.inOrder(entry, order)) {
            boolean isFromTheFirst = change.scene().isBlank();
            if (!EntryMoment.holds(change, scene, order) || order.place(scene) == Integer.MAX_VALUE && !isFromTheFirst) {
                continue; // a scene that nobody reads comes after none
            }
            boolean seen = !isFromTheFirst && change.scene().equals(scene) || !pov.isBlank() && book.povOf(change.scene()).equals(pov);
            if (!seen && !isFromTheFirst) {
                unseen.add(labelled(change.field(), change.text()));
            } else if (change.field().isBlank()) {
                (seen || isOpen ? open : hidden).add(change.text());
            } else {
                fields.put(change.field(), change.text());
                seenFields.addAll(seen ? Set.of(change.field()) : Set.of());
            }
        }
        for (Relation tie : entry.relations()) {
            (isOpen || !pov.isBlank() && tie.other().equals(pov) ? open : hidden).add(0, "To " + book.nameOf(tie.other()) + ": " + tie.nature());
        }
        List<String> openFields = new ArrayList<>();
        fields.forEach((field, text) -> (isOpen || seenFields.contains(field) ? openFields : hidden).add(labelled(field, text)));
        open.addAll(0, openFields);
        String name = book.nameOf(entry.id());
        open.add(0, name + (entry.aliases().isEmpty() ? "" : " (also " + String.join(", ", entry.aliases()) + ")")
                + (entry.summary().isEmpty() ? "" : ": " + entry.summary()));
        return new EntryText(String.join("\n", open), under(name + ", what does not show:", hidden), under(name + " by now:", unseen));
    }

    private static String under(String name, List<String> lines) {
        return lines.isEmpty() ? "" : name + "\n" + String.join("\n", lines);
    }

    private static String labelled(String field, String text) {
        String name = field.replace('_', ' ');
        return name.isBlank() ? text : java.lang.Character.toUpperCase(name.charAt(0)) + name.substring(1) + ": " + text;
    }
}
