package app.snowquill.export;

import java.util.ArrayList;
import java.util.List;

/**
 * An entry of an e-book's table of contents.
 *
 * @param inside chapters of a part
 */
record EpubContents(EpubPage page, List<EpubContents> inside) {
    /** The tree: parts hold the chapters that follow, back to where the story ends. */
    static List<EpubContents> of(List<EpubPage> pages) {
        List<EpubContents> tree = new ArrayList<>();
        List<EpubContents> level = tree;
        for (EpubPage page : pages) {
            if (page.role().isListed()) {
                level = page.role() == EpubRole.CHAPTER ? level : tree;
                EpubContents entry = new EpubContents(page, new ArrayList<>());
                level.add(entry);
                level = page.role() == EpubRole.PART ? entry.inside() : level;
            }
        }
        return tree;
    }
}
