package app.snowquill.ledger;

import app.snowquill.snowflake.Finding;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Fact;

/**
 * Two places of a book that can't both be so, or that hardly can.
 *
 * @param finding how it is told; it names both
 * @param one the earlier in the story, or what the ledger says
 * @param other the later, or what a text says
 */
public record Conflict(Finding finding, Side one, Side other) {
    /**
     * @param key the fact, or the text
     * @param scene id of the scene it is told in; blank for none
     * @param sentence what it says
     * @param quote the words; the sentence again where there are none
     */
    public record Side(DocumentKey key, String scene, String sentence, String quote) {
        static Side of(Fact fact) {
            String sentence = fact.text().isBlank() ? fact.subject() + ", " + fact.attribute() + ": " + fact.value() : fact.text();
            String scene = fact.evidence().scene().isBlank() ? fact.since() : fact.evidence().scene();
            return new Side(DocumentKey.fact(fact.id()), scene, sentence, fact.evidence().quote().isBlank() ? sentence : fact.evidence().quote());
        }
    }
}
