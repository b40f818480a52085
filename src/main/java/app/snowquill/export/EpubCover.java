package app.snowquill.export;

import java.io.IOException;

/** The cover of an e-book: the author's own, or one that is drawn. */
final class EpubCover {
    private EpubCover() {
    }

    /** @throws ExportException of kind COVER where the author's own can't be used */
    static CoverPicture of(Manuscript manuscript, ExportRequest request) throws IOException {
        return request.cover().isPresent() ? CoverPicture.read(request.cover().get()) : DrawnCover.of(manuscript);
    }
}
