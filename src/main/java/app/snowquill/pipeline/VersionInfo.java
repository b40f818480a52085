package app.snowquill.pipeline;

import app.snowquill.store.Revision;
import app.snowquill.story.DocumentKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One version of a document. {@code number} counts from 1; {@code content} is JSON, or the text itself for prose. */
public record VersionInfo(int number, long revision, DocumentInfo.Origin origin, String agent, String reason,
                          Instant at, int words, String content) {

    /** @param revisions of one document, newest first */
    static List<VersionInfo> of(DocumentKey key, List<Revision> revisions) {
        List<VersionInfo> versions = new ArrayList<>();
        for (int i = 0; i < revisions.size(); i++) {
            Revision revision = revisions.get(i);
            versions.add(new VersionInfo(revisions.size() - i, revision.id(), BookViewBuilder.origin(revision),
                    revision.agent(), revision.reason(), revision.at(),
                    BookViewBuilder.words(key, revision.content()), revision.content()));
        }
        return versions;
    }
}
