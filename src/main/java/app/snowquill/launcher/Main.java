package app.snowquill.launcher;

import app.snowquill.cli.SnowquillCommand;
import app.snowquill.ui.library.BookFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;

/** Starts Snowquill: without arguments, or with a book's file alone, the window; with other arguments a command line. */
public final class Main {
    private static final int NO_DISPLAY = 1;

    private Main() {
    }

    public static void main(String[] arguments) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        System.setProperty("java.awt.headless", "true"); // covers are drawn in memory; the window is JavaFX's alone
        if (arguments.length > 0 && !isBook(arguments)) {
            System.exit(new SnowquillCommand().run(arguments, new Terminal()));
        }
        Logger toolkit = Logger.getLogger("javafx"); // it warns of running from the class path, which is how it runs here
        toolkit.setLevel(Level.SEVERE);
        try {
            Application.launch(SnowquillApplication.class, arguments);
        } catch (UnsupportedOperationException | ExceptionInInitializerError | NoClassDefFoundError | UnsatisfiedLinkError e) {
            new Terminal().err().println("The window can't be opened: there is no display, or a system library it needs is "
                    + "missing (" + reason(e) + "). Nothing was changed. Start Snowquill on a desktop, or use the command "
                    + "line: --help lists its commands.");
            System.exit(NO_DISPLAY);
        } catch (RuntimeException e) {
            new Terminal().err().println("The window can't be opened: " + reason(e) + " Nothing was changed. The command line "
                    + "works without a window: --help lists its commands.");
            System.exit(NO_DISPLAY);
        }
    }

    /** The desktop starts the program with the file that was double-clicked. */
    private static boolean isBook(String[] arguments) {
        return arguments.length == 1 && arguments[0].endsWith(BookFiles.ENDING) && Files.isRegularFile(Path.of(arguments[0]));
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
