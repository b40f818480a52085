package app.snowquill.ui.bible;

import app.snowquill.pipeline.memory.LedgerDesk.Contradiction;
import app.snowquill.pipeline.memory.LedgerDesk.WaitingLore;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.EntryKind;
import app.snowquill.story.Fact;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of a bible's entries: characters first, then kind by kind. Made for one book at one moment. */
final class EntryRows {
    private final Book book;
    private final Memory memory;
    private final Strings strings;

    EntryRows(Book book, Memory memory, Strings strings) {
        this.book = book;
        this.memory = memory;
        this.strings = strings;
    }

    /** By kind, of those kinds that have any. @param sought part of a name or an alias; blank for all */
    Map<EntryKind, List<EntryRow>> sought(String sought) {
        Map<EntryKind, List<EntryRow>> groups = new EnumMap<>(EntryKind.class);
        for (String id : ids()) {
            if (matches(id, sought.strip().toLowerCase(Locale.ROOT))) {
                EntryRow row = row(id);
                groups.computeIfAbsent(row.kind(), kind -> new ArrayList<>()).add(row);
            }
        }
        return groups;
    }

    private Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>(book.characters().keySet());
        ids.addAll(book.lore().entries().keySet());
        return ids;
    }

    private boolean matches(String id, String sought) {
        BibleEntry entry = book.lore().entries().get(id);
        return Stream.concat(Stream.of(book.nameOf(id)), entry == null ? Stream.empty() : entry.aliases().stream())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(sought));
    }

    EntryRow row(String id) {
        BibleEntry entry = book.lore().entries().getOrDefault(id, BibleEntry.named(id, EntryKind.CHARACTER, ""));
        Character who = book.characters().get(id);
        String words = entry.summary().isEmpty() && who != null ? strings.of("snowflake.role", who.role()) : entry.summary();
        String name = book.nameOf(id).equals(id) && entry.name().isEmpty() && (who == null || who.name().isEmpty())
                ? strings.text("bible.unnamed") : book.nameOf(id);
        return new EntryRow(id, who == null ? entry.kind() : EntryKind.CHARACTER, name, words,
                (int) memory.waiting().stream().filter(one -> isAbout(one, id)).count(),
                memory.open().stream().anyMatch(one -> isAbout(one, id)) ? EntryRow.Mark.CONTRADICTED : EntryRow.Mark.NONE,
                initials(name), new ArrayList<>(book.characters().keySet()).indexOf(id));
    }

    boolean isAbout(WaitingLore waiting, String id) {
        return waiting.key().kind() == DocumentKind.ENTRY ? waiting.key().id().equals(id)
                : waiting.key().kind() == DocumentKind.FACT && memory.subjects().getOrDefault(waiting.key(), "").equals(id);
    }

    boolean isAbout(Contradiction contradiction, String id) {
        return Stream.of(contradiction.one(), contradiction.other()).anyMatch(side -> {
            Fact fact = book.lore().facts().get(side.key().id());
            return side.key().kind() == DocumentKind.ENTRY && side.key().id().equals(id)
                    || side.key().kind() == DocumentKind.FACT && fact != null && fact.subject().equals(id);
        });
    }

    private static String initials(String name) {
        return Stream.of(name.replaceFirst("^(The|A|An) ", "").split("\\s+")).filter(word -> !word.isEmpty()).limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)).collect(Collectors.joining());
    }
}
