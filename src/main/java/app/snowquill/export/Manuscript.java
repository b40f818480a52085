package app.snowquill.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A book as a reader meets it, free of any file format. Holds only what has text.
 *
 * @param author blank where nobody is named
 * @param words of all scenes in it
 */
record Manuscript(String title, String author, Locale language, int words, List<Chapter> chapters) {
    Manuscript {
        chapters = List.copyOf(chapters);
    }

    boolean hasParts() {
        return chapters.stream().anyMatch(chapter -> !chapter.part().isEmpty());
    }

    /**
     * @param number its place among all chapters of the outline, from 1; those without text count too
     * @param heading the lines above its text, none to two, as they were asked for
     * @param title what a table of contents calls it; its number where it has none
     * @param part title of the part that begins with this chapter; blank where none begins
     */
    record Chapter(int number, String part, List<String> heading, String title, List<Scene> scenes) {
        Chapter {
            heading = List.copyOf(heading);
            scenes = List.copyOf(scenes);
        }

        /** The chapter's text with a break between scenes, none at either end. */
        List<Block> blocks() {
            List<Block> blocks = new ArrayList<>();
            for (Scene scene : scenes) {
                if (!blocks.isEmpty()) {
                    blocks.add(new Break());
                }
                blocks.addAll(scene.blocks());
            }
            return blocks;
        }
    }

    /** @param prose as the author keeps it; has text. Read anew at every asking, so that a long book is in memory once. */
    record Scene(String prose) {
        /** Begins and ends with a paragraph, and no two breaks touch. */
        List<Block> blocks() {
            return ProseNotation.parse(prose);
        }
    }

    sealed interface Block permits Paragraph, Break {
    }

    record Paragraph(List<Run> runs) implements Block {
        Paragraph {
            runs = List.copyOf(runs);
        }

        String text() {
            StringBuilder all = new StringBuilder();
            runs.forEach(run -> all.append(run.text()));
            return all.toString();
        }
    }

    record Break() implements Block {
    }

    /** A stretch of text in one shape. A line feed in it is a line the author broke. */
    record Run(String text, Emphasis emphasis) {
    }

    enum Emphasis {
        PLAIN, ITALIC, BOLD, BOLD_ITALIC;

        boolean italic() {
            return this == ITALIC || this == BOLD_ITALIC;
        }

        boolean bold() {
            return this == BOLD || this == BOLD_ITALIC;
        }

        /** With {@code stars} of the notation around it: one for italics, two for bold, three for both. */
        Emphasis within(int stars) {
            return values()[ordinal() | stars];
        }
    }
}
