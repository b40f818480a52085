package app.snowquill.ledger;

import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Finding.Severity;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Scene;
import app.snowquill.story.Setup;
import java.util.ArrayList;
import java.util.List;

/**
 * The checks of the ledger itself: facts that contradict each other, and promises that are overdue. They read the lore, the scene list and
 * the cast, and of the prose only which scenes have any. Pure.
 */
public final class LedgerChecks {
    private LedgerChecks() {
    }

    /** The findings about facts and setups, facts first. */
    public static List<Finding> check(Book book) {
        if (book.lore().facts().isEmpty() && book.lore().setups().isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        conflicts(book).forEach(conflict -> findings.add(conflict.finding()));
        new OpenSetups(book).overdue().forEach(setup -> findings.add(overdue(setup, book)));
        return findings;
    }

    /** Every two facts of the ledger that contradict each other. */
    public static List<Conflict> conflicts(Book book) {
        return new Contradictions(book).among(book.lore().facts().values()).stream().map(clash -> conflict(clash, book)).toList();
    }

    private static Conflict conflict(Clash clash, Book book) {
        Conflict.Side one = Conflict.Side.of(clash.one());
        Conflict.Side other = Conflict.Side.of(clash.other());
        boolean isSure = clash.certainty() == Clash.Certainty.SURE;
        Finding finding = new Finding("ledger." + clash.rule(), isSure ? Severity.ERROR : Severity.WARNING, other.key(), "value",
                "“" + one.quote() + "” – “" + other.quote() + "”", "“" + other.quote() + "” (" + place(other.scene(), book) + ") "
                + (isSure ? "can’t be so together with" : "hardly goes with") + " “" + one.quote() + "” (" + place(one.scene(), book) + ").",
                "Change one of the two, say since when it is otherwise, or say that it is intended.");
        return new Conflict(finding, one, other);
    }

    private static Finding overdue(Setup setup, Book book) {
        return new Finding("ledger.setup-overdue", Severity.WARNING, DocumentKey.setup(setup.id()), "paid", setup.planted().quote(),
                "The book promises this and does not keep it by " + (setup.due().isBlank() ? "its end" : place(setup.due(), book)) + ": " + setup.text(),
                "Keep it in a scene, or give it longer.");
    }

    /** "before the first scene", or the scene's title, or its id. */
    static String place(String scene, Book book) {
        return scene.isBlank() ? "before the first scene"
                : book.outline().scene(scene).map(Scene::title).filter(title -> !title.isBlank()).map(title -> "“" + title + "”").orElse("scene " + scene);
    }
}
