package app.snowquill.launcher;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.memory.ArchiveDesk;
import app.snowquill.pipeline.memory.Replacement;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.archive.ReplaceDesk;
import app.snowquill.ui.archive.ReplaceWish;
import app.snowquill.ui.outline.HeldPages;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Replacing in an open book, while nothing can be typed in its pages; what was typed last is kept first.
 *
 * @param entry whose name is replaced; blank for words
 * @param flush keeps what was typed in every page
 */
record HeldReplacing(BookSession session, Subject subject, String entry, HeldPages pages, Supplier<CompletableFuture<Void>> flush)
        implements ReplaceDesk {
    @Override
    public CompletableFuture<Replacement> look(ReplaceWish wish) {
        return flush.get().thenCompose(done -> subject == Subject.NAME ? session.memory().bible().renaming(entry, wish.with())
                : session.memory().archive().replacing(new ArchiveDesk.Pattern(wish.find(), wish.letters(), wish.extent(), Set.of()), wish.with()));
    }

    @Override
    public CompletableFuture<List<DocumentKey>> keep(Replacement replacement, Set<Integer> chosen) {
        return pages.hold(() -> flush.get().thenCompose(done -> subject == Subject.NAME ? session.memory().bible().rename(replacement, chosen)
                : session.memory().archive().replace(replacement, chosen)));
    }
}
