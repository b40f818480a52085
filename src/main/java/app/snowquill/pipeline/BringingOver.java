package app.snowquill.pipeline;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.history.FieldTexts;
import app.snowquill.pipeline.history.Passage;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Document;
import app.snowquill.store.Edit;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.StoreException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Puts one passage of an earlier version into the document as it stands. On the session's thread; stateless. */
final class BringingOver {
    private final StoryJson json;

    BringingOver(StoryJson json) {
        this.json = json;
    }

    OptionalLong bring(ProjectStore store, ComparedText text, int passage) {
        Document now = store.documents().get(text.key());
        if (now == null || !text.canBringOver(passage)) {
            throw new StoreException(StoreException.Kind.MOVED_ON,
                    "This passage can’t be brought over into the text as it stands. Nothing was changed.");
        }
        Passage wanted = text.passages().get(passage);
        String content = wanted.field().isEmpty() ? prose(text.passages(), passage) : form(text, now, wanted);
        Edit edit = new Edit(text.key(), content, now.current().consumed(), now.position(), text.right());
        return DocumentHistory.first(store.commit(CommitRequest.byHand("Brought over a passage of r"
                + text.left().getAsLong(), List.of(edit))));
    }

    private static String prose(List<Passage> passages, int chosen) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            String paragraph = i == chosen ? passages.get(i).left() : passages.get(i).right();
            if (paragraph != null) {
                paragraphs.add(paragraph);
            }
        }
        return String.join("\n\n", paragraphs);
    }

    private String form(ComparedText text, Document now, Passage wanted) {
        JsonNode form = json.tree(now.current().content());
        if (!FieldTexts.put(form, wanted.field(), wanted.left())) {
            throw new StoreException(StoreException.Kind.MOVED_ON, "The form no longer has this field. Nothing was changed.");
        }
        return json.write(json.read(form, BookAssembler.type(text.key())));
    }
}
