package app.snowquill.ledger;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which attributes of one book ask for the same, each two worked out once, for a ledger has few names and many facts. Any thread. */
final class AlikeAttributes {
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /** @param one canonical */
    boolean isAlike(String one, String other) {
        return one.equals(other) || known.computeIfAbsent(one + "\n" + other, both -> Attributes.isAlike(one, other));
    }

    /** Whether either asks for no more than how somebody or something is, or for all of what the other asks a part of. */
    boolean isOneOfMore(String one, String other) {
        return isOfAnything(one) || isOfAnything(other) || known.computeIfAbsent(one + "\n\n" + other, both -> Attributes.isWithin(one, other));
    }

    private boolean isOfAnything(String attribute) {
        return known.computeIfAbsent(attribute, Attributes::isOfAnything);
    }
}
