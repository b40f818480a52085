package app.snowquill.pipeline;

import app.snowquill.context.ContextLook;
import app.snowquill.pipeline.agents.ChatDesk;
import app.snowquill.pipeline.agents.ChatQuestion;
import app.snowquill.pipeline.agents.ChatTurn;
import app.snowquill.pipeline.agents.Conversation;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.snowflake.ConsumedFields;
import app.snowquill.store.Proposal;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Talk about an open book. Remembers what was sent until the book is closed. Thread-safe. */
final class LocalChatDesk implements ChatDesk {
    private final OpenBook session;
    private final BookRuns runs;
    private final Map<Conversation, ContextLook> sent = new ConcurrentHashMap<>();

    LocalChatDesk(OpenBook session, BookRuns runs) {
        this.session = session;
        this.runs = runs;
    }

    @Override
    public CompletableFuture<List<ChatTurn>> turns() {
        return session.inSession(store -> Stream.concat(new TalkPages(store, session.parts().json()).turns().stream(),
                KeptTalk.of(store, session.parts().json()).turns().stream()).toList());
    }

    @Override
    public ModelWork<ChatTurn> ask(ChatQuestion question, Pieces pieces) {
        return runs.begin(new SceneWork<>(cancellation -> {
            KeptTalk before = OpenBook.await(session.inSession(store -> KeptTalk.of(store, session.parts().json())));
            ChatTurn turn = new ChatAnswering(session, question, pieces, cancellation, look -> sent.put(question.of(), look)).turn(before.of(question.of()));
            OpenBook.await(session.inSession(store -> {
                KeptTalk.of(store, session.parts().json()).with(turn, question.place()).keep(store, session.parts().json());
                return null;
            }));
            return turn;
        }));
    }

    @Override
    public Optional<ContextLook> sent(Conversation of) {
        return Optional.ofNullable(sent.get(of));
    }

    @Override
    public CompletableFuture<Void> forget(Conversation of) {
        session.place().requireWriting();
        sent.remove(of);
        return session.inSession(store -> {
            new TalkPages(store, session.parts().json()).forget(of);
            KeptTalk.of(store, session.parts().json()).without(of).keep(store, session.parts().json());
            return null;
        });
    }

    @Override
    public CompletableFuture<Void> propose(DocumentKey key, Object content, String agent) {
        session.place().requireWriting();
        return session.changing(store -> {
            store.putProposal(new Proposal(key, session.edits().text(key, content), ConsumedFields.hash(key, session.view().book()), agent,
                    session.parts().clock().instant()));
            return null;
        });
    }
}
