package app.snowquill.pipeline.writing.context;

import app.snowquill.story.Book;
import java.util.List;

/** Finds scenes that speak of the same things as one. Safe from any thread; may wait for the archive. */
@FunctionalInterface
public interface SimilarScenes {
    SimilarScenes NONE = (scene, book) -> List.of();

    /** Ids of scenes whose prose is like what this one is about, the likest first; those that come later may be among them. */
    List<String> to(String scene, Book book);
}
