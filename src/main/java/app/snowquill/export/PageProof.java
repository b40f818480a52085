package app.snowquill.export;

import app.snowquill.export.page.Page;
import app.snowquill.export.page.PageStyle.Facing;
import java.util.List;

/**
 * The pages a book would be written on. Immutable.
 *
 * @param notices sentences for the author about what could not be set as it is
 */
public record PageProof(List<Page> pages, Facing facing, List<String> notices) {
    /** Of a file that is not read in pages. */
    public static final PageProof NONE = new PageProof(List.of(), Facing.SINGLE, List.of());

    public PageProof {
        pages = List.copyOf(pages);
        notices = List.copyOf(notices);
    }
}
