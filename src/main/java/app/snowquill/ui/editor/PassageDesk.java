package app.snowquill.ui.editor;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Scope;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.variants.Asked;
import app.snowquill.ui.common.variants.Variant;
import app.snowquill.ui.common.variants.VariantTable;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks agents about what is chosen on the page, or for what comes next. What was typed last is in the book before anything is asked, and the passage is found in the text
 * that the book keeps. Lives with the page; on the window's thread.
 */
final class PassageDesk {
    /** How often it is tried anew to keep what is typed while the last words are on their way. */
    private static final int TRIES = 5;

    private final BookSession session;
    private final Strings strings;
    private final FxThread fx;
    private final ProseArea area;
    private final SceneKeeper keeper;
    private final VariantTable table;
    private final Consumer<String> sayer;
    private Runnable taken = () -> { };

    /** @param sayer told why nothing was asked */
    PassageDesk(BookSession session, Strings strings, FxThread fx, ProseArea area, SceneKeeper keeper, Consumer<String> sayer) {
        this.session = session;
        this.strings = strings;
        this.fx = fx;
        this.area = area;
        this.keeper = keeper;
        this.table = new VariantTable(session::agents, fx);
        this.sayer = sayer;
    }

    VariantTable table() {
        return table;
    }

    /** Asks about what is chosen, or about the whole scene where nothing is. What is begun of another scene's end is kept with that scene. */
    void ask(Operation operation, String instruction) {
        String scene = keeper.scene();
        if (scene.isEmpty() || table.isWriting() && !table.chosen().filter(one -> one.asked().goesOn() && !isOf(scene, one)).isPresent()) {
            return;
        }
        if (isLocked(scene)) {
            sayer.accept(strings.text("passage.locked"));
            return;
        }
        taken = () -> { };
        afterKeeping(scene, TRIES, operation.scope() == Scope.SCENE, prose -> {
            AgentRequest request = AgentRequest.of(operation, scene, instruction);
            Optional<PageSelection> chosen = operation.scope() == Scope.SCENE ? Optional.empty() : PageSelection.of(area);
            StoredText stored = new StoredText(prose);
            table.ask(new Asked(chosen.map(it -> request.on(stored.span(it.first(), it.fromColumn(), it.last(), it.toColumn()))).orElse(request), prose));
        });
    }

    /**
     * Asks for what somebody beside the page wants of words in it.
     *
     * @param request asked for once all that is typed is kept; empty where the words are gone
     * @param then told when changes of an answer were taken
     */
    void ask(Supplier<Optional<AgentRequest>> request, Runnable then) {
        String scene = keeper.scene();
        if (scene.isEmpty() || table.isWriting()) {
            return;
        }
        if (isLocked(scene)) {
            sayer.accept(strings.text("passage.locked"));
            return;
        }
        afterKeeping(scene, TRIES, false, prose -> request.get().ifPresentOrElse(wanted -> {
            taken = then;
            table.ask(new Asked(wanted, prose));
        }, () -> sayer.accept(strings.text("passage.words-gone"))));
    }

    /** Changes of an answer have been taken into the text; nothing of it is left to answer. */
    void taken() {
        table.drop();
        taken.run();
        taken = () -> { };
    }

    /** Asks for another answer to what the open scene was asked for last; what is being written for its end is given up and written anew. */
    void again(String instruction) {
        String scene = keeper.scene();
        table.chosen().filter(one -> isOf(scene, one)).ifPresent(one -> {
            Asked asked = one.asked();
            if (asked.goesOn()) {
                afterKeeping(scene, TRIES, true, prose -> {
                    Asked now = new Asked(asked.request(), prose).withInstruction(instruction);
                    if (table.isWriting()) {
                        table.anew(now);
                    } else {
                        table.again(now);
                    }
                });
            } else if (!table.isWriting()) {
                afterKeeping(scene, TRIES, false, prose -> table.again(new PassageTarget(asked).askedAgain(prose).withInstruction(instruction)));
            }
        });
    }

    /** What the open scene's end may be, or the whole of a scene without words: of several the one that is looked at. */
    Optional<Variant> goesOn() {
        return table.chosen().filter(one -> one.asked().goesOn() && isOf(keeper.scene(), one));
    }

    /** What may take the place of words of the open scene: of several the one that is looked at. */
    Optional<Variant> replaces() {
        return table.chosen().filter(one -> !one.asked().goesOn() && isOf(keeper.scene(), one));
    }

    /** "B of 3"; blank for a single answer. */
    String place(Variant variant) {
        int count = table.variants().size();
        return count < 2 ? "" : strings.text("passage.place", variant.letter(), count);
    }

    private static boolean isOf(String scene, Variant variant) {
        return variant.asked().request().subject().equals(scene);
    }

    private boolean isLocked(String scene) {
        DocumentInfo info = session.view().documents().get(DocumentKey.prose(scene));
        return info != null && info.locked();
    }

    /** @param blankToo whether a scene without words will do */
    private void afterKeeping(String scene, int tries, boolean blankToo, Consumer<String> then) {
        keeper.flush().whenCompleteAsync((done, failure) -> {
            if (!scene.equals(keeper.scene())) {
                return;
            }
            String prose = session.view().book().prose().getOrDefault(scene, "");
            if (failure != null) {
                sayer.accept(strings.text("passage.not-kept"));
            } else if (keeper.hasUnsavedKeys() && tries > 0) {
                afterKeeping(scene, tries - 1, blankToo, then);
            } else if (prose.isBlank() && !blankToo) {
                sayer.accept(strings.text("passage.nothing"));
            } else {
                then.accept(prose);
            }
        }, fx);
    }
}
