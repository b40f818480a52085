package app.snowquill.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The texts of a novelWriter project, in their order: headings of one sign are parts, of two chapters, of three scenes. Belongs to one reading. */
final class NovelWriterText {
    private final ProjectBook book;
    private final NovelWriterNotes notes;
    private Level level = Level.PART;
    private final StringBuilder open = new StringBuilder();
    private final List<String> paragraphs = new ArrayList<>();
    private final List<ForeignNote> remarks = new ArrayList<>();
    private final Map<String, String> footnotes = new HashMap<>();
    private final Map<String, String> details = new HashMap<>();
    private final Map<String, String> ofChapter = new HashMap<>();
    private BracketText marked;
    private String title = "";
    private String summary = "";
    private String status = "";
    private String section = "";
    private boolean others;

    private enum Level {
        TITLE, PART, CHAPTER, SCENE
    }

    NovelWriterText(ProjectBook book, NovelWriterNotes notes) {
        this.book = book;
        this.notes = notes;
        this.marked = new BracketText(book.left());
    }

    /** @param ofStatus as a word, of all scenes that begin in it */
    void add(String text, String ofStatus) {
        for (String line : text.split("\n", -1)) {
            NovelWriterLine one = NovelWriterLine.of(line);
            if (one.kind() != NovelWriterLine.Kind.TEXT) {
                endParagraph();
            }
            switch (one.kind()) {
                case HEADING -> heading(one, ofStatus);
                case REFERENCE -> reference(one);
                case SYNOPSIS -> summary = one.text();
                case FOOTNOTE -> footnotes.put(one.name(), one.text());
                case NOTE -> remark(one);
                case IGNORED -> book.left().count(LeftOut.What.IGNORED);
                case TEXT -> open.append(open.isEmpty() ? "" : "\n").append(one.text());
                case BLANK, FILE -> {
                }
            }
        }
        endParagraph();
    }

    private void remark(NovelWriterLine line) {
        String words = paragraphs.isEmpty() ? "" : LastWords.of(paragraphs.get(paragraphs.size() - 1).replace("*", ""));
        remarks.add(new ForeignNote(words, line.name().isEmpty() ? line.text() : line.name() + ": " + line.text()));
    }

    private void heading(NovelWriterLine line, String ofStatus) {
        if (line.name().startsWith("####")) {
            if (!paragraphs.isEmpty()) {
                paragraphs.add("#");
            }
            section = line.text();
            return;
        }
        endScene();
        switch (line.name()) {
            case "#!" -> level = Level.TITLE;
            case "#" -> {
                level = Level.PART;
                ofChapter.clear();
                book.part(line.text());
            }
            case "##", "##!" -> {
                level = Level.CHAPTER;
                ofChapter.clear();
                book.chapter(line.text());
            }
            default -> {
                level = Level.SCENE;
                title = line.text();
            }
        }
        status = ofStatus;
    }

    private void reference(NovelWriterLine line) {
        String what = line.name();
        if (what.equals("pov") || what.equals("location") || what.equals("time")) {
            String said = String.join(", ", line.names().stream().map(notes::named).toList());
            (level == Level.SCENE ? details : ofChapter).merge(what, said, (one, other) -> one + ", " + other);
        } else if (!what.equals("tag")) {
            others = true;
        }
    }

    private void endParagraph() {
        if (open.isEmpty()) {
            return;
        }
        String text = open.toString();
        open.setLength(0);
        if (level == Level.TITLE) {
            book.left().count(LeftOut.What.TITLE_PAGE);
            return;
        }
        marked.paragraph(NovelWriterLine.coded(text)).ifPresent(paragraph -> {
            paragraphs.add(BreakLines.matches(paragraph.replace("\\", "")) ? "#" : paragraph);
            if (!section.isEmpty()) {
                remarks.add(new ForeignNote(firstWords(paragraph), "Section: " + section));
                section = "";
            }
        });
    }

    private static String firstWords(String paragraph) {
        return String.join(" ", List.of(paragraph.replace("*", "").split("\\s+")).stream().limit(6).toList());
    }

    private void endScene() {
        endParagraph();
        marked.footnotes().forEach(sign -> remarks.add(new ForeignNote(sign.words(), "Footnote: " + footnotes.getOrDefault(sign.key(), sign.key()))));
        if (level == Level.SCENE || !paragraphs.isEmpty()) {
            ForeignDetails said = new ForeignDetails(said("pov").split(",")[0].strip(), said("location"), said("time"), status.toLowerCase(Locale.ROOT)
                    .equals("new") ? "" : status);
            book.scene(new ForeignScene(title, summary, paragraphs, said, remarks));
            book.left().count(LeftOut.What.WHO_IS_IN, others ? 1 : 0);
        } else if (level != Level.TITLE) {
            book.noteOn(level == Level.PART ? "On the part" : "On the chapter", summary);
            remarks.forEach(note -> book.noteOn("", note.text()));
        }
        paragraphs.clear();
        remarks.clear();
        footnotes.clear();
        details.clear();
        marked = new BracketText(book.left());
        title = "";
        summary = "";
        section = "";
        others = false;
    }

    /** Of the scene, else of its chapter. */
    private String said(String what) {
        return details.getOrDefault(what, ofChapter.getOrDefault(what, ""));
    }

    /** What follows is another novel. */
    void end() {
        endScene();
        level = Level.PART;
    }
}
