package app.snowquill.pipeline;

import java.util.List;

/** What a scene is called by until it has a title: its first words. Pure. */
final class ProvisionalTitle {
    private static final int WORDS = 5;

    private ProvisionalTitle() {
    }

    /** Blank for blank text. */
    static String of(String prose) {
        String[] words = prose.strip().split("\\s+", WORDS + 1);
        String title = words.length <= WORDS ? prose.strip().replaceAll("\\s+", " ") : String.join(" ", List.of(words).subList(0, WORDS)) + "…";
        return title.replaceAll("(?<!\\\\)\\*", "");
    }
}
