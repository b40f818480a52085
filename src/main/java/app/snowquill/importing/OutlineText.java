package app.snowquill.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads an outline that was pasted: Markdown headings, numbered or indented lists, "Chapter 1: ..." lines. What a line is
 * called decides first, then how deep it stands; lines that are neither say more about the one above. Pure; the same text
 * gives the same outline.
 */
public final class OutlineText {
    private static final int LONGEST_TITLE_WORDS = 9;

    private final List<OutlineLine> lines;
    private final List<String> warnings = new ArrayList<>();
    private final List<ForeignChapter> chapters = new ArrayList<>();
    private final List<ForeignScene> scenes = new ArrayList<>();
    private String part = "";
    private String chapter = "";
    private String chapterSummary = "";
    private String bookTitle = "";
    private boolean chapterBegun;

    private OutlineText(List<OutlineLine> lines) {
        this.lines = lines;
    }

    /** @return chapters and scenes without prose; none where the text is blank */
    public static ForeignManuscript read(String text) {
        return new OutlineText(OutlineLine.of(text)).manuscript();
    }

    private ForeignManuscript manuscript() {
        OutlineDepths depths = new OutlineDepths(lines);
        for (OutlineLine line : lines) {
            switch (depths.kindOf(line)) {
                case TITLE -> bookTitle = line.text();
                case PART -> {
                    endChapter();
                    part = HeadingWords.title(line.text());
                }
                case CHAPTER -> {
                    endChapter();
                    ForeignScene said = titled(HeadingWords.title(line.text()));
                    chapter = said.title();
                    chapterSummary = said.summary();
                    chapterBegun = true;
                }
                case SCENE -> scenes.add(titled(line.text()));
                case MORE -> more(line.text());
            }
        }
        endChapter();
        if (depths.flat() && !chapters.isEmpty()) {
            warnings.add("The outline has one level, so each line is a scene of one chapter.");
        }
        long without = chapters.stream().filter(one -> one.scenes().size() == 1 && one.scenes().get(0).title().equals(one.title())).count();
        if (without > 0 && !depths.flat()) {
            warnings.add(without + (without == 1 ? " chapter names no scenes and has" : " chapters name no scenes and have")
                    + " one scene each.");
        }
        return new ForeignManuscript(bookTitle, "", chapters, warnings, List.of());
    }

    private void more(String text) {
        if (!scenes.isEmpty()) {
            ForeignScene last = scenes.remove(scenes.size() - 1);
            scenes.add(new ForeignScene(last.title(), joined(last.summary(), text), List.of()));
        } else if (chapterBegun) {
            chapterSummary = joined(chapterSummary, text);
        } else {
            scenes.add(titled(text));
        }
    }

    /** What is said of a chapter that has scenes goes to its first: nothing that was pasted is lost. */
    private void endChapter() {
        if (chapterBegun && scenes.isEmpty()) {
            scenes.add(new ForeignScene(chapter, chapterSummary, List.of()));
        } else if (!scenes.isEmpty() && !chapterSummary.isEmpty()) {
            ForeignScene first = scenes.get(0);
            scenes.set(0, new ForeignScene(first.title(), joined(chapterSummary, first.summary()), List.of()));
        }
        if (!scenes.isEmpty()) {
            chapters.add(new ForeignChapter(part, chapter, scenes));
        }
        scenes.clear();
        chapter = "";
        chapterSummary = "";
        chapterBegun = false;
    }

    /** "The staff: Ines finds it wrong" has a title and a summary; a whole sentence is a summary with its first words for a title. */
    private static ForeignScene titled(String text) {
        for (String mark : new String[] {": ", " — ", " – ", " - "}) {
            int at = text.indexOf(mark);
            if (at > 0 && words(text.substring(0, at)) <= LONGEST_TITLE_WORDS) {
                return new ForeignScene(text.substring(0, at).strip(), text.substring(at + mark.length()).strip(), List.of());
            }
        }
        if (words(text) <= LONGEST_TITLE_WORDS && !text.endsWith(".")) {
            return new ForeignScene(text, "", List.of());
        }
        String[] first = text.split("\\s+", 6);
        String title = first.length < 6 ? text : String.join(" ", List.of(first).subList(0, 5)) + "…";
        return new ForeignScene(title.replaceAll("[.,;:]…?$", ""), text, List.of());
    }

    private static String joined(String before, String more) {
        return before.isEmpty() ? more : before + " " + more;
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }
}
