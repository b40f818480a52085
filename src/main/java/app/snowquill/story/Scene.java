package app.snowquill.story;

import java.util.UUID;

/**
 * Step 8: one line of the scene list.
 *
 * @param id stable; card and prose of the scene are kept under it
 * @param chapter id of the chapter it stands in
 * @param pov id of the point-of-view character
 * @param time story time, ISO local date and time where it is known exactly (1923-02-06T23:40)
 * @param targetWords 500 to 3,000
 * @param strand the line of the story it belongs to; links run along a strand
 */
public record Scene(String id, String title, String chapter, String pov, SceneType type, String summary,
                    String conflict, String time, String place, int targetWords, String strand, Anchor anchor,
                    boolean flashback) {
    public static final Scene EMPTY = new Scene("", "", "", "", null, "", "", "", "", 0, "", null, false);

    public Scene {
        id = Texts.orBlank(id);
        title = Texts.orBlank(title);
        chapter = Texts.orBlank(chapter);
        pov = Texts.orBlank(pov);
        summary = Texts.orBlank(summary);
        conflict = Texts.orBlank(conflict);
        time = Texts.orBlank(time);
        place = Texts.orBlank(place);
        strand = Texts.orBlank(strand);
        type = type == null ? SceneType.PROACTIVE : type;
        anchor = anchor == null ? Anchor.NONE : anchor;
    }

    /** An id that no scene of any book ever had, so that a new one inherits nothing that the history keeps under another's. */
    public static String freshId() {
        return "scene-" + UUID.randomUUID().toString().substring(0, 8);
    }

    public Scene withTitle(String text) {
        return new Scene(id, text, chapter, pov, type, summary, conflict, time, place, targetWords, strand, anchor,
                flashback);
    }

    public Scene withSummary(String text) {
        return new Scene(id, title, chapter, pov, type, text, conflict, time, place, targetWords, strand, anchor,
                flashback);
    }

    public Scene inChapter(String chapterId) {
        return new Scene(id, title, chapterId, pov, type, summary, conflict, time, place, targetWords, strand, anchor,
                flashback);
    }

    public Scene withTarget(int words) {
        return new Scene(id, title, chapter, pov, type, summary, conflict, time, place, words, strand, anchor, flashback);
    }
}
