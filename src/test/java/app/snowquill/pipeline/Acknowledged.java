package app.snowquill.pipeline;

import app.snowquill.story.DocumentKey;

/** The lines by which a program that will be killed says what it was told is safe. */
final class Acknowledged {
    static final String READY = "ready";
    static final String PAGE = "page ";
    static final String UNDOING = "undoing";
    static final String KEPT = "kept ";
    static final String COPIED = "copied ";

    private Acknowledged() {
    }

    static void kept(DocumentKey key, long revision, String text) {
        say(KEPT + revision + " " + key.id() + " " + text.hashCode());
    }

    static void page(String text) {
        say(PAGE + text.replace('\n', ' '));
    }

    static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
