package app.snowquill.engine.running;

/** One process that runs a model, from its start to its end. Any thread. */
public interface RunningModel {
    /** How a process came to its end. */
    enum End {
        NONE, CLOSED, HUNG, CRASHED
    }

    End end();

    long pid();

    /** Whether an answer is under way. */
    boolean busy();

    /** Ends it at once, for this reason; the first reason stays. */
    void kill(End why);

    /** Called every 100 ms or so: kills the process if something in it has hung. */
    void watch(long nanoTime);

    /** Ends it, what waits for it with it. Waits for its end. */
    void close();
}
