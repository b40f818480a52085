package app.snowquill.ui.scenes;

/** What the rows are ordered by. */
enum SceneOrder {
    READING, STORY_TIME
}
