package app.snowquill.pipeline;

import app.snowquill.json.MalformedStoryJson;
import app.snowquill.json.StoryJson;
import app.snowquill.store.Author;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Document;
import app.snowquill.store.Edit;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.Revision;
import app.snowquill.store.StoreException;
import app.snowquill.store.journal.JournalFolder;
import app.snowquill.store.journal.JournalReplay;
import app.snowquill.store.journal.RecoveredText;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.LoggerFactory;

/**
 * Puts what was typed before a bad end into the book, as the author's own change sets, one for each document. Only then are the
 * journals taken away. Made for one opening, before anybody else has the store; on the opening thread.
 */
final class TypingRecovery {
    private static final String RECOVERED = "Recovered what was typed before the program ended";
    private static final String BESIDE = "Recovered beside a text that was changed since";
    private static final String BACK = "The text as it was changed since";

    private final JournalFolder folder;
    private final ProjectStore store;
    private final StoryJson json;
    private final HandEdits edits;
    private final List<Recovery.Text> texts = new ArrayList<>();
    private final List<Path> aside = new ArrayList<>();
    private String waiting = "";

    TypingRecovery(JournalFolder folder, ProjectStore store, StoryJson json) {
        this.folder = folder;
        this.store = store;
        this.json = json;
        this.edits = new HandEdits(json);
    }

    /** Never keeps a book from being opened: what can't be done now stays for the next time, and is said. */
    Recovery run() {
        try {
            finish();
            for (JournalReplay session : JournalReplay.of(folder.left(store.file()))) {
                replay(session);
            }
        } catch (IOException e) {
            waiting("A journal of what was typed can't be read.", e);
        } catch (StoreException e) {
            waiting(e.getMessage(), e);
        }
        return new Recovery(texts, aside, waiting);
    }

    private void waiting(String sentence, Exception why) {
        waiting = sentence;
        LoggerFactory.getLogger(TypingRecovery.class).warn("What was typed waits in its journal: {}", why.getClass().getName());
    }

    private void replay(JournalReplay session) throws IOException {
        Map<DocumentKey, Document> documents = store.documents();
        boolean understood = true;
        for (RecoveredText text : session.recovered(key -> Optional.of(current(documents, key)))) {
            understood &= recover(text);
        }
        if (session.isDamaged() || !understood) {
            aside.addAll(session.setAside());
        } else {
            session.remove();
        }
    }

    /** As a page would have it: a form kept by an older version may lack fields that its record has. */
    private String current(Map<DocumentKey, Document> documents, DocumentKey key) {
        String kept = Optional.ofNullable(documents.get(key)).map(document -> document.current().content()).orElse("");
        return kept.isEmpty() || key.kind() == DocumentKind.PROSE ? kept : json.write(json.read(kept, BookAssembler.type(key)));
    }

    /** @return false where the text is none that its document can hold */
    private boolean recover(RecoveredText text) {
        boolean prose = text.key().kind() == DocumentKind.PROSE;
        if (text.text().isEmpty() && !prose) {
            return true; // a form that was taken out: no words of the author's are missing
        }
        Object content;
        try {
            content = prose ? text.text() : json.read(text.text(), BookAssembler.type(text.key()));
        } catch (MalformedStoryJson | IllegalArgumentException e) {
            return false;
        }
        Map<DocumentKey, Document> documents = store.documents();
        String before = current(documents, text.key());
        Recovery.Place where = place(text, before);
        if (where == Recovery.Place.CURRENT) {
            commit(RECOVERED, text.key(), content, documents);
        } else if (store.history(text.key()).stream().anyMatch(version -> version.content().equals(text.text()))) {
            return true;
        } else {
            commit(BESIDE, text.key(), content, documents);
            Optional<Document> stood = Optional.ofNullable(documents.get(text.key()));
            putBack(text.key(), stood.map(Document::current), stood.map(Document::position).orElse(0));
        }
        texts.add(new Recovery.Text(text.key(), NewWords.count(text.key(), before, text.text()),
                where));
        return true;
    }

    /** A form is kept when its author says so, for keeping it marks what was made from it as stale. */
    private static Recovery.Place place(RecoveredText text, String before) {
        if (!text.follows()) {
            return Recovery.Place.HISTORY;
        }
        boolean keptByItself = text.key().kind() == DocumentKind.PROSE || text.key().kind() == DocumentKind.CARD;
        return keptByItself || before.isEmpty() ? Recovery.Place.CURRENT
                : Recovery.Place.NOT_KEPT;
    }

    /** The program may have ended between the two change sets of a text beside another. */
    private void finish() {
        store.documents().values().stream().filter(document -> document.current().reason().equals(BESIDE)).toList()
                .forEach(document -> putBack(document.key(), document.current().parent().isPresent()
                        ? store.revision(document.current().parent().getAsLong()) : Optional.empty(), document.position()));
    }

    private void commit(String reason, DocumentKey key, Object content, Map<DocumentKey, Document> documents) {
        store.commit(edits.request(HandEdit.of(reason, key, content), documents,
                new BookViewBuilder(store, json, new Waivers(store)).build(Set.of()).book()));
    }

    private void putBack(DocumentKey key, Optional<Revision> stood, int position) {
        store.commit(stood.filter(version -> !version.removed()).map(version -> new CommitRequest(version.author(),
                version.agent(), BACK, List.of(Edit.of(key, version.content(), version.consumed(), position))))
                .orElseGet(() -> new CommitRequest(Author.HAND, "", BACK, List.of(Edit.removal(key)))));
    }
}
