package app.snowquill.pipeline;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Scope;
import app.snowquill.context.Agent;
import app.snowquill.context.ContextLook;
import app.snowquill.engine.GenerationResult;
import app.snowquill.pipeline.agents.ChatQuestion;
import app.snowquill.pipeline.agents.ChatTurn;
import app.snowquill.pipeline.agents.Conversation;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.HeardPieces;
import app.snowquill.pipeline.writing.ModelCalls;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.SubjectText;
import app.snowquill.pipeline.writing.Talk;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.scene.quality.PhraseList;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** One answer in a conversation. Belongs to it and its thread. */
final class ChatAnswering {
    private final OpenBook session;
    private final ChatQuestion question;
    private final Conversation of;
    private final HeardPieces heard;
    private final Cancellation cancellation;
    private final Consumer<ContextLook> sent;
    private final AtomicReference<ModelCalls.CallRecord> last = new AtomicReference<>();

    /** @param sent told what the question was sent with */
    ChatAnswering(OpenBook session, ChatQuestion question, Pieces pieces, Cancellation cancellation, Consumer<ContextLook> sent) {
        this.session = session;
        this.question = question;
        this.of = question.of();
        this.heard = new HeardPieces(pieces);
        this.cancellation = cancellation;
        this.sent = sent;
    }

    /**
     * Waits for the model.
     *
     * @param before of the same conversation
     */
    ChatTurn turn(List<ChatTurn> before) {
        Book book = session.memory().context().asKept().book();
        new AskedSubject(book).refuseUnfit(of.scope(), of.id(), of.with(), of.speaker());
        if (question.text().isBlank() && question.operation().isEmpty()) {
            throw new IllegalStateException("There is no question yet. Write one and ask again.");
        }
        boolean instead = question.place() == ChatQuestion.Place.INSTEAD_OF_LAST && !before.isEmpty();
        List<ChatTurn> said = instead ? before.subList(0, before.size() - 1) : before;
        try {
            AgentCalls calls = new AgentCalls(session, of.with(), cancellation, this::ended, () -> PhraseList.NONE); // who talks about phrases must say them
            SceneErrand errand = session.memory().context().errand(of.id(), question.text(), book);
            return calls.ask(of.scope(), errand, heard, instead ? before.size() : 0, (engine, writings) -> {
                Talk.Said answer = answer(writings.get(), said.stream().map(turn -> new Talk.Turn(turn.question(), turn.answer())).toList(), book);
                return turn(answer.text(), answer.complete());
            });
        } catch (CancellationException e) {
            if (heard.text().isBlank()) {
                throw e;
            }
            return turn(heard.text().strip(), false);
        }
    }

    private Talk.Said answer(Writing writing, List<Talk.Turn> said, Book book) {
        if (question.operation().isPresent()) {
            Operation operation = question.operation().get();
            return operation == Operation.FEEDBACK ? new SubjectText(writing).feedback(of.speaker(), of.id(), 0, book)
                    : new SubjectText(writing).of(operation, of.id(), 0, book);
        }
        Talk talk = new Talk(writing);
        return of.with() == Agent.CHARACTER ? talk.inCharacter(of.speaker(), moment(book), of.scope() == Scope.SCENE, said, book)
                : talk.of(of.with(), of.scope(), of.id(), of.scope() == Scope.SCENE ? List.of() : new FoundPassages(session.memory().archive()).of(question.text()), said, book);
    }

    /** The scene from which somebody of the book speaks: of a chapter its last, of all else the book's last. */
    private String moment(Book book) {
        List<Scene> scenes = of.scope() == Scope.CHAPTER ? book.outline().scenesOf(of.id()) : book.outline().scenes();
        return of.scope() == Scope.SCENE ? of.id() : scenes.isEmpty() ? "" : scenes.get(scenes.size() - 1).id();
    }

    private void ended(ModelCalls.CallRecord call) {
        last.set(call);
        call.look().ifPresent(sent);
    }

    private ChatTurn turn(String text, boolean complete) {
        Optional<ModelCalls.CallRecord> call = Optional.ofNullable(last.get());
        Optional<GenerationResult> result = call.flatMap(one -> one.report().result());
        return new ChatTurn(of, question.text(), question.operation().map(Operation::word).orElse(""), text, complete, session.parts().clock().millis(),
                call.map(one -> one.report().model()).orElse(""), result.map(GenerationResult::tokensIn).orElse(0), result.map(GenerationResult::tokensOut).orElse(0),
                call.flatMap(ModelCalls.CallRecord::look).map(look -> look.layers().stream().map(use -> new ChatTurn.LayerTokens(use.layer(), use.used())).toList())
                        .orElse(List.of()));
    }
}
