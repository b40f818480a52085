package app.snowquill.importing;

import app.snowquill.importing.ImportException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/** The texts that a PNG picture carries, as the PNG specification keeps them: tEXt, and zTXt, which is packed. Stateless. */
final class PngText {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int MOST_UNPACKED = 32 << 20;

    private PngText() {
    }

    static boolean isPicture(byte[] bytes) {
        return bytes.length >= SIGNATURE.length && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /** The card in a picture, of version 3 where there is one: JSON. */
    static String card(byte[] bytes, String name) {
        Map<String, byte[]> texts = texts(bytes);
        byte[] coded = texts.getOrDefault("ccv3", texts.get("chara"));
        if (coded == null) {
            throw new ImportException(Kind.UNKNOWN_FORMAT, name + " is a picture without a character card in it. Nothing was changed.");
        }
        try {
            return new String(Base64.getMimeDecoder().decode(coded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ImportException(Kind.DAMAGED, "The character card in " + name + " is damaged and can’t be read. Nothing was changed.", e);
        }
    }

    private static Map<String, byte[]> texts(byte[] bytes) {
        Map<String, byte[]> texts = new HashMap<>();
        int at = SIGNATURE.length;
        while (at + 12 <= bytes.length) {
            int length = ByteBuffer.wrap(bytes, at, 4).getInt();
            String type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (length < 0 || length > bytes.length - at - 12) {
                break;
            }
            if (type.equals("tEXt") || type.equals("zTXt")) {
                add(Arrays.copyOfRange(bytes, at + 8, at + 8 + length), type.equals("zTXt"), texts);
            }
            at += 12 + length;
        }
        return texts;
    }

    private static void add(byte[] chunk, boolean packed, Map<String, byte[]> texts) {
        int end = 0;
        while (end < chunk.length && chunk[end] != 0) {
            end++;
        }
        int from = end + (packed ? 2 : 1);
        if (from <= chunk.length) {
            byte[] text = Arrays.copyOfRange(chunk, from, chunk.length);
            texts.put(new String(chunk, 0, end, StandardCharsets.ISO_8859_1), packed ? unpacked(text) : text);
        }
    }

    private static byte[] unpacked(byte[] text) {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(text))) {
            byte[] all = in.readNBytes(MOST_UNPACKED + 1);
            if (all.length > MOST_UNPACKED) {
                throw SafeXml.tooLarge();
            }
            return all;
        } catch (IOException e) {
            return new byte[0]; // a text that can't be unpacked is none
        }
    }
}
