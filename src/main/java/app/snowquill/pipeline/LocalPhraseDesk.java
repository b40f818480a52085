package app.snowquill.pipeline;

import app.snowquill.scene.quality.PhraseList;
import java.util.concurrent.CompletableFuture;

/** The phrase list of an open book; read where it is asked for, kept on the session's thread. */
final class LocalPhraseDesk implements PhraseDesk {
    private static final String KEY = "fresh.phrases";

    private final OpenBook session;

    LocalPhraseDesk(OpenBook session) {
        this.session = session;
    }

    @Override
    public PhraseList phrases() {
        return session.parts().store().setting(KEY).map(PhraseList::read).orElse(PhraseList.USUAL);
    }

    @Override
    public CompletableFuture<Void> keep(PhraseList phrases) {
        return session.inSession(store -> {
            store.putSetting(KEY, phrases.text());
            return null;
        });
    }
}
