/**
 * What makes a scene work, as plain computation: the twelve rules of a card
 * ({@link app.snowquill.scene.CardRules}), the legal links between scenes of a strand
 * ({@link app.snowquill.scene.ChainLinks}), and the checks of a draft ({@link app.snowquill.scene.DraftChecks}).
 * After Dwight Swain's scene and sequel. Pure: no file, no model, no window.
 *
 * <p>To draw chains: {@code StrandChain.of(book)} gives a {@link app.snowquill.scene.StrandChain} for each strand, in the
 * order of first reading; its {@code stations()} are the scenes in reading order, each with its type, its link onward
 * ({@code onward().kind()}, {@code onward().scene()} the target's id), a {@link app.snowquill.scene.ChainLinkState} and
 * {@code why()}, which says in sentences what is wrong with the link; {@code faults()} holds both ends' faults with their kind.
 */
package app.snowquill.scene;
