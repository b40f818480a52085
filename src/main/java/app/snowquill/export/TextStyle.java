package app.snowquill.export;

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
    FIRST_PARAGRAPH("FirstParagraph"), SCENE_BREAK("SceneBreak"),
    /** A break that is an empty line alone. */
    BLANK_BREAK("BlankBreak"), THE_END("TheEnd"), MATTER_TITLE("MatterTitle");

    private final String id;

    TextStyle(String id) {
        this.id = id;
    }

    /** Its name in the files. */
    String id() {
        return id;
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

    /** Whether it is a paragraph of the text itself. */
    boolean isText() {
        return this == BODY_TEXT || this == FIRST_PARAGRAPH || this == CHAPTER_OPENING;
    }

    /** In every form. */
    boolean isCentred() {
        return this == TITLE || this == BYLINE || this == DEDICATION || this == DEDICATION_MORE || this == PART_TITLE
                || this == CHAPTER_TITLE || this == CHAPTER_TITLE_IN_PART || this == MATTER_TITLE || this == SCENE_BREAK || this == BLANK_BREAK
                || this == THE_END;
    }
}
