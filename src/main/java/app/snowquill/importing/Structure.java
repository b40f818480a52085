package app.snowquill.importing;

import app.snowquill.export.BookWords;
import app.snowquill.importing.Block.Break;
import app.snowquill.importing.Block.Gap;
import app.snowquill.importing.Block.Heading;
import app.snowquill.importing.Block.PageBreak;
import app.snowquill.importing.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** Says which blocks are parts and chapters and where scenes part. Every paragraph stands in a scene afterwards, in order. Pure. */
final class Structure {
    /** Empty paragraphs between so many of a hundred paragraphs are how the text is set, and part no scenes. */
    private static final int SPACING_PERCENT = 25;

    private final ReadDocument document;
    private final List<Block> blocks;
    private final HeadingLevels levels;
    private final List<String> warnings;
    private final List<ForeignChapter> chapters = new ArrayList<>();
    private final List<ForeignScene> scenes = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final List<ForeignNote> notes = new ArrayList<>();
    private String author = "";
    private String part = "";
    private String chapter = "";
    private String scene = "";
    private boolean chapterBegun;

    private Structure(ReadDocument document) {
        this.document = document;
        this.warnings = new ArrayList<>(document.warnings());
        boolean marked = document.blocks().stream().anyMatch(block -> block instanceof Heading heading && heading.level() > 0);
        this.blocks = marked ? document.blocks() : new HeadingGuess(document.blocks()).blocks();
        if (!marked && blocks.stream().anyMatch(block -> block instanceof Heading heading && heading.level() > 0)) {
            warnings.add("The document marks no headings, so chapters were told by their words. Look at them.");
        }
        this.levels = new HeadingLevels(blocks, document.levels());
    }

    static ForeignManuscript of(ReadDocument document) {
        return new Structure(document).manuscript();
    }

    private ForeignManuscript manuscript() {
        boolean gapsPart = gapsPart();
        boolean pagesPart = !levels.any() && blocks.stream().anyMatch(PageBreak.class::isInstance);
        int last = lastParagraph();
        int byline = authorAt();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Heading heading) {
                heading(heading);
            } else if (block instanceof Paragraph && i == last && isEndMark(block)) {
                warnings.add("END under the last paragraph stayed behind in the document.");
            } else if (i == byline) {
                author = ByLine.of(block).orElseThrow();
            } else if (block instanceof Paragraph paragraph) {
                paragraphs.add(paragraph.text());
            } else if (block instanceof Block.Note note) {
                notes.add(new ForeignNote(note.words(), note.text()));
            } else if (block instanceof Break || block instanceof Gap && gapsPart) {
                endScene();
            } else if (block instanceof PageBreak && pagesPart) {
                endChapter();
            }
        }
        endChapter();
        if (gapsPart) {
            warnings.add("Scenes were parted at empty lines, for there are no other breaks.");
        }
        if (pagesPart && chapters.size() > 1) {
            warnings.add("Chapters were parted at page breaks, for there are no headings.");
        }
        if (levels.any() && chapters.size() > 1 && chapters.get(0).title().isEmpty()) {
            warnings.add("What stands before the first heading is a chapter of its own.");
        }
        String title = document.title().isEmpty() ? levels.title() : document.title();
        return new ForeignManuscript(title, document.author().isEmpty() ? author : document.author(), chapters, warnings, SplitSuggestions.of(chapters));
    }

    /** What manuscripts end in, so that an editor knows that no page is missing. */
    private static boolean isEndMark(Block block) {
        return block instanceof Paragraph paragraph && BookWords.isEnd(paragraph.text());
    }

    private int lastParagraph() {
        int at = blocks.size() - 1;
        while (at >= 0 && !(blocks.get(at) instanceof Paragraph) && !(blocks.get(at) instanceof Heading)) {
            at--;
        }
        return at;
    }

    /** Where the line stands that names the author: between the title and the next heading, alone. */
    private int authorAt() {
        int title = 0;
        while (title < blocks.size() && !(blocks.get(title) instanceof Heading heading && levels.role(heading) == HeadingLevels.Role.TITLE)) {
            if (!(blocks.get(title) instanceof Gap)) {
                return -1;
            }
            title++;
        }
        return title + 2 < blocks.size() && ByLine.of(blocks.get(title + 1)).isPresent() && blocks.get(title + 2) instanceof Heading ? title + 1 : -1;
    }

    /** The document's own title is the book's; a second one stays as text. */
    private void heading(Heading heading) {
        switch (levels.role(heading)) {
            case TITLE -> {
                if (!heading.text().equals(levels.title())) {
                    paragraphs.add(heading.text());
                }
            }
            case PART -> {
                endChapter();
                part = heading.text(); // chapters are counted, parts are not
            }
            case CHAPTER -> {
                endChapter();
                chapter = HeadingWords.title(heading.text());
                chapterBegun = true;
            }
            case SCENE -> {
                endScene();
                scene = heading.text();
            }
        }
    }

    private void endScene() {
        if (!paragraphs.isEmpty() || !scene.isEmpty()) {
            scenes.add(new ForeignScene(scene, "", paragraphs, ForeignDetails.NONE, notes));
            paragraphs.clear();
            notes.clear();
        }
        scene = "";
    }

    private void endChapter() {
        endScene();
        if (!scenes.isEmpty() || chapterBegun) {
            chapters.add(new ForeignChapter(part, chapter, scenes));
            scenes.clear();
        }
        chapter = "";
        chapterBegun = false;
    }

    private boolean gapsPart() {
        int junctions = 0;
        int gaps = 0;
        Block before = null;
        boolean gap = false;
        for (Block block : blocks) {
            if (block instanceof Break) {
                return false;
            }
            if (block instanceof Gap) {
                gap = true;
                continue;
            }
            if (before instanceof Paragraph && block instanceof Paragraph) {
                junctions++;
                gaps += gap ? 1 : 0;
            }
            before = block;
            gap = false;
        }
        return gaps > 0 && gaps * 100 < junctions * SPACING_PERCENT;
    }
}
