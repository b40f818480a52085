package app.snowquill.importing;

import app.snowquill.importing.Block.Heading;
import java.util.List;
import java.util.TreeSet;

/** What the levels of a document's headings stand for. A document may begin with its title at a level of its own. Pure. */
final class HeadingLevels {
    private final TreeSet<Integer> levels = new TreeSet<>();
    private final String title;
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
        if (!told && found.isEmpty() && levels.size() > 1 && opensTheWhole(headings.get(0), headings)) {
            alone = levels.pollFirst();
            found = headings.get(0).text();
        }
        this.title = found;
        this.titleLevel = alone;
        boolean named = !levels.isEmpty() && headings.stream().anyMatch(heading -> heading.level() == levels.first()
                && HeadingWords.isPart(heading.text()));
        this.parts = levels.size() > 2 || named && levels.size() > 1;
    }

    private boolean opensTheWhole(Heading first, List<Heading> all) {
        return first.level() == levels.first() && all.stream().filter(heading -> heading.level() == first.level()).count() == 1
                && !HeadingWords.isPart(first.text()) && !HeadingWords.isChapter(first.text());
    }

    boolean any() {
        return !levels.isEmpty();
    }

    /** Of the whole; blank where none stands in the text. */
    String title() {
        return title;
    }

    Role role(Heading heading) {
        if (heading.level() == 0 || heading.level() == titleLevel) {
            return Role.TITLE;
        }
        if (told) {
            return Role.values()[Math.min(heading.level(), Role.SCENE.ordinal())];
        }
        int depth = levels.headSet(heading.level()).size() + (parts ? 0 : 1);
        return depth == 0 ? Role.PART : depth == 1 ? Role.CHAPTER : Role.SCENE;
    }
}
