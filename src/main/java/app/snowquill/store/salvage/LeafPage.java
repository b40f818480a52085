package app.snowquill.store.salvage;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of one page of a table, by the layout of SQLite's files; rows that do not add up are left out. Stateless. */
final class LeafPage {
    private static final byte TABLE_LEAF = 0x0d;
    private static final int LONGEST_ROW = 256 << 20;

    private final PageImage image;

    LeafPage(PageImage image) {
        this.image = image;
    }

    /** The rows of {@code page}; none where it is no leaf of a table. */
    List<RawRow> rows(PageImage.Version page) {
        List<RawRow> rows = new ArrayList<>();
        ByteBuffer bytes = page.bytes();
        int start = page.start();
        if (bytes.limit() < start + 8 || bytes.get(start) != TABLE_LEAF) {
            return rows;
        }
        int cells = bytes.getShort(start + 3) & 0xffff;
        for (int i = 0; i < cells && start + 8 + 2 * i + 2 <= bytes.limit(); i++) {
            row(bytes, bytes.getShort(start + 8 + 2 * i) & 0xffff).ifPresent(rows::add);
        }
        return rows;
    }

    private Optional<RawRow> row(ByteBuffer page, int cell) {
        Varints in = new Varints(page, cell);
        Optional<Long> length = in.next();
        Optional<Long> id = length.flatMap(any -> in.next());
        if (id.isEmpty() || length.get() < 1 || length.get() > LONGEST_ROW) {
            return Optional.empty();
        }
        return content(page, in.position(), length.get().intValue()).flatMap(RawRow::columns)
                .map(columns -> new RawRow(id.get(), columns));
    }

    /** The row's bytes: those in the page, then those on its chain of overflow pages. */
    private Optional<ByteBuffer> content(ByteBuffer page, int from, int length) {
        int usable = image.usable();
        int local = local(length, usable);
        if (from + local + (local < length ? 4 : 0) > page.limit()) {
            return Optional.empty();
        }
        ByteBuffer content = ByteBuffer.allocate(length);
        content.put(0, slice(page, from, local), 0, local);
        int have = local;
        int next = local < length ? page.getInt(from + local) : 0;
        for (int steps = 0; have < length; steps++) {
            Optional<ByteBuffer> overflow = steps > image.pages() ? Optional.empty() : image.page(next);
            int part = Math.min(usable - 4, length - have);
            if (overflow.isEmpty() || overflow.get().limit() < 4 + part) {
                return Optional.empty();
            }
            content.put(have, slice(overflow.get(), 4, part), 0, part);
            have += part;
            next = overflow.get().getInt(0);
        }
        return Optional.of(content);
    }

    private static byte[] slice(ByteBuffer page, int from, int length) {
        byte[] bytes = new byte[length];
        page.get(from, bytes);
        return bytes;
    }

    /** How much of a row stays in its page, by the published formula. */
    private static int local(int length, int usable) {
        int most = usable - 35;
        if (length <= most) {
            return length;
        }
        int least = (usable - 12) * 32 / 255 - 23;
        int wanted = least + (length - least) % (usable - 4);
        return wanted <= most ? wanted : least;
    }
}
