package app.snowquill.pipeline.summaries;

import app.snowquill.story.Book;
import java.util.List;
import java.util.function.Predicate;

/** What came before a scene, without asking the model. Safe from any thread but the window's, for it may read the file. */
public interface StorySoFar {
    /**
     * What came before, in reading order, as coarsely as it is current: whole parts, then chapters, then scenes. A scene that nobody summed up
     * as it stands is told by its line of step 8.
     *
     * @param allowed ids of scenes that may be told of; of a chapter with another in it only single scenes are told
     * @param planned ids of scenes that are told by their line of step 8 whatever is kept of them, such as those that are being written now
     */
    List<Told> before(String scene, Book book, Predicate<String> allowed, Predicate<String> planned);

    /**
     * One text of it.
     *
     * @param id of the part, chapter or scene
     * @param title as the outline has it; may be blank
     * @param text never blank
     * @param scenes ids of the scenes it tells of
     */
    record Told(SummaryLevel level, String id, String title, String text, List<String> scenes) {
        public Told {
            scenes = List.copyOf(scenes);
        }
    }
}
