package app.snowquill.store.journal;

import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Entries as bytes: length, CRC32C, content. What a killed program or a full disk leaves at the end of a file is told from
 * whole entries by both.
 */
final class JournalFrames {
    private static final int HEAD = 8;
    /** No book's scene is longer; a length beyond it is damage. */
    private static final int LONGEST = 64 << 20;

    private JournalFrames() {
    }

    static ByteBuffer bytes(JournalEntry entry) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(content)) {
            write(entry, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = content.toByteArray();
        return ByteBuffer.allocate(HEAD + bytes.length).putInt(bytes.length).putInt(checksum(bytes)).put(bytes).flip();
    }

    /**
     * What could be read of a file.
     *
     * @param entries up to the first that is not whole
     * @param unread number of bytes after them
     */
    record Read(List<JournalEntry> entries, int unread) {
    }

    static Read read(byte[] file) {
        List<JournalEntry> entries = new ArrayList<>();
        int whole = 0;
        ByteBuffer rest = ByteBuffer.wrap(file);
        while (rest.remaining() >= HEAD) {
            int length = rest.getInt();
            int checksum = rest.getInt();
            if (length < 1 || length > LONGEST || length > rest.remaining()) {
                return new Read(entries, file.length - whole);
            }
            byte[] content = new byte[length];
            rest.get(content);
            if (checksum(content) != checksum) {
                return new Read(entries, file.length - whole);
            }
            try {
                entries.add(read(new DataInputStream(new ByteArrayInputStream(content))));
                whole = rest.position();
            } catch (IOException | IllegalArgumentException e) {
                return new Read(entries, file.length - whole);
            }
        }
        return new Read(entries, file.length - whole);
    }

    private static void write(JournalEntry entry, DataOutputStream out) throws IOException {
        if (entry instanceof JournalEntry.Opened opened) {
            out.writeByte('O');
            text(opened.book(), out);
            out.writeLong(opened.atMillis());
        } else if (entry instanceof JournalEntry.Page page) {
            out.writeByte('P');
            key(page.key(), out);
            out.writeLong(page.sequence());
            text(page.text(), out);
        } else if (entry instanceof JournalEntry.Typed typed) {
            out.writeByte('T');
            key(typed.key(), out);
            out.writeLong(typed.sequence());
            out.writeInt(typed.position());
            out.writeInt(typed.removed());
            text(typed.inserted(), out);
        } else if (entry instanceof JournalEntry.Kept kept) {
            out.writeByte('K');
            key(kept.key(), out);
            out.writeLong(kept.sequence());
        }
    }

    private static JournalEntry read(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 'O' -> new JournalEntry.Opened(text(in), in.readLong());
            case 'P' -> new JournalEntry.Page(key(in), in.readLong(), text(in));
            case 'T' -> new JournalEntry.Typed(key(in), in.readLong(), in.readInt(), in.readInt(), text(in));
            case 'K' -> new JournalEntry.Kept(key(in), in.readLong());
            default -> throw new IllegalArgumentException("No entry of this kind is known: " + kind);
        };
    }

    private static void key(DocumentKey key, DataOutputStream out) throws IOException {
        text(key.kind().name(), out);
        text(key.id(), out);
    }

    private static DocumentKey key(DataInputStream in) throws IOException {
        return new DocumentKey(DocumentKind.valueOf(text(in)), text(in));
    }

    /** As UTF-16 units, not UTF-8: a pair that is typed in halves would be lost there. */
    private static void text(String text, DataOutputStream out) throws IOException {
        out.writeInt(text.length() * 2);
        out.writeChars(text);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST || length % 2 != 0) {
            throw new IOException("A text can't have " + length + " bytes.");
        }
        char[] units = new char[length / 2];
        for (int i = 0; i < units.length; i++) {
            units[i] = in.readChar();
        }
        return new String(units);
    }

    private static int checksum(byte[] content) {
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        return (int) checksum.getValue();
    }
}
