package app.snowquill.pipeline;

import app.snowquill.agent.Anchor;
import app.snowquill.agent.Anchors;
import app.snowquill.agent.Remark;
import app.snowquill.agent.RemarkKind;
import app.snowquill.agent.RemarkState;
import app.snowquill.agent.Severity;
import app.snowquill.agent.Span;
import app.snowquill.engine.TextEngine;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.agents.PlacedRemark;
import app.snowquill.pipeline.agents.RemarkReading;
import app.snowquill.pipeline.summaries.SourceHash;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.RatingReader;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.story.Book;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One reading of one scene by one agent; what it quotes has to stand in what it read. Belongs to it and its thread. */
final class RemarkAsking {
    /** Scores below it say that something is amiss. */
    private static final int MIDDLING = 3;

    private final OpenBook session;
    private final RemarkPile pile;
    private final AgentRequest request;
    private final Cancellation cancellation;
    private final AgentWriting asking;
    private final List<Remark> found = new ArrayList<>();
    private final Map<RemarkKind, Remark> scores = new LinkedHashMap<>();
    private String verdict = "";
    private int dropped;
    private int intended;
    private int parts;

    RemarkAsking(OpenBook session, RemarkPile pile, AgentRequest request, Cancellation cancellation) {
        this.session = session;
        this.pile = pile;
        this.request = request;
        this.cancellation = cancellation;
        this.asking = new AgentWriting(session, request, Pieces.NONE, cancellation);
    }

    /** Waits for the model. */
    RemarkReading read() {
        Book book = session.memory().context().asKept().book();
        Span span = SceneReading.span(request, book);
        String text = book.prose().get(request.subject());
        asking.ask((engine, writing) -> {
            ask(engine, writing, book, span, text);
            return null;
        });
        cancellation.check();
        return OpenBook.await(session.changing(store -> keep(span, text)));
    }

    private void ask(TextEngine engine, Writing writing, Book book, Span span, String text) {
        RemarkQuestions questions = RemarkQuestions.of(writing, engine);
        Anchors read = new Anchors(span.in(text));
        List<String> pieces = questions.pieces(span.in(text));
        parts = pieces.size();
        for (String piece : pieces) {
            cancellation.check();
            RemarkQuestions.Said said = questions.ask(request, piece, book);
            verdict = verdict.isEmpty() ? said.verdict() : verdict;
            said.scores().forEach(one -> add(one, read, span, text));
            said.remarks().forEach(one -> add(one.kind(), one.severity(), one.quote(), one.message(), one.suggestion(), read, span, text));
        }
        found.addAll(scores.values());
    }

    private void add(RemarkKind kind, Severity severity, String quote, String message, String suggestion, Anchors read, Span span, String text) {
        place(quote, read, span).ifPresent(at -> {
            Anchor anchor = Anchor.of(at, text);
            Remark remark = new Remark(id(kind, anchor, message), kind, severity, anchor, message, suggestion, 0);
            if (isMeantSo(kind, at, text)) {
                intended++;
            } else if (found.stream().noneMatch(other -> other.id().equals(remark.id()))) {
                found.add(remark);
            }
        });
    }

    /** Of a scene that is read in pieces the lowest score stands, with its quote. */
    private void add(RatingReader.FoundScore score, Anchors read, Span span, String text) {
        RemarkKind kind = RemarkKind.of(score.dimension());
        place(score.quote(), read, span).map(at -> Anchor.of(at, text)).ifPresent(anchor -> scores.merge(kind, new Remark(id(kind, anchor, score.reason()), kind,
                score.score() < MIDDLING ? Severity.SERIOUS : Severity.SLIGHT, anchor, score.reason(), "", score.score()),
                (one, other) -> other.score() < one.score() ? other : one));
    }

    private Optional<Span> place(String quote, Anchors read, Span span) {
        Optional<Span> place = read.quoted(quote);
        dropped += place.isPresent() ? 0 : 1;
        return place.map(at -> new Span(span.from() + at.from(), span.from() + at.to()));
    }

    /** What the author called intended is its words at its place: what is quoted more than half elsewhere is another. */
    private boolean isMeantSo(RemarkKind kind, Span at, String text) {
        return pile.of(request.subject()).stream().filter(one -> one.state() == RemarkState.INTENDED && one.remark().kind() == kind)
                .anyMatch(one -> new Anchors(text).find(one.remark().anchor()).filter(meant -> meant.span().isMostly(at)).isPresent());
    }

    private String id(RemarkKind kind, Anchor anchor, String message) {
        return "r" + SourceHash.of(request.subject() + "|" + kind + "|" + anchor.quote() + "|" + anchor.occurrence() + "|" + message).substring(0, 10);
    }

    /** On the session's thread. */
    private RemarkReading keep(Span span, String text) {
        Map<String, PlacedRemark> known = pile.of(request.subject()).stream().collect(Collectors.toMap(one -> one.remark().id(), one -> one));
        List<String> gone = known.values().stream().filter(one -> one.remark().agent().equals(Optional.of(request.operation().agent())) && one.state() == RemarkState.OPEN)
                .filter(one -> one.place().map(at -> at.span().from() >= span.from() && at.span().to() <= span.to()).orElse(true))
                .map(one -> one.remark().id()).toList();
        List<PlacedRemark> put = found.stream().filter(one -> gone.contains(one.id()) || !known.containsKey(one.id()))
                .map(one -> new PlacedRemark(one, request.subject(), RemarkState.OPEN, Optional.empty(), session.parts().clock().instant())).toList();
        pile.change(gone, put);
        pile.placeIn(session.view().book().prose());
        List<PlacedRemark> kept = found.stream().flatMap(one -> pile.one(one.id()).stream())
                .sorted(Comparator.comparing(one -> one.place().map(at -> at.span().from()).orElse(text.length()))).toList();
        return new RemarkReading(request, verdict, kept, dropped, intended, parts, asking.from());
    }
}
