package app.snowquill.launcher;

import app.snowquill.cli.SnowquillCommand;

/** Starts Snowquill: without arguments the window, with arguments a command line. */
public final class Main {
    private Main() {
    }

    public static void main(String[] arguments) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        if (arguments.length > 0) {
            System.exit(new SnowquillCommand().run(arguments, new Terminal()));
        }
    }
}
