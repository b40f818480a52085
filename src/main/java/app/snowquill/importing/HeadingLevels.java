package app.snowquill.importing;

import app.snowquill.importing.Block.Heading;
import java.util.List;
import java.util.TreeSet;

/** What the levels of a document's headings stand for. A document may begin with its title at a level of its own. Pure. */
final class HeadingLevels {
    private final TreeSet<Integer> levels = new TreeSet<>();
    private final String title;
    /** Null where none of the headings is. */
    private final Heading titleHeading;
    private final int titleLevel;
    private final boolean parts;
    private final boolean told;

    /** What a heading opens. */
    enum Role {
        TITLE, PART, CHAPTER, SCENE
    }

    HeadingLevels(List<Block> blocks, ReadDocument.Levels meaning) {
        this.told = meaning == ReadDocument.Levels.TOLD;
        List<Heading> headings = blocks.stream().filter(Heading.class::isInstance).map(Heading.class::cast).toList();
        headings.stream().map(Heading::level).filter(level -> level > 0).forEach(levels::add);
        String found = headings.stream().filter(heading -> heading.level() == 0).map(Heading::text).findFirst().orElse("");
        int alone = 0;
        boolean first = !told && found.isEmpty() && levels.size() > 1 && opensTheWhole(headings.get(0), blocks);
        if (first) {
            found = headings.get(0).text();
            if (headings.stream().filter(heading -> heading.level() == headings.get(0).level()).count() == 1) {
                alone = levels.pollFirst();
            }
        }
        this.title = found;
        this.titleHeading = first ? headings.get(0) : null;
        this.titleLevel = alone;
        this.parts = levels.size() > 2 || levels.size() > 1 && standOverChapters(first ? headings.subList(1, headings.size()) : headings, blocks);
    }

    /** The first heading is the title where it alone has its level, or where another of its level follows before there is any text. */
    private boolean opensTheWhole(Heading first, List<Block> blocks) {
        if (first.level() != levels.first() || HeadingWords.isPart(first.text()) || HeadingWords.isChapter(first.text())) {
            return false;
        }
        List<Block> after = blocks.subList(blocks.indexOf(first) + 1, blocks.size());
        List<Block> said = after.stream().filter(block -> block instanceof Heading || block instanceof Block.Paragraph).toList();
        boolean again = said.stream().anyMatch(block -> block instanceof Heading heading && heading.level() == first.level());
        int next = !said.isEmpty() && ByLine.of(said.get(0)).isPresent() ? 1 : 0;
        return !again || next < said.size() && said.get(next) instanceof Heading second && second.level() == first.level();
    }

    /** Headings of the highest level are parts by their names, or where no text stands between any of them and a chapter below. */
    private boolean standOverChapters(List<Heading> headings, List<Block> blocks) {
        List<Heading> highest = headings.stream().filter(heading -> heading.level() == levels.first()).toList();
        if (highest.stream().anyMatch(heading -> HeadingWords.isPart(heading.text()))) {
            return true;
        }
        List<Block> said = blocks.stream().filter(block -> block instanceof Heading || block instanceof Block.Paragraph).toList();
        int over = 0;
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i) instanceof Heading heading && heading.level() == levels.first() && heading != titleHeading) {
                boolean chapter = HeadingWords.isChapter(heading.text()) || HeadingWords.isNumeral(heading.text());
                if (chapter || i + 1 == said.size() || !(said.get(i + 1) instanceof Heading below) || below.level() <= heading.level()) {
                    return false;
                }
                over++;
            }
        }
        return over > 0;
    }

    boolean any() {
        return !levels.isEmpty();
    }

    /** Of the whole; blank where none stands in the text. */
    String title() {
        return title;
    }

    Role role(Heading heading) {
        if (heading.level() == 0 || heading.level() == titleLevel || heading == titleHeading) {
            return Role.TITLE;
        }
        if (told) {
            return Role.values()[Math.min(heading.level(), Role.SCENE.ordinal())];
        }
        int depth = levels.headSet(heading.level()).size() + (parts ? 0 : 1);
        return depth == 0 ? Role.PART : depth == 1 ? Role.CHAPTER : Role.SCENE;
    }
}
