package app.snowquill.settings;

/** A file of settings could not be written. The message says so to the author. */
public final class SettingsException extends RuntimeException {
    SettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
