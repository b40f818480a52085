package app.snowquill.engine.gguf;

import app.snowquill.engine.RemoteSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * The address of a model file that may be fetched: over HTTPS, or from this computer. Pages of Hugging Face that show a file
 * are taken for the file.
 *
 * @param fileName what the file is called here; ends in .gguf and is safe on every system
 */
public record ModelAddress(URI uri, String fileName) {
    private static final Set<String> HUGGING_FACE = Set.of("huggingface.co", "www.huggingface.co", "hf.co", "hf-mirror.com");
    private static final String ENDING = ".gguf";
    private static final int LONGEST_NAME = 180;

    /** @throws DownloadException where it is no such address; says why */
    public static ModelAddress of(String text) {
        String typed = text.strip();
        URI uri = parsed(typed.contains("://") ? typed : "https://" + typed);
        if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
            throw refused("“" + typed + "” is not the address of a file. Paste the whole address, from https:// to .gguf.");
        }
        if (uri.getUserInfo() != null) {
            throw refused("The address holds a name or a password, which would be kept beside the download. Use one without, or "
                    + "download the file in a browser and add it.");
        }
        if (!mayBeAsked(uri)) {
            throw refused("Models are fetched over https:// only, so that nobody can change them on the way. Paste an address "
                    + "that begins with https://.");
        }
        URI file = HUGGING_FACE.contains(uri.getHost().toLowerCase(Locale.ROOT)) ? fileOfHuggingFace(uri) : uri;
        return new ModelAddress(file, safeName(file));
    }

    /** HTTPS, or plain HTTP that does not leave this computer. */
    static boolean mayBeAsked(URI uri) {
        return uri.getHost() != null && ("https".equalsIgnoreCase(uri.getScheme())
                || "http".equalsIgnoreCase(uri.getScheme()) && new RemoteSettings(uri, "", 0, 1).isHere());
    }

    private static URI parsed(String text) {
        try {
            return new URI(text.replace(" ", "%20"));
        } catch (URISyntaxException e) {
            throw refused("“" + text + "” can't be read as an address. Paste it as the browser shows it.");
        }
    }

    /** {@code /org/repo/blob/main/x.gguf} is a page about the file at {@code /org/repo/resolve/main/x.gguf}. */
    private static URI fileOfHuggingFace(URI uri) {
        String[] parts = uri.getRawPath().split("/");
        if (parts.length < 6 || !Set.of("blob", "resolve", "raw").contains(parts[3])) {
            throw refused("This is a page of Hugging Face about a model, not one of its files. Open “Files and versions” there, "
                    + "choose a file that ends in .gguf, and paste its address.");
        }
        parts[3] = "resolve";
        return parsed(uri.getScheme() + "://" + uri.getRawAuthority() + String.join("/", parts));
    }

    private static String safeName(URI uri) {
        String path = uri.getPath();
        String last = path.substring(path.lastIndexOf('/') + 1).replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "_")
                .replaceAll("^[. ]+|[. ]+$", "");
        String stem = last.toLowerCase(Locale.ROOT).endsWith(ENDING) ? last.substring(0, last.length() - ENDING.length()) : last;
        String named = stem.isBlank() || stem.matches("(?i)con|prn|aux|nul|com\\d|lpt\\d") ? "model" + stem : stem;
        return named.substring(0, Math.min(LONGEST_NAME, named.length())) + ENDING;
    }

    private static DownloadException refused(String sentence) {
        return new DownloadException(DownloadException.Kind.ADDRESS, sentence);
    }
}
