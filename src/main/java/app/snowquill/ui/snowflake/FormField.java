package app.snowquill.ui.snowflake;

/**
 * One field of a form.
 *
 * @param path where its value stands in the document's JSON
 * @param key of its label; key + "-prompt" is what stands in it while it is empty, where there is such a text
 * @param choices where the values of a {@link Kind#CHOICE} come from
 */
record FormField(String path, Kind kind, Place place, String key, Choices choices) {
    enum Kind {
        /** Story text: serif, as high as it needs. */
        PROSE,
        /** Words about the story: sans, as high as it needs. */
        TEXT,
        LINE,
        /** A moment in the story, which authors write as "6 Feb 1923, 23:40". */
        TIME,
        NUMBER,
        /** A list of texts, one a line. */
        LINES,
        /** A list of who and how, one a line, parted by a colon. */
        PAIRS,
        CHOICE, CHECK
    }

    enum Place {
        /** The row's own field. */
        MAIN,
        /** Small, beneath the row's own field. */
        UNDER,
        /** One of several side by side, its label above it. */
        BESIDE
    }

    enum Choices {
        NONE, ROLE, CHARACTER, SCENE_TYPE, ANCHOR, CHAPTER, PART
    }

    static FormField main(Kind kind, String path, String key) {
        return new FormField(path, kind, Place.MAIN, key, Choices.NONE);
    }

    static FormField under(String path, String key) {
        return new FormField(path, Kind.LINE, Place.UNDER, key, Choices.NONE);
    }

    static FormField beside(Kind kind, String path, String key) {
        return new FormField(path, kind, Place.BESIDE, key, Choices.NONE);
    }

    static FormField choice(Choices choices, String path, String key) {
        return new FormField(path, Kind.CHOICE, Place.BESIDE, key, choices);
    }

    /** The same field within another object: {@code scenes[3].} before its path. */
    FormField within(String prefix) {
        return new FormField(prefix + path, kind, place, key, choices);
    }
}
