package app.snowquill.export;

/**
 * What a page of an e-book is to the book: its type in the EPUB Structural Semantics Vocabulary and its role in
 * DPUB-ARIA 1.1. Either is empty where the vocabulary has none.
 */
enum EpubRole {
    COVER("cover", "", "frontmatter", "cover"),
    TITLE_PAGE("titlepage", "", "frontmatter", "titlepage"),
    COPYRIGHT("copyright-page", "", "frontmatter", "copyright"),
    DEDICATION("dedication", "doc-dedication", "frontmatter", "dedication"),
    EPIGRAPH("epigraph", "doc-epigraph", "frontmatter", "epigraph"),
    CONTENTS("toc", "doc-toc", "frontmatter", "contents"),
    PART("part", "doc-part", "bodymatter", "part"),
    CHAPTER("chapter", "doc-chapter", "bodymatter", "chapter"),
    NOTES("afterword", "doc-afterword", "backmatter", "notes"),
    THANKS("acknowledgments", "doc-acknowledgments", "backmatter", "thanks"),
    ABOUT("", "", "backmatter", "about");

    private final String type;
    private final String role;
    private final String division;
    private final String word;

    EpubRole(String type, String role, String division, String word) {
        this.type = type;
        this.role = role;
        this.division = division;
        this.word = word;
    }

    /** Which of the three divisions of a book it stands in. */
    String division() {
        return division;
    }

    /** Its name in the style sheet and in {@link BookWords}. */
    String word() {
        return word;
    }

    /** Whether a table of contents names it. */
    boolean isListed() {
        return ordinal() >= PART.ordinal();
    }

    /** The attributes that say so in EPUB 3, each after a space. */
    String attributes() {
        return (type.isEmpty() ? "" : " epub:type=\"" + type + "\"") + (role.isEmpty() ? "" : " role=\"" + role + "\"");
    }
}
