package app.snowquill.pipeline.agents;

import app.snowquill.agent.AnchoredPlace;
import app.snowquill.agent.Operation;
import app.snowquill.agent.Remark;
import app.snowquill.agent.RemarkState;
import java.time.Instant;
import java.util.Optional;

/**
 * A remark and where its words stand in the scene as it is in the book.
 *
 * @param place empty where the words were changed, so that it points at nothing, and where it is about the whole
 * @param at when it was made
 */
public record PlacedRemark(Remark remark, String scene, RemarkState state, Optional<AnchoredPlace> place, Instant at) {
    /** Whether it is to be shown at its words. */
    public boolean isOpen() {
        return state == RemarkState.OPEN && place.isPresent();
    }

    /** Open, but its words are gone. */
    public boolean isAside() {
        return state == RemarkState.OPEN && place.isEmpty() && !remark.isOfTheWhole();
    }

    /** What to ask of the Editor to mend it; empty where its words are gone. Nothing enters the text by it. */
    public Optional<AgentRequest> mending() {
        String wish = remark.suggestion().isBlank() ? remark.message() : remark.message() + " " + remark.suggestion();
        return place.map(found -> AgentRequest.of(Operation.REWRITE, scene, wish).on(found.span()));
    }
}
