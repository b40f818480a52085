package app.snowquill.ui.remarks;

import app.snowquill.agent.RemarkState;
import app.snowquill.agent.Span;
import app.snowquill.pipeline.agents.PlacedRemark;
import app.snowquill.snowflake.Finding;
import java.util.Optional;

/**
 * One thing that was found in the open scene: by a check or by an agent, of which one is there.
 *
 * @param span where its words stand on the page; empty where they are gone, or where it is about the whole
 * @param edited whether some of the words are others by now
 */
public record Found(String id, Optional<Finding> finding, Optional<PlacedRemark> remark, Optional<Span> span, boolean edited) {
    static Found of(Finding finding, int number, Optional<Span> span) {
        return new Found("check-" + number, Optional.of(finding), Optional.empty(), span, false);
    }

    public String quote() {
        return finding.map(Finding::quote).orElseGet(() -> remark.orElseThrow().remark().quote());
    }

    public String message() {
        return finding.map(Finding::message).orElseGet(() -> remark.orElseThrow().remark().message());
    }

    public String suggestion() {
        return finding.map(Finding::fix).orElseGet(() -> remark.orElseThrow().remark().suggestion());
    }

    public boolean isOpen() {
        return remark.map(one -> one.state() == RemarkState.OPEN).orElse(true);
    }

    /** An agent's, open, but of words that are others by now. */
    public boolean isAside() {
        return remark.isPresent() && isOpen() && span.isEmpty() && !remark.get().remark().isOfTheWhole();
    }

    /** Whether a row that shows the one shows the other as well, wherever on the page its words have gone. */
    boolean looksLike(Found other) {
        return id.equals(other.id) && finding.equals(other.finding) && edited == other.edited && span.isPresent() == other.span.isPresent()
                && remark.map(PlacedRemark::remark).equals(other.remark.map(PlacedRemark::remark)) && remark.map(PlacedRemark::state).equals(other.remark.map(PlacedRemark::state));
    }

    /** Part of a rating, which stands with the scores. */
    public boolean isScore() {
        return remark.filter(one -> one.remark().score() > 0).isPresent();
    }
}
