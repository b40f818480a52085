package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.Recovery;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in lines what the opening of a book recovered of the last session's typing. */
final class RecoveryText {
    private RecoveryText() {
    }

    /** One line for each thing there is to say; none where the last session ended in order. */
    static List<String> lines(BookSession session) {
        Recovery recovery = session.typing().recovery();
        List<String> lines = new ArrayList<>();
        for (Recovery.Text text : recovery.texts()) {
            String what = switch (text.words()) {
                case 0 -> "the last changes";
                case 1 -> "1 word";
                default -> text.words() + " words";
            };
            lines.add("Recovered " + what + " in " + name(session, text.key()) + " that were typed before the program ended."
                    + switch (text.place()) {
                        case CURRENT -> "";
                        case HISTORY -> " It was changed since; both stand in its history.";
                        case NOT_KEPT -> " It had not been kept, so it stands in the history and the book is as it was.";
                    });
        }
        recovery.setAside().forEach(file -> lines.add("A journal of typing could not be read to its end. What was whole in it is in "
                + "the book; the rest is kept in " + file + "."));
        if (!recovery.waiting().isEmpty()) {
            lines.add("What was typed last is not in the book yet: " + recovery.waiting()
                    + " It is kept, and tried again when the book is opened next.");
        }
        return lines;
    }

    private static String name(BookSession session, DocumentKey key) {
        String plain = key.kind().name().toLowerCase(Locale.ROOT) + " " + key.id();
        return key.kind() != DocumentKind.PROSE && key.kind() != DocumentKind.CARD ? plain
                : session.view().book().outline().scene(key.id()).map(scene -> "“" + scene.title() + "” (" + plain + ")").orElse(plain);
    }
}
