package app.snowquill.pipeline;

import app.snowquill.engine.EngineException;
import app.snowquill.pipeline.running.DocumentGraph;
import app.snowquill.pipeline.writing.CastWriter;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.Rehearsal;
import app.snowquill.pipeline.writing.StepWriters;
import app.snowquill.pipeline.writing.TokenGauge;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.snowflake.ConsumedFields;
import app.snowquill.snowflake.Step;
import app.snowquill.store.Document;
import app.snowquill.store.Proposal;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A book as it would stand in the course of a run: what is there, and stand-ins for what the run would write. Nothing of it is
 * kept. One thread; belongs to one plan.
 */
final class RehearsedBook {
    private final RunRequest request;
    private final BookView view;
    private final Map<DocumentKey, Document> documents;
    private final Map<DocumentKey, String> proposedFrom;
    private final Map<DocumentKey, String> partials;
    private final Map<DocumentKey, Object> contents;
    private final PromptLibrary library;
    private final StepWriters writers = new StepWriters();

    private RehearsedBook(RunRequest request, BookView view, Map<DocumentKey, Document> documents,
                          Map<DocumentKey, String> proposedFrom, Map<DocumentKey, String> partials, PromptLibrary library) {
        this.request = request;
        this.view = view;
        this.documents = documents;
        this.proposedFrom = proposedFrom;
        this.partials = partials;
        this.library = library;
        this.contents = BookAssembler.contents(view.book());
    }

    /** @param library what the writers will be told from */
    static RehearsedBook of(OpenBook session, RunRequest request, PromptLibrary library) {
        return session.inSession(store -> new RehearsedBook(request, session.view(), store.documents(), store.proposals().stream()
                .collect(Collectors.toMap(Proposal::key, Proposal::consumed)), store.partials(), library)).join();
    }

    Book book() {
        return BookAssembler.assembled(contents);
    }

    /** The calls that a step would make now; what it would keep stands in the book afterwards. */
    List<Rehearsal.Call> write(Step step, Writing.Frame frame, TokenGauge gauge) {
        return rehearsed(step, frame, gauge).calls();
    }

    /** What a step's writers would send of a prompt first. */
    Optional<Rehearsal.Asked> asked(Step step, Writing.Frame frame, TokenGauge gauge, String prompt) {
        return rehearsed(step, frame, gauge).asked(prompt);
    }

    private Rehearsal rehearsed(Step step, Writing.Frame frame, TokenGauge gauge) {
        Rehearsal rehearsal = new Rehearsal(gauge, library);
        try {
            if (step == Step.CHARACTERS) {
                chooseCast(new Writing(rehearsal, frame, Writing.Progress.NONE, Pieces.NONE));
            }
            Map<DocumentKey, String> consumed = BookViewBuilder.consumed(documents);
            Book before = book();
            List<DocumentKey> wanted = RunItems.asked(step, request, before).stream().filter(key -> RunItems.need(key, request, seen(before),
                    consumed, proposedFrom, ConsumedFields.hash(key, before)) == RunItems.Need.WRITE).toList();
            Book shown = DocumentGraph.without(wanted.stream().filter(key -> key.kind() == DocumentKind.PROSE).map(DocumentKey::id).toList(), before);
            for (DocumentKey key : wanted) {
                write(step, key, shown, new Writing(rehearsal, frame, new Saved(key, ConsumedFields.hash(key, before)), Pieces.NONE));
            }
        } catch (EngineException e) { // without a cast the run writes nothing of the step either
            return rehearsal;
        }
        return rehearsal;
    }

    private void write(Step step, DocumentKey key, Book before, Writing writing) {
        try {
            BestVersion best = new BestVersion(writers.of(step));
            Map<DocumentKey, Object> made = best.after(key, best.write(key, before, writing), before, writing);
            if (!documents.containsKey(key) || !Keeping.isAuthors(documents.get(key))) {
                contents.putAll(made);
            }
        } catch (EngineException e) {
            // a prompt that can't be made to fit fails its document in the run as well, and no other
        }
    }

    private void chooseCast(Writing writing) {
        Book before = book();
        if (!CastPreparation.isNeeded(request, before)) {
            return;
        }
        List<Character> cast = new CastWriter().cast(before, writing);
        contents.keySet().removeIf(key -> key.kind() == DocumentKind.CHARACTER
                && !(documents.containsKey(key) && Keeping.isAuthors(documents.get(key))));
        cast.forEach(who -> contents.put(new DocumentKey(DocumentKind.CHARACTER, who.id()), who));
    }

    private BookView seen(Book book) {
        return new BookView(view.number(), book, view.steps(), view.documents(), view.findings(), view.waived(), view.proposals(), view.partials(),
                false, false);
    }

    /** What an earlier run left half done of a document is not asked for again. */
    private final class Saved implements Writing.Progress {
        private final DocumentKey key;
        private final String mark;

        Saved(DocumentKey key, String consumed) {
            this.key = key;
            this.mark = consumed + "\n";
        }

        @Override
        public Optional<String> saved() {
            return request.force() ? Optional.empty() : Optional.ofNullable(partials.get(key))
                    .filter(saved -> saved.startsWith(mark)).map(saved -> saved.substring(mark.length()));
        }

        @Override
        public void save(String text) {
            // nobody goes on from a rehearsal
        }
    }
}
