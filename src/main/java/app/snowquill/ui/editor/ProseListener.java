package app.snowquill.ui.editor;

/** What the page tells the window around it. Called on the window's thread, with words ready to be shown. */
public interface ProseListener {
    /** "Saving…", "Saved 09:41", "Not saved: disk full". */
    void saveStatus(String words);

    /** "Scene 11 · 1,046 of 1,400 words"; blank where no scene is open. */
    void sceneCount(String words);

    /** The author wants to choose a model. */
    void chooseModel();
}
