package app.snowquill.context;

import java.util.Collection;

/** The tag of an element that says again, next to the scene, what an earlier one says: it is of use only where that one is not sent whole. */
public final class Standby {
    private static final String PREFIX = "stands-by/";

    private Standby() {
    }

    /** The tag of what stands by for the element of this id. */
    public static String of(String element) {
        return PREFIX + element;
    }

    /** Whether it is needed, by the ids of those that are sent whole; what stands by for nothing always is. */
    static boolean isNeeded(ContextElement element, Collection<String> whole) {
        return element.tags().stream().filter(tag -> tag.startsWith(PREFIX)).noneMatch(tag -> whole.contains(tag.substring(PREFIX.length())));
    }
}
