package app.snowquill.ui.chat;

/** One of a list to choose from, and what it is called. */
record Named<T>(T value, String name) {
    @Override
    public String toString() {
        return name;
    }
}
