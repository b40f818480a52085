package app.snowquill.store.sqlite;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who has a book open.
 *
 * @param started when that process began, where the system tells; a number is given to another process once it is free
 * @param since when the book was opened
 */
record LockHolder(String host, long pid, Optional<Instant> started, Instant since) {

    static LockHolder thisProcess(Clock clock) {
        ProcessHandle self = ProcessHandle.current();
        return new LockHolder(hostName(), self.pid(), self.info().startInstant(), clock.instant());
    }

    /** Empty where the text is not what {@link #text()} writes. */
    static Optional<LockHolder> read(String text) {
        Map<String, String> lines = new HashMap<>();
        text.lines().forEach(line -> {
            int at = line.indexOf('=');
            if (at > 0) {
                lines.put(line.substring(0, at), line.substring(at + 1));
            }
        });
        try {
            return Optional.of(new LockHolder(lines.getOrDefault("host", ""),
                    Long.parseLong(lines.getOrDefault("pid", "")),
                    Optional.ofNullable(lines.get("started")).map(Instant::parse),
                    Instant.parse(lines.getOrDefault("since", ""))));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    String text() {
        return "host=" + host + "\npid=" + pid + "\n" + started.map(at -> "started=" + at + "\n").orElse("")
                + "since=" + since + "\n";
    }

    /** Whether this process is surely gone. One on another computer can't be told. */
    boolean isGone() {
        if (!host.equals(hostName())) {
            return false;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        return process.isEmpty()
                || started.isPresent() && process.get().info().startInstant().filter(at -> !at.equals(started.get()))
                        .isPresent();
    }

    boolean isThisProcess() {
        return isOnThisComputer() && pid == ProcessHandle.current().pid() && !isGone();
    }

    boolean isOnThisComputer() {
        return host.equals(hostName());
    }

    /** Without the domain, which changes with the network a laptop is in. */
    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName().replaceFirst("\\..*", "");
        } catch (UnknownHostException e) {
            return "this computer";
        }
    }
}
