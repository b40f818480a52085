package app.snowquill.launcher;

import app.snowquill.pipeline.BookSession;
import app.snowquill.settings.RememberedSearches;
import app.snowquill.settings.SettingsException;
import app.snowquill.settings.StateFile;
import app.snowquill.ui.archive.RecentSearches;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The searches that are remembered for one book. On the window's thread. */
final class BookSearches implements RecentSearches {
    private static final Logger LOG = LoggerFactory.getLogger(BookSearches.class);

    private final BookSession session;
    private final RememberedSearches searches;

    BookSearches(BookSession session, StateFile state) {
        this.session = session;
        this.searches = new RememberedSearches(state);
    }

    @Override
    public List<String> list() {
        return searches.of(session.file());
    }

    @Override
    public void remember(String text) {
        try {
            searches.remember(session.file(), text);
        } catch (SettingsException e) {
            LOG.warn(e.getMessage());
        }
    }
}
