/**
 * What makes a scene work, as plain computation: the twelve rules of a card
 * ({@link app.snowquill.scene.CardRules}), the legal links between scenes of a strand
 * ({@link app.snowquill.scene.ChainLinks}), and the checks of a draft ({@link app.snowquill.scene.DraftChecks}).
 * After Dwight Swain's scene and sequel. Pure: no file, no model, no window.
 */
package app.snowquill.scene;
