package app.snowquill.ui.bible;

import app.snowquill.story.BibleEntry;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.EntryKind;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Which fields an entry's form has, row by row. Immutable. */
final class EntryFields {
    private static final Set<String> WIDE = Set.of("history", "rules", "example", "rule", "statement", "do", "avoid");

    private final Strings strings;

    EntryFields(Strings strings) {
        this.strings = strings;
    }

    /** @param further fields of the author's own that have no text yet */
    List<List<EntryField>> of(EntryDraft draft, Collection<String> further) {
        Set<String> own = new LinkedHashSet<>(draft.entry().fields().keySet());
        own.addAll(further);
        own.removeAll(draft.kind().fields());
        return draft.kind() == EntryKind.CHARACTER ? ofCharacter(draft, own) : ofThing(draft, own);
    }

    private List<List<EntryField>> ofCharacter(EntryDraft draft, Set<String> own) {
        List<List<EntryField>> rows = new ArrayList<>();
        rows.add(List.of(step3("goal", Character::goal, EntryParts::goal), step3("motivation", Character::motivation, EntryParts::motivation),
                step3("conflict", Character::conflict, EntryParts::conflict)));
        rows.add(List.of(step7("voice", bible -> String.join("\n", bible.voiceNotes()), (bible, text) -> EntryParts.voice(bible, lines(text))),
                step3("epiphany", Character::epiphany, EntryParts::epiphany)));
        rows.add(List.of(step7("history", CharacterBible::history, EntryParts::history)));
        rows.add(List.of(step7("looks", CharacterBible::physical, EntryParts::physical), own(draft.kind(), "reader_feeling")));
        rows.add(List.of(own(draft.kind(), "habits"), own(draft.kind(), "skills")));
        rows.add(List.of(summary()));
        others(draft, rows, own);
        return rows;
    }

    private List<List<EntryField>> ofThing(EntryDraft draft, Set<String> own) {
        List<List<EntryField>> rows = new ArrayList<>();
        rows.add(List.of(summary()));
        Set<String> all = new LinkedHashSet<>(draft.kind().fields());
        all.addAll(own);
        others(draft, rows, all);
        return rows;
    }

    /** Short ones two by two. */
    private void others(EntryDraft draft, List<List<EntryField>> rows, Set<String> names) {
        List<EntryField> pair = new ArrayList<>();
        for (String name : names) {
            EntryField field = own(draft.kind(), name);
            if (WIDE.contains(name)) {
                rows.add(List.of(field));
            } else {
                pair.add(field);
                if (pair.size() == 2) {
                    rows.add(List.copyOf(pair));
                    pair.clear();
                }
            }
        }
        if (!pair.isEmpty()) {
            rows.add(List.copyOf(pair));
        }
    }

    /** What a field is called, which is its own name where the author invented it. */
    String label(EntryKind kind, String name) {
        return kind.fields().contains(name) ? strings.text("bible.field." + name.replace('_', '-')) : name;
    }

    private EntryField summary() {
        return new EntryField("summary", strings.text("bible.field.summary"), draft -> draft.entry().summary(),
                (draft, text) -> draft.with(EntryParts.summed(draft.entry(), text)));
    }

    private EntryField own(EntryKind kind, String name) {
        return new EntryField(name, label(kind, name), draft -> draft.entry().fields().getOrDefault(name, ""), (draft, text) -> {
            BibleEntry entry = draft.entry();
            return draft.with(EntryParts.field(entry, name, text));
        });
    }

    private EntryField step3(String name, Function<Character, String> read, BiFunction<Character, String, Character> write) {
        return new EntryField(name, strings.text("bible.field." + name), draft -> draft.character().map(read).orElse(""),
                (draft, text) -> draft.character().map(who -> draft.with(write.apply(who, text))).orElse(draft));
    }

    private EntryField step7(String name, Function<CharacterBible, String> read, BiFunction<CharacterBible, String, CharacterBible> write) {
        return new EntryField(name, strings.text("bible.field." + name), draft -> draft.bible().map(read).orElse(""),
                (draft, text) -> draft.bible().map(bible -> draft.with(write.apply(bible, text))).orElse(draft));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
