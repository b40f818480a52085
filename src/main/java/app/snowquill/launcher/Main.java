package app.snowquill.launcher;

/** Starts Snowquill. */
public final class Main {
    private Main() {
    }

    public static void main(String[] arguments) {
    }
}
