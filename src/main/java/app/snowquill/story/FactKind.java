package app.snowquill.story;

/** What sort of thing a fact says; it decides what can contradict it. */
public enum FactKind {
    /** Stays for good: an eye colour, a birth date, a trade. */
    TRAIT,
    /** Holds until another value of the same attribute: an injury, a mood, open or shut. */
    STATE,
    /** Where somebody or something is; holds until the next. */
    PLACE,
    /** Who has a thing: the subject has {@code value}. */
    POSSESSION,
    /** Alive, dead, born: {@code attribute} is "life". */
    LIFE,
    /** What somebody is to another, whose id or name is {@code value}. */
    RELATION,
    /** It happened once, at a time or in a scene. */
    EVENT,
    /** How the world works. */
    RULE
}
