package app.snowquill.ui.library;

import app.snowquill.importing.ForeignManuscript;
import app.snowquill.story.Project;
import java.util.Optional;

/**
 * What a new book begins with.
 *
 * @param sentence step 1 in the author's words; blank for none
 * @param scenes an outline or a manuscript that comes in at once
 * @param source what those came from, for the history
 */
public record NewBook(Project project, String sentence, Optional<ForeignManuscript> scenes, String source) {
}
