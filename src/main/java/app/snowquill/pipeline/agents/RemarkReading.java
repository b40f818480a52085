package app.snowquill.pipeline.agents;

import app.snowquill.agent.Provenance;
import java.util.List;
import java.util.Optional;

/**
 * What came of asking an agent for remarks or a rating.
 *
 * @param verdict what it says of the whole, in a sentence
 * @param remarks that were kept, in the order of the text; of a rating one a dimension
 * @param dropped how many quoted words that are not in the scene
 * @param intended how many were about words that the author said are meant so
 * @param parts in how many parts it was read, 1 where it fits into the model's window whole; of a rating in parts the lowest score of each dimension stands
 * @param from the last call of the model for it
 */
public record RemarkReading(AgentRequest request, String verdict, List<PlacedRemark> remarks, int dropped, int intended, int parts,
                            Optional<Provenance> from) {
    public RemarkReading {
        remarks = List.copyOf(remarks);
    }

    /** How many there were before any was dropped. */
    public int found() {
        return remarks.size() + dropped + intended;
    }
}
