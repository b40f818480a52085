package app.snowquill.ui.bible;

import app.snowquill.story.Fact;
import java.util.List;

/**
 * One row of who knows what.
 *
 * @param since the number of the scene in which it becomes true
 * @param people in the order of the columns
 */
record KnownFact(Fact fact, String since, List<Learned> people, EntryRow.Mark mark) {
}
