package app.snowquill.settings;

/** Where a setting can come from; a later one wins over an earlier. */
public enum SettingLayer {
    DEFAULT("the default"),
    FILE("the config file"),
    ENVIRONMENT("the environment"),
    PROJECT("this book"),
    COMMAND_LINE("the command line");

    private final String words;

    SettingLayer(String words) {
        this.words = words;
    }

    /** For the inside of a sentence. */
    public String words() {
        return words;
    }
}
