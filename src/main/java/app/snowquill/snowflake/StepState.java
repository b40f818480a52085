package app.snowquill.snowflake;

/**
 * Where one step stands, with the numbers the strip shows.
 *
 * @param locked whether every document of the step is locked
 * @param done documents that exist and are current
 * @param expected documents the step should have: 1, or one for each character or scene
 * @param stale documents that no longer agree with what they were made from
 * @param failed documents whose last try failed
 * @param words words in the step's documents
 * @param versions revisions of a single document; of steps with several, the most any has
 */
public record StepState(Step step, StepStatus status, boolean locked, int done, int expected, int stale, int failed,
                        int words, int versions) {
}
