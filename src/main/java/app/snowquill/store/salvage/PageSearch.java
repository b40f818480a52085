package app.snowquill.store.salvage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Takes the rows out of a file's pages: first those that the newest pages name, then those of pages that newer ones took the place of, then
 * whatever looks like a row anywhere. Stateless.
 */
public final class PageSearch {
    /** Only these are looked for where nothing points to them: their hash or their number tells a true one. */
    private static final Set<TableShape> ANYWHERE = EnumSet.of(TableShape.REVISION, TableShape.CHANGE_SET, TableShape.DOCUMENT);

    private static final int PAGES_LOOKED_AT = (64 << 20) / PageImage.USUAL.pageSize();

    private PageSearch() {
    }

    /**
     * @param file must not be open in this process
     * @param log its write-ahead log; need not be there
     * @throws IOException where the file can't be opened; what can't be read in it is left out
     */
    public static void search(Path file, Path log, FoundRows found) throws IOException {
        // Where the header is what is damaged, the usual layout still finds the rows; a wrong layout finds none that match.
        Set<PageImage.Layout> layouts = new LinkedHashSet<>();
        layouts.add(PageImage.said(file));
        layouts.add(PageImage.USUAL);
        for (PageImage.Layout layout : layouts) {
            try (PageImage image = PageImage.of(file, log, layout)) {
                LeafPage pages = new LeafPage(image);
                image.eachNewest(page -> pages.rows(page, found::add));
                image.eachEarlier(page -> pages.rows(page, row -> lasting(row, found)));
                image.eachNewest(page -> pages.anywhere(page, row -> lasting(row, found)));
                image.eachEarlier(page -> pages.anywhere(page, row -> lasting(row, found)));
            }
        }
    }

    /**
     * Whether a text of a book stands anywhere in the first 64 MB, as it was written.
     *
     * @param hash gives what stands beside a text that is as it was written
     */
    public static boolean holdsTexts(Path file, Path log, UnaryOperator<String> hash) throws IOException {
        FoundRows found = new FoundRows(hash);
        try (PageImage image = PageImage.of(file, log, PageImage.USUAL)) {
            LeafPage pages = new LeafPage(image);
            for (int number = 1; number <= Math.min(image.pages(), PAGES_LOOKED_AT) && found.texts() == 0; number++) {
                int page = number;
                image.page(page).ifPresent(bytes -> pages.anywhere(new PageImage.Version(page, bytes), row -> lasting(row, found)));
            }
        }
        return found.texts() > 0;
    }

    /** A proposal or a setting on an old page may have been taken away since; what was written into the book never is. */
    private static void lasting(RawRow row, FoundRows found) {
        TableShape.of(row).filter(ANYWHERE::contains).ifPresent(shape -> found.add(row));
    }
}
