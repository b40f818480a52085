package app.snowquill.pipeline.writing.context;

import app.snowquill.context.Distilled;

/** What a scene's context is made of beside the book itself. Immutable; as thread-safe as its parts, which are. */
public record SceneSources(Choices choices, StorySoFar story, Distilled distilled, SimilarScenes similar) {
    /** The book alone. */
    public static final SceneSources PLAIN = new SceneSources(Choices.NONE, new SceneLines(), Distilled.NONE, SimilarScenes.NONE);

    public SceneSources with(StorySoFar other, Distilled shorter) {
        return new SceneSources(choices, other, shorter, similar);
    }

    public SceneSources with(SimilarScenes others) {
        return new SceneSources(choices, story, distilled, others);
    }

    public SceneSources with(Choices others) {
        return new SceneSources(others, story, distilled, similar);
    }
}
