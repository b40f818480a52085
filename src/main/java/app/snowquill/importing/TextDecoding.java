package app.snowquill.importing;

import app.snowquill.importing.ImportException.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a text as text: by their mark at the front, as UTF-16 where every second byte is zero, as UTF-8 where they are
 * that strictly, else as Windows-1252, with a warning.
 */
record TextDecoding(String text, List<String> warnings) {
    /** About three million words. */
    private static final long MOST_BYTES = 16L << 20;
    private static final int LOOKED_AT = 4_096;

    static TextDecoding of(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new ImportException(Kind.TOO_LARGE, file.getFileName() + " has more than 16 MB of text, which is longer than any "
                    + "book. Nothing was changed. Part it into several files, then read them in one by one.");
        }
        return of(WholeFile.read(file), String.valueOf(file.getFileName()));
    }

    /** @param name of the file, for sentences */
    static TextDecoding of(byte[] bytes, String name) {
        List<String> warnings = new ArrayList<>();
        String text = decode(bytes, warnings);
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        long controls = text.chars().filter(TextDecoding::isControl).count();
        if (controls * 50 > text.length()) {
            throw new ImportException(Kind.UNKNOWN_FORMAT, name + " is not text, whatever its name says. Nothing was changed.");
        }
        if (controls > 0) {
            warnings.add(controls + (controls == 1 ? " character" : " characters") + " that no text has "
                    + (controls == 1 ? "was" : "were") + " left out.");
            text = withoutControls(text);
        }
        return new TextDecoding(text.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n')
                .replace("\u2029", "\n\n").replace('\u0085', '\n'), warnings);
    }

    private static String decode(byte[] bytes, List<String> warnings) {
        if (begins(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        int[] zeros = new int[2];
        int looked = Math.min(LOOKED_AT, bytes.length);
        for (int i = 0; i < looked; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        if (zeros[1] * 4 > looked && zeros[0] * 20 < looked) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (zeros[0] * 4 > looked && zeros[1] * 20 < looked) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            warnings.add("The text is not in UTF-8, so it was read as Windows-1252. Look at its accents and quotation marks.");
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    }

    /** Without what XML, the page and the book's file can't hold. */
    static String withoutControls(String text) {
        if (text.chars().noneMatch(TextDecoding::isControl)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.chars().filter(c -> !isControl(c)).forEach(c -> clean.append((char) c));
        return clean.toString();
    }
}
