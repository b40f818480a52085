package app.snowquill.store;

/** What may be done with an open book. */
public enum Access {
    WRITE,
    /** It is a copy of the book as it was when it was opened; every change is refused. */
    READ
}
