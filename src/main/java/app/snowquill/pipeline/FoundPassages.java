package app.snowquill.pipeline;

import app.snowquill.pipeline.memory.ArchiveAnswer;
import app.snowquill.pipeline.memory.ArchiveQuery;
import app.snowquill.pipeline.writing.context.BookContext;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What the archive has for a question. Waits for it, but not for long: a question can be answered without. */
final class FoundPassages {
    private static final int MOST = 8;
    private static final int PATIENCE_SECONDS = 10;

    private final LocalArchiveDesk archive;

    FoundPassages(LocalArchiveDesk archive) {
        this.archive = archive;
    }

    List<BookContext.Found> of(String question) {
        ArchiveQuery asked = ArchiveQuery.of(question.replaceAll("[^\\p{L}\\p{N}’' -]", " "));
        ArchiveQuery few = new ArchiveQuery(asked.text(), asked.kinds(), asked.povs(), asked.parts(), asked.from(), asked.to(), asked.how(), asked.order(), MOST);
        if (asked.text().isBlank()) {
            return List.of();
        }
        try {
            return archive.search(few).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join().hits().stream().map(FoundPassages::found).toList();
        } catch (CompletionException e) {
            return List.of();
        }
    }

    private static BookContext.Found found(ArchiveAnswer.Hit hit) {
        return new BookContext.Found(hit.key().toString(), hit.title(), hit.snippet().stream().map(ArchiveAnswer.Piece::text).collect(Collectors.joining()));
    }
}
