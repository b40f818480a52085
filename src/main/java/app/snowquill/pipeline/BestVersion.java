package app.snowquill.pipeline;

import app.snowquill.engine.EngineException;
import app.snowquill.pipeline.writing.DocumentWriter;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.Map;

/**
 * Writes a document as often as its tier says and takes the version that the step's own checks find the least fault with; of
 * equals the first. A scene list is written once: its lines are sound by what they are chosen from. Stateless.
 */
record BestVersion(DocumentWriter writer) implements DocumentWriter {
    private static final int ERROR_WEIGHS = 100;

    @Override
    public Map<DocumentKey, Object> write(DocumentKey key, Book book, Writing writing) {
        Map<DocumentKey, Object> best = writer.write(key, book, writing);
        int versions = key.equals(DocumentKey.step(8)) ? 1 : writing.frame().route().tier().versions();
        for (int version = 1; version < versions; version++) {
            try {
                Map<DocumentKey, Object> next = writer.write(key, book, writing.again(version));
                best = faults(key, book, next) < faults(key, book, best) ? next : best;
            } catch (EngineException e) {
                if (e.kind() != EngineException.Kind.UNUSABLE_ANSWER) {
                    throw e;
                } // there is a version already, and it can be used
            }
        }
        return best;
    }

    @Override
    public Map<DocumentKey, Object> after(DocumentKey key, Map<DocumentKey, Object> made, Book book, Writing writing) {
        return writer.after(key, made, book, writing);
    }

    private static int faults(DocumentKey key, Book book, Map<DocumentKey, Object> made) {
        return findings(key, book, made).stream().mapToInt(finding -> finding.severity() == Finding.Severity.ERROR ? ERROR_WEIGHS : 1)
                .sum();
    }

    /** What the checks would say if this stood in the book. */
    static List<Finding> findings(DocumentKey key, Book book, Map<DocumentKey, Object> made) {
        Map<DocumentKey, Object> contents = BookAssembler.contents(book);
        contents.putAll(made);
        return Findings.of(key, BookAssembler.assembled(contents));
    }
}
