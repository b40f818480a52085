package app.snowquill.ui.common.command;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What each command does in the window of one book, and why one can't be done now. Lives with that window, on its thread. */
public final class CommandTable {
    private final Map<Command, Deed> deeds = new EnumMap<>(Command.class);

    private record Deed(Supplier<Optional<String>> obstacle, Runnable action) {
    }

    /** Says what a command does, where it always can be done. */
    public void bind(Command command, Runnable action) {
        bind(command, Optional::empty, action);
    }

    /** @param obstacle a sentence on why it can't be done now; empty where it can */
    public void bind(Command command, Supplier<Optional<String>> obstacle, Runnable action) {
        deeds.put(command, new Deed(obstacle, action));
    }

    /** Those that somebody does, in the order of the list. */
    public Set<Command> commands() {
        Set<Command> all = EnumSet.noneOf(Command.class);
        all.addAll(deeds.keySet());
        return all;
    }

    /** Why it can't be done now, in a sentence; empty where it can. */
    public Optional<String> obstacle(Command command) {
        return Optional.ofNullable(deeds.get(command)).flatMap(deed -> deed.obstacle().get());
    }

    /** Does it; nothing where nobody does. */
    public void run(Command command) {
        Optional.ofNullable(deeds.get(command)).ifPresent(deed -> deed.action().run());
    }
}
