package app.snowquill.ui.archive;

import java.util.List;

/** What was looked for lately in the open book. On the window's thread. */
public interface RecentSearches {
    /** Newest first, without the same twice. */
    List<String> list();

    void remember(String text);
}
