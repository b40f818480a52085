/**
 * What agents have made of a passage, beside the page: the variants with what the checks say of each, a comparison of two of them, and where each
 * came from. Start with {@link app.snowquill.ui.variants.VariantsPane}. It shows a {@link app.snowquill.ui.common.variants.VariantTable}; asking and taking
 * are the page's. On the window's thread.
 */
package app.snowquill.ui.variants;
