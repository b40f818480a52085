package app.snowquill.ui.archive;

import app.snowquill.pipeline.memory.ArchiveKind;
import app.snowquill.pipeline.memory.ArchiveQuery;
import app.snowquill.pipeline.memory.ArchiveQuery.How;
import app.snowquill.pipeline.memory.ArchiveQuery.Order;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the author leaves out of a search, and how it is done. Immutable.
 *
 * @param kinds groups that are left out
 * @param povs ids of characters that are left out
 * @param parts ids of parts that are left out, "" for what stands in none
 */
record SearchFilter(Set<ArchiveKind> kinds, Set<String> povs, Set<String> parts, Optional<LocalDate> from, Optional<LocalDate> to, How how,
                    Order order) {
    static final SearchFilter USUAL = new SearchFilter(Set.of(ArchiveKind.VERSION), Set.of(), Set.of(), Optional.empty(), Optional.empty(),
            How.WORDS_AND_MEANING, Order.BEST_FIRST);
    private static final int LIMIT = 200;

    SearchFilter {
        kinds = Set.copyOf(kinds);
        povs = Set.copyOf(povs);
        parts = Set.copyOf(parts);
    }

    SearchFilter withKind(ArchiveKind kind, boolean in) {
        return new SearchFilter(changed(kinds, kind, in), povs, parts, from, to, how, order);
    }

    SearchFilter withPov(String id, boolean in) {
        return new SearchFilter(kinds, changed(povs, id, in), parts, from, to, how, order);
    }

    SearchFilter withPart(String id, boolean in) {
        return new SearchFilter(kinds, povs, changed(parts, id, in), from, to, how, order);
    }

    SearchFilter between(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new SearchFilter(kinds, povs, parts, first, last, how, order);
    }

    SearchFilter with(How other) {
        return new SearchFilter(kinds, povs, parts, from, to, other, order);
    }

    SearchFilter with(Order other) {
        return new SearchFilter(kinds, povs, parts, from, to, how, other);
    }

    /** Empty where everything of a sort is left out, so that nothing can be found. */
    Optional<ArchiveQuery> query(String text, SearchPlaces places) {
        Set<ArchiveKind> in = EnumSet.allOf(ArchiveKind.class);
        in.removeAll(kinds);
        Set<String> tellers = places.povs().stream().map(SearchPlaces.Teller::id).filter(id -> !povs.contains(id)).collect(Collectors.toSet());
        Set<String> stands = places.parts().stream().map(SearchPlaces.Place::id).filter(id -> !parts.contains(id)).collect(Collectors.toSet());
        boolean some = povs.stream().anyMatch(id -> places.povs().stream().anyMatch(teller -> teller.id().equals(id)));
        boolean someParts = parts.stream().anyMatch(id -> places.parts().stream().anyMatch(part -> part.id().equals(id)));
        if (in.isEmpty() || some && tellers.isEmpty() || someParts && stands.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ArchiveQuery(text, in, some ? tellers : Set.of(), someParts ? stands : Set.of(), from, to, how, order, LIMIT));
    }

    private static <T> Set<T> changed(Set<T> out, T one, boolean in) {
        Set<T> next = new HashSet<>(out);
        if (in) {
            next.remove(one);
        } else {
            next.add(one);
        }
        return next;
    }
}
