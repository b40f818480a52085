package app.snowquill.ledger;

import app.snowquill.story.Book;
import app.snowquill.story.Setup;
import java.util.List;

/** What the book promises and has not kept yet. A promise is made and kept in the order of reading. Immutable; made for one book at one moment. */
public final class OpenSetups {
    private final Book book;
    private final SceneOrder order;

    public OpenSetups(Book book) {
        this.book = book;
        this.order = new SceneOrder(book.outline());
    }

    /** What is promised before a scene is read, and not kept before it. */
    public List<Setup> before(String scene) {
        return book.lore().setups().values().stream().filter(setup -> isReadBefore(setup.planted().scene(), scene)
                && (setup.isOpen() || !isReadBefore(setup.paid().scene(), scene))).toList();
    }

    /** What should have been kept by now: the scene by which it is due, or the book's last, is written. */
    public List<Setup> overdue() {
        List<String> ids = book.outline().sceneIds();
        return ids.isEmpty() ? List.of() : book.lore().setups().values().stream().filter(Setup::isOpen)
                .filter(setup -> isWritten(setup.due().isBlank() ? ids.get(ids.size() - 1) : setup.due())).toList();
    }

    private boolean isReadBefore(String one, String other) {
        return order.read(one) < order.read(other);
    }

    private boolean isWritten(String scene) {
        return !book.prose().getOrDefault(scene, "").isBlank();
    }
}
