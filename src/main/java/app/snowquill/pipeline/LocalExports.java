package app.snowquill.pipeline;

import app.snowquill.export.ExportedBook;
import app.snowquill.export.OriginReport;
import app.snowquill.json.MalformedStoryJson;
import app.snowquill.pipeline.exports.BookExports;
import app.snowquill.pipeline.exports.ExportWishes;
import app.snowquill.story.Book;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;

/** The exports of an open book. Stateless; what is long is read beside the session. */
final class LocalExports implements BookExports {
    private static final String KEY = "export.wishes";

    private final OpenBook session;

    LocalExports(OpenBook session) {
        this.session = session;
    }

    @Override
    public CompletableFuture<ExportWishes> wishes() {
        return session.inSession(store -> store.setting(KEY).map(this::read).orElse(ExportWishes.USUAL));
    }

    private ExportWishes read(String kept) {
        try {
            return session.parts().json().read(kept, ExportWishes.class);
        } catch (MalformedStoryJson e) { // a newer program's; the next export keeps them anew
            return ExportWishes.USUAL;
        }
    }

    @Override
    public CompletableFuture<Void> keep(ExportWishes wishes) {
        return session.inSession(store -> {
            store.putSetting(KEY, session.parts().json().write(wishes));
            return null;
        });
    }

    @Override
    public CompletableFuture<OriginReport> origins() {
        return session.beside(store -> new BookOrigins(session.view().book(), store).report(session.parts().clock().instant()));
    }

    @Override
    public ExportedBook book() {
        Book now = session.view().book();
        return new ExportedBook() {
            @Override
            public Book book() {
                return now;
            }

            @Override
            public void writeEverything(OutputStream out) throws IOException {
                PortableBook.write(session.parts().store(), out);
            }

            @Override
            public OriginReport origins() {
                return OpenBook.await(LocalExports.this.origins());
            }
        };
    }
}
