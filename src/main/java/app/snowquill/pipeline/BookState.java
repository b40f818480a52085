package app.snowquill.pipeline;

import app.snowquill.store.ProjectStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names the state of a book, so that two backups of the same need not be made. On the session's thread; stateless. */
final class BookState {
    private BookState() {
    }

    /** Equal where no text, order, lock, proposal or half-written text was changed between. Reads no text that is kept in memory. */
    static String of(ProjectStore store) {
        StringBuilder all = new StringBuilder();
        store.documents().forEach((key, document) -> all.append(key).append(' ').append(document.current().id()).append(' ')
                .append(document.position()).append(' ').append(document.locked()).append(' ')
                .append(document.current().consumed()).append('\n'));
        store.changeSets(1).forEach(set -> all.append(set.id()).append('\n'));
        store.proposals().forEach(proposal -> all.append(proposal.key()).append(proposal.content()).append('\n'));
        store.partials().forEach((key, text) -> all.append(key).append(text).append('\n'));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(all.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
