/**
 * How good a draft is, by counting: seven dimensions from 0 to 1, each the mean of its measures, each measure with what was
 * counted or quoted. Start with {@link app.snowquill.scene.quality.DraftQuality}. Pure; a scene takes a few milliseconds.
 *
 * <p>A measure maps a count to 0..1 by a {@link app.snowquill.scene.quality.Band}: 1 inside the range that published novels keep
 * to, falling to 0 outside. To add one, write it in the class of its dimension (five classes, named after what they read) and give it
 * a band that good prose passes; {@code DraftQualityTest} holds the sample novel to at least 0.7 and shows for each dimension a draft that it marks down.
 * What is counted says nothing about whether a story is worth telling: quality warns, and stops nothing.
 */
package app.snowquill.scene.quality;
