package app.snowquill.ledger;

/** How two values of one attribute stand to each other. */
enum Agreement {
    /** Both can be so. */
    POSSIBLE,
    /** Their words speak against it; only ever warns. */
    UNLIKELY,
    /** They exclude each other. */
    IMPOSSIBLE
}
