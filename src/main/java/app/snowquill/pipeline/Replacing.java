package app.snowquill.pipeline;

import app.snowquill.pipeline.memory.ArchiveDesk;
import app.snowquill.pipeline.memory.ArchiveKind;
import app.snowquill.pipeline.memory.Replacement;
import app.snowquill.pipeline.memory.Replacement.Occurrence;
import app.snowquill.pipeline.replacing.Finder;
import app.snowquill.pipeline.replacing.Occurrences;
import app.snowquill.pipeline.replacing.PatternFinder;
import app.snowquill.pipeline.replacing.Renaming;
import app.snowquill.store.ProjectStore;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Other words everywhere in an open book: shown first, then kept as one change set. Safe from any thread; lives as long as the session. */
final class Replacing {
    private final OpenBook session;

    Replacing(OpenBook session) {
        this.session = session;
    }

    CompletableFuture<Replacement> replacing(ArchiveDesk.Pattern pattern, String with) {
        return session.beside(store -> {
            Finder finder = new PatternFinder(pattern, with);
            return found(store, "Replaced “" + pattern.text() + "” with “" + with + "”", pattern.kinds(), (key, field) -> finder);
        });
    }

    CompletableFuture<Replacement> renaming(String entry, String to) {
        return session.beside(store -> {
            Renaming renaming = new Renaming(session.view().book(), entry, to);
            return found(store, "Renamed " + renaming.from() + " to " + renaming.to(), Set.of(), renaming::finder);
        });
    }

    private Replacement found(ProjectStore store, String what, Set<ArchiveKind> kinds,
                              BiFunction<DocumentKey, String, Finder> finders) {
        BookView view = session.view();
        Set<DocumentKey> locked = view.documents().entrySet().stream().filter(each -> each.getValue().locked())
                .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
        List<Occurrence> places = new Occurrences(session.parts().json(), view.book(), locked)
                .of(BookAssembler.contents(view.book()), kinds, finders);
        return new Replacement(view.number(), what, places);
    }

    /** @param agreement which texts that are made from changed ones still agree with them */
    CompletableFuture<List<DocumentKey>> keep(Replacement replacement, Set<Integer> chosen, ReplacedTexts.Agreement agreement) {
        return session.place().watched(session.changing(store -> new ReplacedTexts(session, replacement, chosen).keep(store, agreement)));
    }
}
