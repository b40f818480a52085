package app.snowquill.job;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The command that starts a small process of this program's own: its Java, with only the jars that the process needs, so
 * that it starts fast and runs the same from a build folder and from the installed program. Immutable.
 *
 * @param most of heap, in megabytes
 * @param main its main class
 * @param needed one class of each further jar it needs
 */
public record JavaCommand(int most, Class<?> main, List<Class<?>> needed) {
    /**
     * @param options further options of the Java machine
     * @throws IOException where this program's own files can't be found
     */
    public List<String> with(List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx" + most + "m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        return command;
    }

    /** Takes out of an environment what Java would read from it and must not: a bad value ends the process. */
    public static void settle(Map<String, String> environment) {
        List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH").forEach(environment::remove);
    }

    private static String java() throws IOException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
        Path java = Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
        if (!Files.isExecutable(java)) {
            throw new IOException("the program's Java has no launcher at " + java + ". Install the program again.");
        }
        return java.toString();
    }

    private String classPath() throws IOException {
        try {
            List<Path> places = new ArrayList<>(List.of(place(main)));
            for (Class<?> type : needed) {
                places.add(place(type));
            }
            return places.stream().map(Path::toString).distinct().collect(Collectors.joining(File.pathSeparator));
        } catch (URISyntaxException e) {
            throw new IOException("The program's own files have a name that can't be used: " + e.getInput(), e);
        }
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
