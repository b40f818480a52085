package app.snowquill.importing;

import app.snowquill.importing.Block.Heading;
import app.snowquill.importing.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds headings in a document that marks none: by "Part" and "Chapter" with a number, by numerals that stand alone, or by
 * lines in capitals; the first of these that is there decides. Pure.
 */
final class HeadingGuess {
    private static final int PART = 1;
    private static final int CHAPTER = 2;
    private static final int SCENE = 3;

    private final List<Block> source;
    private final Predicate<String> chapter;
    private final Predicate<String> scene;

    HeadingGuess(List<Block> source) {
        this.source = source;
        if (count(HeadingWords::isChapter) > 0) {
            chapter = HeadingWords::isChapter;
            scene = HeadingWords::isNumeral;
        } else if (count(HeadingWords::isNumeral) > 1) {
            chapter = HeadingWords::isNumeral;
            scene = line -> false;
        } else if (count(HeadingWords::isCapitals) > 1) {
            chapter = HeadingWords::isCapitals;
            scene = line -> false;
        } else {
            chapter = line -> false;
            scene = line -> false;
        }
    }

    private long count(Predicate<String> kind) {
        return source.stream().filter(block -> block instanceof Paragraph paragraph && kind.test(bare(paragraph.text()))).count();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Block block : source) {
            String line = block instanceof Paragraph paragraph ? bare(paragraph.text()) : "";
            if (line.isEmpty()) {
                blocks.add(block);
            } else if (HeadingWords.isPart(line)) {
                blocks.add(new Heading(PART, line));
            } else if (chapter.test(line)) {
                blocks.add(new Heading(CHAPTER, line));
            } else if (scene.test(line)) {
                blocks.add(new Heading(SCENE, line));
            } else if (HeadingWords.isCapitals(line) && endsInBareHeading(blocks)) {
                join(blocks, line);
            } else {
                blocks.add(block);
            }
        }
        return blocks;
    }

    /** "CHAPTER I", and under it its name. */
    private static boolean endsInBareHeading(List<Block> blocks) {
        int last = lastHeading(blocks);
        return last >= 0 && HeadingWords.title(((Heading) blocks.get(last)).text()).equals(((Heading) blocks.get(last)).text());
    }

    private static void join(List<Block> blocks, String line) {
        int last = lastHeading(blocks);
        Heading bare = (Heading) blocks.get(last);
        blocks.set(last, new Heading(bare.level(), bare.text().replaceAll("[.:]\\s*$", "") + ": " + line));
    }

    /** The heading that nothing but empty lines follows, or -1. */
    private static int lastHeading(List<Block> blocks) {
        int at = blocks.size() - 1;
        while (at >= 0 && blocks.get(at) instanceof Block.Gap) {
            at--;
        }
        return at >= 0 && blocks.get(at) instanceof Heading heading && heading.level() < SCENE ? at : -1;
    }

    /** Without the marks of emphasis: headings are often bold. */
    private static String bare(String text) {
        return text.indexOf('\n') >= 0 ? "" : text.replaceAll("(?<!\\\\)\\*", "").strip();
    }
}
