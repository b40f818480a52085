package app.snowquill.snowflake;

import app.snowquill.snowflake.Finding.Severity;
import app.snowquill.story.DocumentKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the findings of one document's checks. Not thread-safe; used once. */
public final class Report {
    private final DocumentKey where;
    private final List<Finding> findings = new ArrayList<>();

    public Report(DocumentKey where) {
        this.where = where;
    }

    public void error(String rule, String field, String quote, String message, String fix) {
        findings.add(new Finding(rule, Severity.ERROR, where, field, quote, message, fix));
    }

    public void warn(String rule, String field, String quote, String message, String fix) {
        findings.add(new Finding(rule, Severity.WARNING, where, field, quote, message, fix));
    }

    /** Reports a blank field as an error. Answers whether there is something in it. */
    public boolean require(String rule, String field, String text, String name) {
        if (text.isBlank()) {
            error(rule, field, "", name + " is empty.", "Write it, or let the Architect write it.");
            return false;
        }
        return true;
    }

    /** What was found, errors first. */
    public List<Finding> findings() {
        return findings.stream().sorted(Comparator.comparing(Finding::severity)).toList();
    }
}
