package app.snowquill.engine;

/**
 * Which vectors can be compared with each other: those of the same space.
 *
 * @param model as its file names it
 * @param identity of the model's file and of the way it is used: where it differs, kept vectors are of no use
 * @param dimension numbers in each vector
 */
public record VectorSpace(String model, String identity, int dimension) {
}
