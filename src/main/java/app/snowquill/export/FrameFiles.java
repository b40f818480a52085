package app.snowquill.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files of an empty document from the resources beside this room, with the values of one book in their places. */
final class FrameFiles {
    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");

    private final String folder;
    private final Map<String, String> values;

    /** @param values what stands for each {name} in them, as XML */
    FrameFiles(String folder, Map<String, String> values) {
        this.folder = folder;
        this.values = Map.copyOf(values);
    }

    String filled(String resource) throws IOException {
        String path = folder + "/" + resource;
        try (InputStream in = FrameFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("The program lacks its own file " + path + ".");
            }
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            // In one go, for a title may hold what looks like a name.
            return NAME.matcher(xml).replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
        }
    }
}
