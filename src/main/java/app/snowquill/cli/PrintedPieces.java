package app.snowquill.cli;

import app.snowquill.pipeline.writing.Pieces;
import java.io.PrintStream;

/** Prints an answer as it is made, for a person who reads along. One answer; on the thread of its call. */
final class PrintedPieces implements Pieces {
    private final PrintStream out;
    private final StringBuilder printed = new StringBuilder();

    PrintedPieces(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void accept(String piece) {
        printed.append(piece);
        out.print(piece);
        out.flush();
    }

    /** What a terminal has printed stays; the text goes on below it. */
    @Override
    public synchronized void takenBack(int characters) {
        printed.setLength(printed.length() - characters);
        out.println(System.lineSeparator() + "[written anew]");
        out.print(printed);
    }

    /** What is still to be printed so that the whole answer stands there, on a line of its own. */
    synchronized String rest(String answer) {
        String seen = printed.toString().strip();
        out.println();
        if (seen.equals(answer.strip())) {
            return "";
        }
        return seen.startsWith(answer.strip()) ? "[its last words, which break off, are left out]" : "[what is left of it:]" + System.lineSeparator() + answer.strip();
    }
}
