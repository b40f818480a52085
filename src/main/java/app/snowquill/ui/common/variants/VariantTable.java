package app.snowquill.ui.common.variants;

import app.snowquill.pipeline.agents.AgentAnswer;
import app.snowquill.pipeline.agents.AgentDesk;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.pipeline.writing.Reading;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.LatestOnFx;
import app.snowquill.ui.common.PieceBuffer;
import app.snowquill.ui.common.ShownPieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The answers to one thing asked, from asking to the author's word; asking for another thing lets go of them. Tells every change on the
 * window's thread, at most every 40 ms while text comes. Lives as long as its book's window.
 */
public final class VariantTable {
    /** Most answers that lie side by side. */
    public static final int MOST = 4;

    private final Supplier<AgentDesk> desk;
    private final FxThread fx;
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Variant> variants = new ArrayList<>();
    private int chosen = -1;
    private ModelWork<AgentAnswer> running;
    private PieceBuffer buffer;

    public VariantTable(Supplier<AgentDesk> desk, FxThread fx) {
        this.desk = desk;
        this.fx = fx;
    }

    /** @param listener told after each change, on the window's thread */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    public List<Variant> variants() {
        return List.copyOf(variants);
    }

    /** The one that is looked at; empty where nothing was asked. */
    public Optional<Variant> chosen() {
        return chosen < 0 ? Optional.empty() : Optional.of(variants.get(chosen));
    }

    public boolean isWriting() {
        return running != null;
    }

    /** Asks; what was asked before is dropped. */
    public void ask(Asked asked) {
        letGo();
        variants.clear();
        begin(asked);
    }

    /** Another answer to the same, beside those that came before; the fourth is written anew where there are four. Nothing while one is being written. */
    public void again(Asked asked) {
        if (running == null) {
            if (variants.size() == MOST) {
                variants.remove(MOST - 1);
            }
            begin(asked);
        }
    }

    /** Gives up what is being written, and writes it anew in its place. Nothing where nothing is. */
    public void anew(Asked asked) {
        if (running != null) {
            letGo();
            variants.remove(variants.size() - 1);
            begin(asked);
        }
    }

    /** Looks at another one. Nothing while one is being written. */
    public void choose(int number) {
        if (running == null && number >= 0 && number < variants.size()) {
            chosen = number;
            tell();
        }
    }

    /** Stops the model; what has come waits for the author's word. */
    public void stop() {
        if (running != null) {
            running.cancel();
        }
    }

    /** Lets go of all; none of it was in the text. */
    public void drop() {
        letGo();
        variants.clear();
        chosen = -1;
        tell();
    }

    private void letGo() {
        if (running != null) {
            ModelWork<AgentAnswer> old = running;
            running = null;
            buffer = null;
            old.cancel();
        }
    }

    private void begin(Asked asked) {
        Variant fresh = Variant.begun(variants.size(), asked);
        variants.add(fresh);
        chosen = fresh.number();
        PieceBuffer mine = new PieceBuffer(fx, this::showText);
        buffer = mine;
        try {
            ModelWork<AgentAnswer> work = desk.get().write(asked.request().asVariant(fresh.number()),
                    new ShownPieces(mine, new LatestOnFx<>(fx, PieceBuffer.FLUSH_MILLIS, reading -> showReading(mine, reading))));
            running = work;
            tell();
            work.done().whenCompleteAsync((answer, failure) -> {
                if (running == work) {
                    end(answer, failure, mine.text());
                }
            }, fx);
        } catch (RuntimeException e) {
            end(null, e, "");
        }
    }

    private void showReading(PieceBuffer of, Reading reading) {
        if (buffer == of && of.text().isBlank()) {
            replace(variants.get(chosen).with(reading));
        }
    }

    private void showText(String text) {
        if (buffer != null && buffer.text().startsWith(text)) {
            replace(variants.get(chosen).with(text));
        }
    }

    private void end(AgentAnswer answer, Throwable failure, String soFar) {
        running = null;
        buffer = null;
        Variant now = variants.get(chosen);
        if (failure != null) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            replace(now.ended(Variant.Phase.FAILED, soFar, cause.getMessage() == null ? "" : cause.getMessage(), Optional.empty()));
        } else if (answer.text().isBlank()) {
            variants.remove(chosen);
            chosen = variants.size() - 1;
            tell();
        } else {
            replace(now.ended(answer.complete() ? Variant.Phase.READY : Variant.Phase.STOPPED, answer.text(), "", answer.from()));
        }
    }

    private void replace(Variant next) {
        variants.set(chosen, next);
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
