package app.snowquill.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Puts the headings of the table of contents where they belong in one page, and knows which of the page's own headings only say them again.
 * Belongs to one page; not thread-safe.
 */
final class EpubPage implements MarkupText.Places {
    private final List<EpubContents.Entry> entries;
    private final String path;
    private final BlockList blocks;
    private final boolean counted;
    private final List<String> said = new ArrayList<>();
    private String last = "";
    private boolean fresh;
    private boolean ownHeading;

    EpubPage(String path, EpubContents contents, BlockList blocks) {
        this.path = path;
        this.entries = contents.of(path);
        this.blocks = blocks;
        this.counted = contents.isEmpty();
    }

    /** The page begins. */
    void begin() {
        reached("");
    }

    @Override
    public boolean begins(String id) {
        return !id.isEmpty() && entries.stream().anyMatch(entry -> entry.place().equals(id));
    }

    @Override
    public void reached(String id) {
        for (EpubContents.Entry entry : entries) {
            if (entry.place().equals(id)) {
                if (!fresh) {
                    said.clear();
                }
                fresh = true;
                last = entry.title();
                said.add(bare(last));
                blocks.heading(entry.level(), last);
            }
        }
    }

    @Override
    public String note(String reference) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return (reference.startsWith("#") ? path : PartName.resolved(folder, reference)) + "#" + PartName.fragment(reference);
    }

    @Override
    public int level(int level) {
        if (counted) {
            return level;
        }
        boolean opens = entries.isEmpty() && !ownHeading && level <= 2;
        ownHeading = true;
        return opens ? EpubContents.CHAPTER : fresh ? -1 : EpubContents.SCENE;
    }

    @Override
    public boolean repeats(String text, boolean heading) {
        String line = text.replace('\n', ' ').replaceAll("(?<!\\\\)\\*", "").strip();
        String bare = bare(line);
        if (!fresh || bare.isEmpty()) {
            return false;
        }
        boolean number = HeadingWords.isChapter(line) || HeadingWords.isNumeral(line);
        if (said.contains(bare) || (heading || number) && said.stream().anyMatch(title -> title.contains(bare))) {
            return true;
        }
        if (heading && number) {
            return true; // chapters are counted anyway
        }
        if (heading && bare.contains(bare(last))) {
            return retitled(line);
        }
        if (heading && HeadingWords.title(last).equals(last) && (HeadingWords.isChapter(last) || HeadingWords.isNumeral(last)
                || HeadingWords.isPart(last))) {
            return retitled(last.replaceAll("[.:]\\s*$", "") + ": " + line);
        }
        fresh = heading;
        return false;
    }

    private boolean retitled(String title) {
        last = title;
        said.add(bare(title));
        blocks.retitle(title);
        return true;
    }

    private static String bare(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
