package app.snowquill.pipeline;

import app.snowquill.pipeline.writing.context.Choices;
import app.snowquill.pipeline.writing.context.SceneSources;
import app.snowquill.store.Author;
import app.snowquill.store.Digest;
import app.snowquill.store.ProjectStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a run tells of scenes beside the book itself, as it stood when the run began: what the author says of it meanwhile is for the next run, so
 * that a run comes to the same texts whether or not it was cut off. Kept with the job until that ends. Immutable.
 *
 * @param choices as {@link Choices#text()} writes them
 * @param summaries all there were
 * @param begun the time by which short forms were made that it may use, as an instant
 */
record SettledTold(String choices, List<Summary> summaries, String begun) {
    /** A {@link Digest} without what only its keeping needs. */
    record Summary(Digest.Subject subject, String id, String source, Map<String, String> parts, String text, Author author, String agent) {
        private static Summary of(Digest digest) {
            return new Summary(digest.subject(), digest.id(), digest.source(), digest.parts(), digest.text(), digest.author(), digest.agent());
        }

        private Digest digest() {
            return new Digest(subject, id, "", source, parts, text, author, agent, 0, Instant.EPOCH);
        }
    }

    static SettledTold now(Choices choices, ProjectStore store, Instant now) {
        return new SettledTold(choices.text(), store.digests().summaries().stream().map(Summary::of).toList(), now.toString());
    }

    SceneSources sources(LocalDistilling distilling) {
        List<Digest> kept = summaries.stream().map(Summary::digest).toList();
        return SceneSources.PLAIN.with(new SummaryPassages(() -> kept), distilling.until(Instant.parse(begun))).with(Choices.read(choices));
    }
}
