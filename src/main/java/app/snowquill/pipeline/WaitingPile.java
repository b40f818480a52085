package app.snowquill.pipeline;

import app.snowquill.json.MalformedStoryJson;
import app.snowquill.json.StoryJson;
import app.snowquill.ledger.Contradictions;
import app.snowquill.ledger.States;
import app.snowquill.pipeline.memory.LedgerDesk.WaitingLore;
import app.snowquill.pipeline.memory.LedgerDesk.WaitingLore.What;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Document;
import app.snowquill.store.Edit;
import app.snowquill.store.Mark;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.Proposal;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.BibleEntry.Progression;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Fact;
import app.snowquill.story.FactKind;
import app.snowquill.story.Scene;
import app.snowquill.story.Sentences;
import app.snowquill.story.Setup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The entries, facts and setups that wait for the author's word. Made for one book at one moment. */
final class WaitingPile {
    private final Book book;
    private final Contradictions contradictions;
    private final States states;

    WaitingPile(Book book) {
        this.book = book;
        this.contradictions = new Contradictions(book);
        this.states = new States(book);
    }

    /** The records that wait, by document; one that can't be read any more is passed over. */
    static Map<DocumentKey, Object> contents(OpenBook session) {
        Map<DocumentKey, Object> contents = new LinkedHashMap<>();
        session.view().proposals().forEach((key, text) -> {
            if (key.kind().isLore()) {
                try {
                    contents.put(key, session.parts().json().read(text, BookAssembler.type(key)));
                } catch (MalformedStoryJson e) {
                    return;
                }
            }
        });
        return contents;
    }

    WaitingLore told(DocumentKey key, Object content) {
        if (content instanceof Fact fact) {
            return new WaitingLore(key, what(fact), fact.text(), fact.evidence().quote(), fact.evidence().scene(),
                    contradictions.against(fact, book.lore().facts().values()).stream()
                            .map(clash -> (clash.one().id().equals(fact.id()) ? clash.other() : clash.one()).text()).toList(), Optional.of(fact));
        }
        if (content instanceof Setup setup) {
            return setup.isOpen() ? new WaitingLore(key, What.SETUP, setup.text(), setup.planted().quote(), setup.planted().scene(), List.of())
                    : new WaitingLore(key, What.PAYOFF, setup.text(), setup.paid().quote(), setup.paid().scene(), List.of());
        }
        BibleEntry entry = (BibleEntry) content;
        BibleEntry stands = book.lore().entries().get(entry.id());
        return stands != null && ProposedChanges.isOne(entry) ? changes(key, ProposedChanges.added(entry, stands)) : entry(key, entry);
    }

    private WaitingLore changes(DocumentKey key, List<Progression> added) {
        String scene = added.isEmpty() ? "" : added.get(0).scene();
        String sentences = added.stream().map(one -> one.scene().equals(scene) ? one.text()
                : one.text() + " (" + book.outline().scene(one.scene()).map(Scene::title).orElse(one.scene()) + ")").collect(Collectors.joining(" "));
        return new WaitingLore(key, What.CHANGE, sentences, added.stream().map(Progression::quote).collect(Collectors.joining(" … ")), scene, List.of());
    }

    /** A new entry, with the words that name it first. */
    private WaitingLore entry(DocumentKey key, BibleEntry entry) {
        String name = entry.name().isBlank() ? book.nameOf(entry.id()) : entry.name();
        String says = entry.summary().isBlank() ? name : name + ": " + entry.summary();
        Pattern named = Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(name) + "(?![\\p{L}\\d])");
        return book.outline().sceneIds().stream().flatMap(scene -> Sentences.of(book.prose().getOrDefault(scene, "")).stream()
                .filter(sentence -> named.matcher(sentence).find()).limit(1).map(sentence -> new WaitingLore(key, What.ENTRY, says, sentence.strip(), scene,
                        List.of()))).findFirst().orElse(new WaitingLore(key, What.ENTRY, says, "", "", List.of()));
    }

    private What what(Fact fact) {
        if (fact.kind() == FactKind.RELATION) {
            return What.RELATION;
        }
        boolean isOther = !fact.since().isBlank() && states.valueBefore(fact).isPresent();
        return isOther ? What.CHANGE : What.FACT;
    }

    /** Takes what waits as one change set. On the session's thread. */
    static Void accept(ProjectStore store, List<DocumentKey> keys, StoryJson json) {
        Map<DocumentKey, Document> documents = store.documents();
        List<Edit> edits = new ArrayList<>();
        String agent = "";
        for (Proposal proposal : store.proposals()) {
            if (keys.contains(proposal.key())) {
                agent = proposal.agent();
                Document there = documents.get(proposal.key());
                int last = documents.values().stream().filter(one -> one.key().kind() == proposal.key().kind())
                        .mapToInt(one -> one.position() + 1).max().orElse(0);
                edits.add(Edit.of(proposal.key(), WaitingVersions.content(proposal, there, json), proposal.consumed(), there == null ? last + edits.size() : there.position()));
            }
        }
        if (edits.isEmpty()) {
            throw new IllegalStateException("None of this waits any more. Nothing was taken.");
        }
        store.commit(CommitRequest.byAgent(agent, edits.size() == 1 ? "Accepted for the ledger" : "Accepted " + edits.size() + " for the ledger", edits)
                .settling());
        return null;
    }

    /** Refuses what waits as one change set, and remembers it. On the session's thread. */
    static Void refuse(ProjectStore store, List<DocumentKey> keys, OpenBook session, RefusedLore refused) {
        Map<DocumentKey, Object> contents = contents(session);
        Book book = session.view().book();
        keys.forEach(key -> {
            Object content = contents.get(key);
            if (content instanceof Fact fact) {
                refused.add(CollectedLore.name(fact, book), fact.evidence().quote());
            } else if (content instanceof BibleEntry entry) {
                CollectedEntries.refusals(entry, book).forEach(one -> refused.add(one.getKey(), one.getValue()));
            } else if (content instanceof Setup setup) {
                refused.add(CollectedLore.name(setup, book), setup.isOpen() ? setup.planted().quote() : setup.paid().quote());
            }
        });
        store.mark(keys.size() == 1 ? "Refused for the ledger" : "Refused " + keys.size() + " for the ledger",
                keys.stream().<Mark>map(Mark.Settled::new).toList());
        return null;
    }
}
