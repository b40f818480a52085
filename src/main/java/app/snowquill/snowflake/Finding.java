package app.snowquill.snowflake;

import app.snowquill.story.DocumentKey;

/**
 * What a check found.
 *
 * @param rule stable id, e.g. "step-1.one-sentence", "card.crucible"
 * @param where the document
 * @param field the field, as its JSON names it, e.g. "disaster_2.sentence"; blank for the whole
 * @param quote the offending words; blank where something is missing
 * @param message a plain sentence
 * @param fix what would mend it; may be blank
 */
public record Finding(String rule, Severity severity, DocumentKey where, String field, String quote, String message,
                      String fix) {
    public enum Severity {
        /** The structure does not hold. */
        ERROR,
        /** A question of sense; never stops anything. */
        WARNING
    }
}
