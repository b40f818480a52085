package app.snowquill.pipeline.writing.context;

import app.snowquill.ledger.SceneOrder;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.BibleEntry.Progression;
import app.snowquill.story.Book;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An entry in words, as it stands when a scene begins: its fields with every progression up to there that the point-of-view character has seen
 * happen, and apart from that the progressions that only others saw. Later ones are in neither.
 *
 * @param open what may be known
 * @param unseen what has changed where the point-of-view character was not; blank for nothing
 */
record EntryText(String open, String unseen) {
    static EntryText of(BibleEntry entry, String scene, String pov, Book book) {
        SceneOrder order = new SceneOrder(book.outline());
        Map<String, String> fields = new LinkedHashMap<>(entry.fields());
        List<String> remarks = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        for (Progression change : entry.progressions()) {
            if (order.place(change.scene()) > order.place(scene) || order.place(scene) == Integer.MAX_VALUE && !change.scene().isBlank()) {
                continue;
            }
            boolean seen = change.scene().isBlank() || change.scene().equals(scene)
                    || book.outline().scene(change.scene()).map(other -> !pov.isBlank() && book.povOf(change.scene()).equals(pov)).orElse(false);
            if (!seen) {
                unseen.add(labelled(change.field(), change.text()));
            } else if (change.field().isBlank()) {
                remarks.add(change.text());
            } else {
                fields.put(change.field(), change.text());
            }
        }
        String name = book.nameOf(entry.id());
        StringBuilder open = new StringBuilder(name);
        open.append(entry.aliases().isEmpty() ? "" : " (also " + String.join(", ", entry.aliases()) + ")").append(entry.summary().isEmpty() ? "" : ": " + entry.summary());
        fields.forEach((field, text) -> open.append('\n').append(labelled(field, text)));
        entry.relations().forEach(tie -> open.append("\nTo ").append(book.nameOf(tie.other())).append(": ").append(tie.nature()));
        remarks.forEach(remark -> open.append('\n').append(remark));
        return new EntryText(open.toString(), unseen.isEmpty() ? "" : name + " by now:\n" + String.join("\n", unseen));
    }

    private static String labelled(String field, String text) {
        String name = field.replace('_', ' ');
        return name.isBlank() ? text : java.lang.Character.toUpperCase(name.charAt(0)) + name.substring(1) + ": " + text;
    }
}
