package app.snowquill.pipeline.outline;

/** What was done to an outline; each has its words in the history. */
public enum OutlineDeed {
    ADD_SCENE, ADD_CHAPTER, ADD_PART, RENAME, MOVE, SPLIT, MERGE, BIN, RESTORE, EMPTY_BIN, MERGE_CHAPTERS, DELETE_CHAPTER,
    MERGE_PARTS, DELETE_PART
}
