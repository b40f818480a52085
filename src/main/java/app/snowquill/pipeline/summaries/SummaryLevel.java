package app.snowquill.pipeline.summaries;

import app.snowquill.store.Digest;

/** What a summary is of, from the finest on. */
public enum SummaryLevel {
    SCENE(45), CHAPTER(110), PART(180), BOOK(260);

    private final int words;

    SummaryLevel(int words) {
        this.words = words;
    }

    /** The length it is asked for at. */
    public int words() {
        return words;
    }

    /** What keeps it. */
    public Digest.Subject subject() {
        return Digest.Subject.valueOf(name());
    }
}
