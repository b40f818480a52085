package app.snowquill.pipeline;

/**
 * What thinning takes out of a book.
 *
 * @param versions that go
 * @param kept versions that stay
 * @param bytes of the texts that go
 */
public record ThinningOffer(int versions, int kept, long bytes) {
}
