package app.snowquill.store;

/** What has become of an open book's file, seen from outside. */
public enum FileState {
    AS_IT_WAS,
    /** Nothing bears its name any more: it was moved, renamed, deleted, or its disk is gone. */
    AWAY,
    /** Another file bears its name. */
    REPLACED,
    /** Another version came from elsewhere; it lies beside under a name of its own. */
    CHANGED_ELSEWHERE,
    /** Another computer believed this one gone and has the book now; no change is kept here any more. */
    TAKEN_OVER
}
