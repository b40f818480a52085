package app.snowquill.pipeline;

import app.snowquill.scene.quality.PhraseList;
import app.snowquill.store.ProjectStore;
import java.util.concurrent.CompletableFuture;

/** The phrase list of an open book. Stateless; reads and keeps on the session's thread. */
final class LocalPhraseDesk implements PhraseDesk {
    private static final String KEY = "fresh.phrases";

    private final OpenBook session;

    LocalPhraseDesk(OpenBook session) {
        this.session = session;
    }

    @Override
    public CompletableFuture<PhraseList> phrases() {
        return session.inSession(LocalPhraseDesk::kept);
    }

    /** On the session's thread. */
    static PhraseList kept(ProjectStore store) {
        return store.setting(KEY).map(PhraseList::read).orElse(PhraseList.USUAL);
    }

    /** Waits, so never on the session's thread. */
    PhraseList now() {
        return OpenBook.await(phrases());
    }

    @Override
    public CompletableFuture<Void> keep(PhraseList phrases) {
        return session.changing(store -> { // other phrases are other findings
            store.putSetting(KEY, phrases.text());
            return null;
        });
    }
}
