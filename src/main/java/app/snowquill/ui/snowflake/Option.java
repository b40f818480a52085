package app.snowquill.ui.snowflake;

/** One value a choice offers: as it is kept, and as a person reads it. */
record Option(String value, String label) {
    @Override
    public String toString() {
        return label;
    }
}
