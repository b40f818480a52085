package app.snowquill.context;

/** Counts tokens as the model that is asked does. May wait for the model; as thread-safe as who implements it says. */
@FunctionalInterface
public interface TokenCount {
    /** Tokens of {@code text} alone, at least 0. */
    int of(String text);
}
