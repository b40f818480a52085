package app.snowquill.pipeline;

import app.snowquill.snowflake.ConsumedFields;
import app.snowquill.store.Author;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Edit;
import app.snowquill.store.Mark;
import app.snowquill.store.ProjectFiles;
import app.snowquill.store.ProjectStore;
import app.snowquill.story.DocumentKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A book made anew of what is in memory, for when its file can't be read any more. Its texts come along, their history does not. */
final class RebuiltBook {
    private static final String REASON = "Saved elsewhere from memory; the file could not be read any more";

    private final HandEdits edits;

    RebuiltBook(HandEdits edits) {
        this.edits = edits;
    }

    /** What one commit can hold: the texts of one author. */
    private record Writer(Author author, String agent) {
    }

    /**
     * @param target must not be there
     * @return the new file, open
     */
    ProjectStore make(ProjectFiles files, Path target, BookView view) {
        ProjectStore store = files.create(target, view.book().project());
        try {
            texts(view).forEach((writer, texts) ->
                    store.commit(new CommitRequest(writer.author(), writer.agent(), REASON, texts)));
            store.mark(REASON, store.documents().keySet().stream().filter(key -> view.documents().get(key) != null
                    && view.documents().get(key).locked()).<Mark>map(key -> new Mark.Locked(key, true)).toList());
            view.partials().forEach(store::putPartial);
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private Map<Writer, List<Edit>> texts(BookView view) {
        Map<Writer, List<Edit>> texts = new LinkedHashMap<>();
        BookAssembler.contents(view.book()).forEach((key, content) -> {
            if (!key.equals(DocumentKey.PROJECT)) {
                Optional<DocumentInfo> info = Optional.ofNullable(view.documents().get(key));
                List<Edit> ofOne = texts.computeIfAbsent(writer(info), writer -> new ArrayList<>());
                ofOne.add(Edit.of(key, edits.text(key, content),
                        info.filter(DocumentInfo::stale).isPresent() ? "" : ConsumedFields.hash(key, view.book()), ofOne.size()));
            }
        });
        return texts;
    }

    private static Writer writer(Optional<DocumentInfo> info) {
        return info.map(known -> new Writer(Author.valueOf(known.origin().name()), known.agent())).orElse(new Writer(Author.HAND, ""));
    }
}
