package app.snowquill.story;

/** Scene and sequel: a proactive scene pursues a goal, a reactive one takes a blow and decides. */
public enum SceneType {
    PROACTIVE, REACTIVE
}
