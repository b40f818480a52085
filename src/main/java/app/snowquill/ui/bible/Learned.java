package app.snowquill.ui.bible;

/**
 * When one person learns one fact.
 *
 * @param text "start", the scene's number, or a dash
 */
record Learned(String character, String text, When when) {
    /** As seen from the scene on the page. */
    enum When {
        KNOWN,
        /** Not before a scene that is still to come. */
        LATER, NEVER,
        /** It is no secret. */
        EVERYBODY
    }
}
