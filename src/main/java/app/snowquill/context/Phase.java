package app.snowquill.context;

import java.util.Locale;

/** What an agent is about to do. An element that is for some phases only bears their tags; one that bears none is for all. */
public enum Phase {
    DRAFT, CONTINUE, REVISE;

    private static final String PREFIX = "phase/";

    /** The tag of what is told in this phase. */
    public String tag() {
        return PREFIX + name().toLowerCase(Locale.ROOT);
    }

    boolean admits(ContextElement element) {
        return element.tags().contains(tag()) || element.tags().stream().noneMatch(tag -> tag.startsWith(PREFIX));
    }
}
