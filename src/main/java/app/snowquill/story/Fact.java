package app.snowquill.story;

import java.util.List;

/**
 * One line of the ledger.
 *
 * @param subject id of the entry it is about; a name where there is no entry
 * @param attribute what of the subject, in a word or two: "eye colour", "place", "life"
 * @param value of the attribute: "grey", "Commission Hall", "dead"
 * @param text the whole as a sentence
 * @param since id of the scene from which it is true; blank for before the first
 * @param until id of the scene from which it is true no more; blank for never, or until another value of a changing attribute
 * @param knownBy who knows it, and since when; of no meaning where {@code audience} is {@link Audience#EVERYBODY}
 */
public record Fact(String id, FactKind kind, String subject, String attribute, String value, String text, String since, String until,
                   Audience audience, List<Knower> knownBy, Evidence evidence) {
    public Fact {
        id = Texts.orBlank(id);
        kind = kind == null ? FactKind.EVENT : kind;
        subject = Texts.orBlank(subject);
        attribute = Texts.orBlank(attribute);
        value = Texts.orBlank(value);
        text = Texts.orBlank(text);
        since = Texts.orBlank(since);
        until = Texts.orBlank(until);
        audience = audience == null ? Audience.THESE : audience;
        knownBy = Texts.copy(knownBy);
        evidence = evidence == null ? Evidence.NONE : evidence;
    }

    /** Who may know a fact. */
    public enum Audience {
        /** No secret: whoever lives in this world at that time. */
        EVERYBODY,
        /** Only those whom {@link Fact#knownBy} names. */
        THESE
    }

    /**
     * Somebody who knows it.
     *
     * @param character the character's id
     * @param since id of the scene in which they learn it; blank for before the first
     */
    public record Knower(String character, String since) {
        public Knower {
            character = Texts.orBlank(character);
            since = Texts.orBlank(since);
        }
    }
}
