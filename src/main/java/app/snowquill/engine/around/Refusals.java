package app.snowquill.engine.around;

import app.snowquill.engine.EngineException;
import java.util.ArrayList;
import java.util.List;

/** Why engines could not be used, in the order they were asked. Belongs to one call; one thread after the other. */
final class Refusals {
    private final List<EngineException> reasons = new ArrayList<>();

    void add(Candidate candidate, EngineException reason) {
        candidate.passOver();
        reasons.add(reason);
    }

    boolean any() {
        return !reasons.isEmpty();
    }

    /** The first one's kind, for that is the engine the author wants; everybody's sentence. */
    EngineException all() {
        EngineException first = reasons.get(0);
        return reasons.size() == 1 ? first : new EngineException(first.kind(),
                String.join(" ", reasons.stream().map(EngineException::getMessage).distinct().toList()), "", first);
    }
}
