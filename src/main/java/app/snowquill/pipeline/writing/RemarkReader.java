package app.snowquill.pipeline.writing;

import app.snowquill.agent.Operation;
import app.snowquill.agent.RemarkKind;
import app.snowquill.agent.Severity;
import app.snowquill.context.Phase;
import app.snowquill.engine.Bound;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.RecordShape;
import app.snowquill.engine.Sampling;
import app.snowquill.story.Book;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Has the Editor or the Dramaturge read a scene and say what they see, each with the words it is about. Belongs to one reading. */
public final class RemarkReader {
    private static final RecordShape<Read> READ = RecordShape.of(Read.class);
    private static final RecordShape<FoundRemark> REMARK = RecordShape.of(FoundRemark.class);

    private final Writing writing;
    private final ReadingExtent extent;

    public RemarkReader(Writing writing, ReadingExtent extent) {
        this.writing = writing;
        this.extent = extent;
    }

    /** What the model answers. @param reasoning on the whole, before any remark */
    public record Read(@Bound.Sentence(least = 3, most = 30) String reasoning, @Bound.Items(least = 0, most = 6) List<FoundRemark> remarks) {
    }

    /** One remark. @param quote as the model says that it stands in the text */
    public record FoundRemark(@Bound.Characters(160) String quote, RemarkKind kind, Severity severity, @Bound.Sentence(least = 3, most = 24) String message,
                              @Bound.Sentence(least = 3, most = 24) String suggestion) {
    }

    /**
     * @param operation REVIEW or CRITIQUE
     * @param piece of the scene's text, or all of it
     * @throws app.snowquill.engine.EngineException where the model can't do it
     */
    public Read read(Operation operation, String scene, String piece, Book book) {
        List<String> kinds = RemarkKind.of(operation.agent()).stream().map(RemarkKind::word).toList();
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("kinds", kinds.stream().collect(Collectors.joining(", ")));
        inputs.put("most", Integer.toString(extent.remarks()));
        inputs.put("prose", piece);
        JsonShape.Fields remark = REMARK.with("kind", new JsonShape.OneOf(kinds)).shape();
        return writing.form(operation.word(), book, inputs, writing.context().of(operation.agent(), Phase.REVISE, scene, book, ""),
                READ.with("remarks", new JsonShape.Items(remark, 0, extent.remarks())), Sampling.structure());
    }
}
