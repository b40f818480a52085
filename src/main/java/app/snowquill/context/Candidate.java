package app.snowquill.context;

/** @param why it is there, as a phrase for the author: "place of this scene" */
public record Candidate(ContextElement element, String why) {
}
