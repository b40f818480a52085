package app.snowquill.pipeline;

import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Step;
import app.snowquill.snowflake.StepState;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.Map;

/**
 * Everything the window shows of a book at one moment. Immutable, safe on any thread.
 *
 * @param number counts up with every change; a later view has a higher one
 * @param steps all eleven, in order
 * @param documents what is known of each document beside its content
 * @param findings of every check, errors first within a document, but those the author waived
 * @param waived findings the author said are intended
 * @param proposals new versions that wait for the author's word, by document: the proposed content as JSON or prose
 * @param partials text that was being streamed when something stopped it, by document
 */
public record BookView(long number, Book book, Map<Step, StepState> steps, Map<DocumentKey, DocumentInfo> documents,
                       List<Finding> findings, List<Finding> waived, Map<DocumentKey, String> proposals,
                       Map<DocumentKey, String> partials, boolean canUndo, boolean canRedo) {
    public StepState step(Step step) {
        return steps.get(step);
    }

    public List<Finding> findingsOf(DocumentKey key) {
        return findings.stream().filter(finding -> finding.where().equals(key)).toList();
    }

    public List<Finding> waivedOf(DocumentKey key) {
        return waived.stream().filter(finding -> finding.where().equals(key)).toList();
    }
}
