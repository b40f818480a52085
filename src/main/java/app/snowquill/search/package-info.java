/**
 * Finds texts by their words, and by what they mean where a model gives vectors.
 */
package app.snowquill.search;
