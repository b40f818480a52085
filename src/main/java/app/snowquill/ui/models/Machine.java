package app.snowquill.ui.models;

import app.snowquill.pipeline.Computer;
import app.snowquill.pipeline.ModelDesk.ModelReport;
import java.util.Optional;

/** This computer, as far as it matters to a model, and how a model's need stands to it. */
public record Machine(Computer computer) {
    private static final double TIGHT_FROM = 0.8;

    /** A computer of which nothing is known yet. */
    public static final Machine UNKNOWN = new Machine(new Computer(0, 0, Optional.empty()));

    /** Whether a model's need goes into the memory. */
    public enum Fit {
        FITS, TIGHT, DOES_NOT_FIT, UNKNOWN
    }

    /** Which memory. */
    public enum Kind {
        SYSTEM, CARD
    }

    /** What a model needs of the memory that it fills most. */
    public record Need(Kind kind, long bytes, long of) {
        /** Part of the memory, 0 to 1. */
        public double share() {
            return of <= 0 ? 0 : Math.min(1, (double) bytes / of);
        }

        /** Above four fifths it is tight: the system and other programs need their share. */
        public Fit fit() {
            if (of <= 0 || bytes <= 0) {
                return Fit.UNKNOWN;
            }
            double share = (double) bytes / of;
            return share < TIGHT_FROM ? Fit.FITS : share < 1 ? Fit.TIGHT : Fit.DOES_NOT_FIT;
        }
    }

    /** Without a card of its own that is known, everything has to go into the computer's memory, as on a Mac. */
    public Need need(ModelReport report) {
        if (computer.card().isEmpty() || report.graphicsBytes() <= 0) {
            return new Need(Kind.SYSTEM, report.memoryBytes(), computer.memoryBytes());
        }
        Need system = new Need(Kind.SYSTEM, report.memoryBytes() - report.graphicsBytes(), computer.memoryBytes());
        Need card = new Need(Kind.CARD, report.graphicsBytes(), computer.card().get().memoryBytes());
        return (double) card.bytes() * system.of() > (double) system.bytes() * card.of() ? card : system;
    }
}
