package app.snowquill.importing.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Stands where the reading process would, and behaves as none should. */
final class Unruly {
    private Unruly() {
    }

    private static void begin() {
        System.out.write(ReadingMain.READY);
        System.out.flush();
    }

    /** Reads for ever. */
    static final class Endless {
        public static void main(String[] arguments) throws InterruptedException {
            begin();
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    /** Ends in the middle of its answer. */
    static final class Dying {
        public static void main(String[] arguments) {
            begin();
            System.out.print("{\"read\":{");
            System.out.flush();
            Runtime.getRuntime().halt(134);
        }
    }

    /** Takes memory until there is none. */
    static final class Hungry {
        public static void main(String[] arguments) {
            begin();
            List<byte[]> all = new ArrayList<>();
            while (true) {
                all.add(new byte[1 << 20]);
            }
        }
    }

    /** Answers without end, and fills its error output too. */
    static final class Talking {
        public static void main(String[] arguments) {
            begin();
            String much = "x".repeat(1 << 16);
            while (true) {
                System.err.print(much);
                System.out.print(much);
            }
        }
    }

    /** Ends, while another that it started keeps its output open. */
    static final class Leaving {
        public static void main(String[] arguments) throws IOException {
            begin();
            new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp", System.getProperty("java.class.path"),
                    Lingering.class.getName()).inheritIO().start();
            Runtime.getRuntime().halt(1);
        }
    }

    /** Stays for a while. */
    static final class Lingering {
        public static void main(String[] arguments) throws InterruptedException {
            Thread.sleep(20_000);
        }
    }

    /** Writes into its temp folder, and says where that is. */
    static final class Telling {
        public static void main(String[] arguments) throws IOException, InterruptedException {
            begin();
            Files.writeString(Path.of(arguments[1], "left.txt"), "left");
            System.out.println("{\"refused\":\"EMPTY\",\"sentence\":\"" + arguments[1] + "\"}");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    /** Says a line that is no answer. */
    static final class Babbling {
        public static void main(String[] arguments) throws InterruptedException {
            begin();
            System.out.println("no such thing");
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
