package app.snowquill.export;

import java.util.List;

/** What stands above a chapter. */
public enum ChapterHeadings {
    NUMBER_AND_TITLE, TITLE, NUMBER, NONE;

    /**
     * The lines above a chapter, from none to two. A chapter without a title has its number wherever one has anything.
     *
     * @param number as a reader sees it, "Chapter 4"
     * @param title blank where it has none
     */
    List<String> of(String number, String title) {
        return switch (this) {
            case NUMBER_AND_TITLE -> title.isEmpty() ? List.of(number) : List.of(number, title);
            case TITLE -> List.of(title.isEmpty() ? number : title);
            case NUMBER -> List.of(number);
            case NONE -> List.of();
        };
    }
}
