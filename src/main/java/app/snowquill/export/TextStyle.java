package app.snowquill.export;

import java.util.Arrays;
import java.util.List;

/** What a paragraph is. How it looks is said by the style of that name in the resources of each format and form. */
enum TextStyle {
    CONTACT("Contact"), TITLE("Title"), BYLINE("Byline"),
    /** The first paragraph of a page in front; the ones after it have the style without what opens the page. */
    COPYRIGHT("Copyright"), COPYRIGHT_MORE("CopyrightMore"), DEDICATION("Dedication"), DEDICATION_MORE("DedicationMore"),
    EPIGRAPH("Epigraph"), EPIGRAPH_MORE("EpigraphMore"),
    PART_TITLE("PartTitle"), CHAPTER_TITLE("ChapterTitle"),
    /** A chapter's title that stands below something else on its page. */
    CHAPTER_TITLE_IN_PART("ChapterTitleInPart"),
    /** The first paragraph of a chapter that has no title. */
    CHAPTER_OPENING("ChapterOpening"), BODY_TEXT("BodyText"),
    /** After a heading or a break. */
    FIRST_PARAGRAPH("FirstParagraph"), SCENE_BREAK("SceneBreak"), THE_END("TheEnd"), MATTER_TITLE("MatterTitle");

    private final String id;

    TextStyle(String id) {
        this.id = id;
    }

    /** Its name in the files. */
    String id() {
        return id;
    }

    /** Whether it stands in a table of contents. */
    boolean isHeading() {
        return this == PART_TITLE || this == CHAPTER_TITLE || this == CHAPTER_TITLE_IN_PART || this == MATTER_TITLE;
    }

    /** For the second paragraph of what this begins. */
    TextStyle more() {
        return switch (this) {
            case COPYRIGHT -> COPYRIGHT_MORE;
            case DEDICATION -> DEDICATION_MORE;
            case EPIGRAPH -> EPIGRAPH_MORE;
            default -> this;
        };
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(TextStyle::id).toList();
    }
}
