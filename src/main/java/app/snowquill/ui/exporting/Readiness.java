package app.snowquill.ui.exporting;

import app.snowquill.pipeline.BookView;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.Scene;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an author should know before the book is sent. Immutable.
 *
 * @param drafted scenes of the outline that have text
 * @param questioned the drafted scenes whose card, text or notes have open findings, in reading order
 * @param planned number of scenes of the outline that have no text
 * @param words of all drafted scenes
 * @param waived how many findings the author said are intended
 */
public record Readiness(List<Scene> drafted, List<Scene> questioned, int planned, int words, int waived) {
    private static final Set<DocumentKind> OF_A_SCENE = Set.of(DocumentKind.CARD, DocumentKind.PROSE, DocumentKind.NOTES);

    public static Readiness of(BookView view) {
        List<Scene> all = view.book().outline().scenes();
        List<Scene> drafted = all.stream().filter(scene -> view.book().wordsOf(scene.id()) > 0).toList();
        Set<String> found = view.findings().stream().filter(finding -> OF_A_SCENE.contains(finding.where().kind()))
                .map(finding -> finding.where().id()).collect(Collectors.toSet());
        List<Scene> questioned = drafted.stream().filter(scene -> found.contains(scene.id())).toList();
        return new Readiness(drafted, questioned, all.size() - drafted.size(), view.book().words(), view.waived().size());
    }
}
