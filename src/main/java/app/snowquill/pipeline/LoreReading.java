package app.snowquill.pipeline;

import app.snowquill.context.Agent;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.TextEngine;
import app.snowquill.ledger.OpenSetups;
import app.snowquill.ledger.States;
import app.snowquill.pipeline.writing.Asking;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.ContinuityReader;
import app.snowquill.pipeline.writing.ReadingExtent;
import app.snowquill.store.Proposal;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Fact;
import app.snowquill.story.Setup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Has the model read approved scenes, one after another; what it finds waits, scene by scene. Belongs to one errand, on its own thread. */
final class LoreReading {
    private static final String AGENT = "Continuity";

    private final OpenBook session;
    private final ApprovedTexts read;
    private final RefusedLore refused;
    private final Cancellation cancellation;
    private int dropped;

    LoreReading(OpenBook session, ApprovedTexts read, RefusedLore refused, Cancellation cancellation) {
        this.session = session;
        this.read = read;
        this.refused = refused;
        this.cancellation = cancellation;
    }

    /** Waits for the model. What was read before a cancellation stays read. */
    void read(List<String> scenes) {
        for (String scene : scenes) {
            cancellation.check();
            Book book = session.view().book();
            DocumentKey prose = DocumentKey.prose(scene);
            List<ContinuityReader.Read> answers = new AgentCalls(session, Agent.CONTINUITY, cancellation).work(CallRecording.subject(prose), (engine, asking) ->
                    read(scene, book, engine, asking));
            cancellation.check();
            Map<DocumentKey, Object> waiting = WaitingPile.contents(session);
            CollectedLore lore = new CollectedLore(scene, book, waiting.values(), refused);
            CollectedEntries entries = new CollectedEntries(scene, book, waiting, BibleBootstrap.taken(session.view()), refused);
            answers.forEach(lore::add);
            answers.forEach(entries::add);
            dropped += lore.dropped() + entries.dropped();
            Map<DocumentKey, Object> proposals = new LinkedHashMap<>(lore.proposals());
            proposals.putAll(entries.proposals());
            keep(scene, proposals, book);
        }
    }

    private List<ContinuityReader.Read> read(String scene, Book book, TextEngine engine, Asking asking) {
        ReadingExtent extent = ReadingExtent.of(engine.status().model().map(ModelInfo::contextTokens).orElse(0));
        ContinuityReader reader = new ContinuityReader(asking, extent);
        List<Fact> known = new States(book).before(scene, "");
        List<Setup> open = new OpenSetups(book).before(scene);
        List<ContinuityReader.Read> answers = new ArrayList<>();
        for (String piece : extent.pieces(book.prose().get(scene), engine::countTokens)) {
            cancellation.check();
            answers.add(reader.read(scene, piece, known, open, book));
        }
        return answers;
    }

    private void keep(String scene, Map<DocumentKey, Object> proposals, Book readFrom) {
        Instant now = session.parts().clock().instant();
        OpenBook.await(session.changing(store -> {
            proposals.forEach((key, content) -> store.putProposal(new Proposal(key, session.edits().text(key, content), "", AGENT, now)));
            return read.set(List.of(scene), true, readFrom);
        }));
    }

    int dropped() {
        return dropped;
    }
}
