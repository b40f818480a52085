package app.snowquill.ui.bible;

import app.snowquill.story.BibleEntry;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterBible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Lays what was changed in a form over what came into the book meanwhile, field by field: a field that the form left as it took it is the
 * newest one's. Of lists and of an entry's own fields each element counts for itself. Immutable.
 *
 * @param base as the form took it
 * @param mine as the form has it
 * @param newest as the book has it now
 */
record EntryMerge<R>(R base, R mine, R newest) {
    /** @param newest null where the book has it no more, and then it is as the form has it */
    static Object of(Object base, Object mine, Object newest) {
        if (base instanceof BibleEntry was && mine instanceof BibleEntry is && newest instanceof BibleEntry now) {
            return entry(new EntryMerge<>(was, is, now));
        }
        if (base instanceof Character was && mine instanceof Character is && newest instanceof Character now) {
            return character(new EntryMerge<>(was, is, now));
        }
        if (base instanceof CharacterBible was && mine instanceof CharacterBible is && newest instanceof CharacterBible now) {
            return bible(new EntryMerge<>(was, is, now));
        }
        return mine;
    }

    private static BibleEntry entry(EntryMerge<BibleEntry> merge) {
        return new BibleEntry(merge.newest.id(), merge.one(BibleEntry::kind), merge.one(BibleEntry::name), merge.one(BibleEntry::summary),
                merge.list(BibleEntry::aliases), merge.map(BibleEntry::fields), merge.list(BibleEntry::relations), merge.list(BibleEntry::progressions));
    }

    private static Character character(EntryMerge<Character> merge) {
        return new Character(merge.newest.id(), merge.one(Character::name), merge.one(Character::role), merge.one(Character::storyline),
                merge.one(Character::motivation), merge.one(Character::goal), merge.one(Character::conflict), merge.one(Character::epiphany),
                merge.one(Character::epiphanyAbsentReason), merge.one(Character::paragraph), merge.list(Character::values),
                merge.one(Character::ambition));
    }

    private static CharacterBible bible(EntryMerge<CharacterBible> merge) {
        return new CharacterBible(merge.newest.character(), merge.one(CharacterBible::birthDate), merge.one(CharacterBible::physical),
                merge.one(CharacterBible::history), merge.list(CharacterBible::voiceNotes), merge.list(CharacterBible::relationships),
                merge.list(CharacterBible::initialKnowledge), merge.one(CharacterBible::change));
    }

    private <T> T one(Function<R, T> field) {
        return field.apply(mine).equals(field.apply(base)) ? field.apply(newest) : field.apply(mine);
    }

    private <T> List<T> list(Function<R, List<T>> field) {
        List<T> was = field.apply(base);
        List<T> is = field.apply(mine);
        List<T> now = field.apply(newest);
        if (was.equals(is) || was.equals(now)) {
            return was.equals(is) ? now : is;
        }
        List<T> merged = new ArrayList<>(now);
        merged.removeIf(element -> was.contains(element) && !is.contains(element));
        is.stream().filter(element -> !was.contains(element) && !merged.contains(element)).forEach(merged::add);
        return merged;
    }

    private Map<String, String> map(Function<R, Map<String, String>> field) {
        Map<String, String> was = field.apply(base);
        Map<String, String> is = field.apply(mine);
        Map<String, String> now = field.apply(newest);
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(is.keySet());
        Map<String, String> merged = new LinkedHashMap<>();
        names.forEach(name -> merged.put(name, Objects.equals(is.get(name), was.get(name)) ? now.get(name) : is.get(name)));
        return merged;
    }
}
