package app.snowquill.snowflake;

import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sums documents up into the state of each step. Pure. */
public final class StepStates {
    private StepStates() {
    }

    /** What is known of one document that exists. */
    public record Known(boolean locked, int versions, int words) {
    }

    /**
     * @param documents every document that exists
     * @param failed documents whose last try failed, whether they exist or not
     * @param running steps being written now
     */
    public static Map<Step, StepState> of(Book book, Map<DocumentKey, Known> documents, Set<DocumentKey> stale,
                                          Set<DocumentKey> failed, Set<Step> running) {
        Map<Step, StepState> states = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            states.put(step, of(step, expected(step, book), documents, stale, failed, running.contains(step)));
        }
        return states;
    }

    /** The documents that a step should have; one for each character or scene there is. */
    public static List<DocumentKey> expected(Step step, Book book) {
        Collection<String> ids = switch (step) {
            case CHARACTERS, SYNOPSES, BIBLES -> book.characters().keySet();
            case BRIEFS, DRAFT -> book.outline().sceneIds();
            default -> List.of(Integer.toString(step.number()));
        };
        return ids.stream().map(id -> new DocumentKey(step.kind(), id)).toList();
    }

    private static StepState of(Step step, List<DocumentKey> expected, Map<DocumentKey, Known> documents,
                                Set<DocumentKey> stale, Set<DocumentKey> failed, boolean running) {
        List<DocumentKey> there = expected.stream().filter(documents::containsKey).toList();
        int staleCount = (int) there.stream().filter(stale::contains).count();
        int failures = (int) failed.stream().filter(key -> belongs(key, step, expected)).count();
        int words = there.stream().mapToInt(key -> documents.get(key).words()).sum();
        int versions = there.stream().mapToInt(key -> documents.get(key).versions()).max().orElse(0);
        boolean locked = !there.isEmpty() && there.stream().allMatch(key -> documents.get(key).locked());
        StepStatus status;
        if (running) {
            status = StepStatus.RUNNING;
        } else if (failures > 0) {
            status = StepStatus.FAILED;
        } else if (there.isEmpty()) {
            status = StepStatus.EMPTY;
        } else if (staleCount > 0 || there.size() < expected.size()) {
            status = StepStatus.STALE;
        } else {
            status = StepStatus.CURRENT;
        }
        return new StepState(step, status, locked, there.size() - staleCount, Math.max(1, expected.size()), staleCount,
                failures, words, versions);
    }

    /** A failure of a character that was never made has no expected document and counts all the same. */
    private static boolean belongs(DocumentKey key, Step step, List<DocumentKey> expected) {
        return key.kind() == step.kind() && (expected.contains(key) || key.kind() == DocumentKind.CHARACTER);
    }
}
