package app.snowquill.pipeline.writing.context;

import app.snowquill.context.Distilled;
import java.util.List;

/** What a scene's context is made of beside the book itself. Immutable; as thread-safe as its parts, which are. */
public record SceneSources(Choices choices, StorySoFar story, Distilled distilled, SimilarScenes similar) {
    /** The book alone. */
    public static final SceneSources PLAIN = new SceneSources(Choices.NONE, new SummedUp(List::of), Distilled.NONE, SimilarScenes.NONE);

    public SceneSources with(Choices others) {
        return new SceneSources(others, story, distilled, similar);
    }
}
