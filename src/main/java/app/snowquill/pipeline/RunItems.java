package app.snowquill.pipeline;

import app.snowquill.snowflake.Staleness;
import app.snowquill.snowflake.Step;
import app.snowquill.snowflake.StepStates;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which documents of a step a run has to write, and whether what they read is there. Pure. */
final class RunItems {
    private RunItems() {
    }

    /** Why a document is or is not written. */
    enum Need {
        WRITE,
        /** It agrees with what it was made from. */
        CURRENT,
        LOCKED,
        /** This very job has written it. */
        DONE,
        /** A new version made from the same fields already waits for the author. */
        PROPOSED,
        /** What it reads is not there. */
        NOT_READY
    }

    /** The documents of a step that the request is about. */
    static List<DocumentKey> asked(Step step, RunRequest request, Book book) {
        return StepStates.expected(step, book).stream()
                .filter(key -> request.only().isEmpty() || request.only().contains(key)).toList();
    }

    static Need need(DocumentKey key, RunRequest request, BookView view, Map<DocumentKey, String> consumed,
                     Map<DocumentKey, String> proposedFrom, String hashNow) {
        DocumentInfo info = view.documents().get(key);
        if (info != null && info.locked()) {
            return Need.LOCKED;
        }
        if (missing(Documents.stepOf(key), key, view.book()).isPresent()) {
            return Need.NOT_READY;
        }
        boolean changed = new Staleness(view.book(), consumed).ownFieldsChanged(key);
        if (request.force() || info == null || info.versions() == 0 || changed || !info.failure().isBlank()) {
            return !request.force() && hashNow.equals(proposedFrom.get(key)) ? Need.PROPOSED : Need.WRITE;
        }
        return Need.CURRENT;
    }

    /** The step that has to be written first; empty where everything the document reads is there. */
    static Optional<Step> missing(Step step, DocumentKey key, Book book) {
        boolean ready = switch (step) {
            case FIRST_THINGS -> true;
            case ONE_SENTENCE -> book.firstThings().isPresent();
            case ONE_PARAGRAPH -> book.oneSentence().isPresent();
            case CHARACTERS, ONE_PAGE -> book.oneParagraph().isPresent();
            case SYNOPSES -> book.characters().containsKey(key.id())
                    && !book.characters().get(key.id()).storyline().isBlank();
            case FOUR_PAGES -> book.onePage().isPresent() && !book.onePage().get().paragraphs().isEmpty();
            case BIBLES -> book.synopses().containsKey(key.id());
            case SCENE_LIST -> book.fourPages().isPresent() && !book.fourPages().get().sections().isEmpty()
                    && !book.bibles().isEmpty();
            case BRIEFS -> book.outline().scene(key.id()).isPresent();
            case DRAFT -> book.cards().containsKey(key.id());
        };
        if (ready) {
            return Optional.empty();
        }
        return Optional.of(step == Step.SCENE_LIST && book.fourPages().isPresent() ? Step.BIBLES : step.reads().get(0));
    }
}
