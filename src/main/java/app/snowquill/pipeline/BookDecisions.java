package app.snowquill.pipeline;

import app.snowquill.json.StoryJson;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The author's decisions over an open book; what changes it runs on the session's thread. */
final class BookDecisions implements Decisions {
    private final OpenBook session;
    private final StoryJson json;

    BookDecisions(OpenBook session) {
        this.session = session;
        this.json = session.parts().json();
    }

    @Override
    public Optional<WaitingVersion> waiting(DocumentKey key) {
        BookView view = session.view();
        return Optional.ofNullable(view.proposals().get(key))
                .map(proposed -> WaitingVersion.of(key, kept(key, view.book()), proposed, view.book()::nameOf, json));
    }

    @Override
    public CompletableFuture<Impact> impact(WaitingVersion version, Set<Integer> taken) {
        return session.inSession(store -> session.impact(edit(version, taken)));
    }

    @Override
    public CompletableFuture<EditResult> accept(WaitingVersion version, Set<Integer> taken) {
        return session.changing(store -> {
            Impact impact = taken.isEmpty() ? new Impact(false, List.of(), List.of())
                    : session.impact(edit(version, taken));
            return WaitingVersions.accept(store, version, taken, kept(version.key(), session.view().book()), json, impact);
        });
    }

    @Override
    public CompletableFuture<EditResult> accept(DocumentKey key) {
        return session.changing(store -> WaitingVersions.accept(store, key, json));
    }

    @Override
    public CompletableFuture<Void> refuse(DocumentKey key) {
        return key.kind().isLore() ? session.memory().ledger().refuse(List.of(key)) : session.changing(store -> WaitingVersions.refuse(store, key));
    }

    @Override
    public CompletableFuture<List<StaleReason>> whyStale(DocumentKey key) {
        return session.inSession(store -> new StaleReasons(store, json, session.view()).of(key));
    }

    @Override
    public CompletableFuture<Void> waive(Finding finding) {
        return session.changing(store -> session.waivers().set(finding, true));
    }

    @Override
    public CompletableFuture<Void> takeBack(Finding finding) {
        return session.changing(store -> session.waivers().set(finding, false));
    }

    private HandEdit edit(WaitingVersion version, Set<Integer> taken) {
        String text = version.with(taken, json);
        Object content = version.key().kind() == DocumentKind.PROSE ? text
                : json.read(text, BookAssembler.type(version.key()));
        return HandEdit.of("", version.key(), content);
    }

    /** The document as it stands, as the store would keep it; blank where it does not stand. */
    private String kept(DocumentKey key, Book book) {
        Object content = BookAssembler.contents(book).get(key);
        return content == null ? "" : content instanceof String prose ? prose : json.write(content);
    }
}
