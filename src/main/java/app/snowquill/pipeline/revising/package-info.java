/**
 * The revision of a draft in rounds: {@link app.snowquill.pipeline.revising.RevisionLoop} measures the text, has what was found in it mended, measures
 * again, and takes the new version only where nothing is worse ({@link app.snowquill.pipeline.revising.DraftMeasure#isWorseThan}). The best version so
 * far is never lost. Who mends is a {@link app.snowquill.pipeline.revising.Mending}; what is a violation says
 * {@link app.snowquill.pipeline.revising.DraftMeasuring}. Nothing here asks a model or keeps anything.
 *
 * <p>To have one more kind of violation mended: a finding in {@code scene.DraftChecks} or {@code scene.quality.WordingChecks}, with the words it is
 * about as its quote, and it is named to the model by itself.
 */
package app.snowquill.pipeline.revising;
