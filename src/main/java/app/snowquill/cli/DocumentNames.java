package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the documents that a person names by kind and id. */
final class DocumentNames {
    private final BookSession session;

    DocumentNames(BookSession session) {
        this.session = session;
    }

    /**
     * The documents named, all of a step that has several.
     *
     * @throws CliFailure where there is no such kind or no such document
     */
    List<DocumentKey> all(String kind, String id) {
        if (kindNamed(kind) == DocumentKind.STEP && !Ranges.step(id).isSingle()) {
            List<DocumentKey> keys = session.documentsOf(Ranges.step(id));
            if (keys.isEmpty()) {
                throw CliFailure.refused("Step " + id + " is not written yet.");
            }
            return keys;
        }
        return List.of(one(kind, id));
    }

    /** @throws CliFailure where there is no such kind or no such document, or the name stands for several */
    DocumentKey one(String kind, String id) {
        DocumentKind known = kindNamed(kind);
        if (known == DocumentKind.STEP) {
            Step step = Ranges.step(id);
            if (!step.isSingle()) {
                throw CliFailure.usage("Step " + id + " has several documents. Name one, such as "
                        + step.kind().name().toLowerCase(Locale.ROOT) + " ID.");
            }
        }
        DocumentKey key = new DocumentKey(known, known == DocumentKind.STEP ? Integer.toString(Integer.parseInt(id)) : id);
        if (!session.view().documents().containsKey(key) && !session.view().proposals().containsKey(key)) {
            throw CliFailure.refused("There is no " + kind + " “" + id + "” in this book.");
        }
        return key;
    }

    /** Whether a kind's documents are the bible's or the ledger's. */
    static boolean isLore(String kind) {
        return kindNamed(kind).isLore();
    }

    private static DocumentKind kindNamed(String name) {
        return Arrays.stream(DocumentKind.values()).filter(kind -> kind.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> CliFailure.usage("There is no kind “" + name + "”. There are "
                        + Arrays.stream(DocumentKind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")) + "."));
    }
}
