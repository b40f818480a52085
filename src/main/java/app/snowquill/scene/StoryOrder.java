package app.snowquill.scene;

import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.StoryTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has happened before a scene: by story time where both times are known, else by the order of reading. Pure. */
final class StoryOrder {
    private final Book book;

    StoryOrder(Book book) {
        this.book = book;
    }

    List<Scene> before(SceneCard card) {
        Optional<LocalDateTime> now = StoryTime.parse(card.time());
        List<Scene> before = new ArrayList<>();
        boolean isRead = book.outline().scene(card.scene()).isEmpty();
        for (Scene other : book.outline().scenes()) {
            isRead |= other.id().equals(card.scene());
            Optional<LocalDateTime> then = now.isPresent() ? StoryTime.parse(other.time()) : Optional.empty();
            boolean earlier = then.isPresent() && !then.equals(now) ? then.get().isBefore(now.get()) : !isRead;
            if (earlier && !other.id().equals(card.scene())) {
                before.add(other);
            }
        }
        return before;
    }
}
