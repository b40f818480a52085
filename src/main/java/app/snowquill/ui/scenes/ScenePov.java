package app.snowquill.ui.scenes;

/**
 * Who tells a scene.
 *
 * @param place of the character in the list of characters, from 0; chooses the colour
 */
record ScenePov(String id, String name, int place) {
}
