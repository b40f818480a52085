package app.snowquill.settings;

/** When a book is worked on in a copy on this computer. */
public enum WorkingCopies {
    /** In synced and network folders. */
    AUTO, ON, OFF
}
