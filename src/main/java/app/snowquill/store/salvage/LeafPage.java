package app.snowquill.store.salvage;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of pages of tables, by the layout of SQLite's files; rows that do not add up are left out. Stateless. */
final class LeafPage {
    private static final byte TABLE_LEAF = 0x0d;
    private static final int LONGEST_ROW = 256 << 20;
    private static final int MOST_COLUMNS = 100;

    private final PageImage image;

    LeafPage(PageImage image) {
        this.image = image;
    }

    /** The rows that the page's own list names; none where it is no leaf of a table. */
    void rows(PageImage.Version page, Consumer<RawRow> receiver) {
        ByteBuffer bytes = page.bytes();
        int start = page.start();
        if (bytes.limit() < start + 8 || bytes.get(start) != TABLE_LEAF) {
            return;
        }
        int cells = bytes.getShort(start + 3) & 0xffff;
        for (int i = 0; i < cells && start + 8 + 2 * i + 2 <= bytes.limit(); i++) {
            row(bytes, bytes.getShort(start + 8 + 2 * i) & 0xffff).ifPresent(receiver);
        }
    }

    /** Every row that begins anywhere in the page, whatever the page says of itself: its list may be what is damaged. */
    void anywhere(PageImage.Version page, Consumer<RawRow> receiver) {
        for (int at = 0; at < page.bytes().limit() - 4; at++) {
            if (mayBegin(page.bytes(), at)) {
                row(page.bytes(), at).ifPresent(receiver);
            }
        }
    }

    /** Whether lengths stand here that add up to a row's; cheap, for it is asked of every byte. */
    private static boolean mayBegin(ByteBuffer page, int at) {
        Varints in = new Varints(page, at);
        long length = in.nextOr(-1);
        if (length < 2 || length > LONGEST_ROW || in.nextOr(-1) < 1) {
            return false;
        }
        int head = in.position();
        long headLength = in.nextOr(-1);
        if (headLength < 2 || headLength > Math.min(length, MOST_COLUMNS * 4) || head + headLength > page.limit()) {
            return false;
        }
        long sum = headLength;
        while (in.position() < head + headLength) {
            long type = in.nextOr(-1);
            sum += type < 0 ? length : RawRow.length(type);
            if (sum > length) {
                return false;
            }
        }
        return sum == length && in.position() == head + headLength;
    }

    private Optional<RawRow> row(ByteBuffer page, int cell) {
        Varints in = new Varints(page, cell);
        long length = in.nextOr(-1);
        long id = in.nextOr(-1);
        if (length < 1 || length > LONGEST_ROW || in.position() >= page.limit()) {
            return Optional.empty();
        }
        return content(page, in.position(), (int) length).flatMap(RawRow::columns).map(columns -> new RawRow(id, columns));
    }

    /** The row's bytes: those in the page, then those on its chain of overflow pages. */
    private Optional<ByteBuffer> content(ByteBuffer page, int from, int length) {
        int usable = image.usable();
        int local = local(length, usable);
        if (from + local + (local < length ? 4 : 0) > page.limit() || (long) image.pages() * usable < length - local) {
            return Optional.empty();
        }
        ByteBuffer content = ByteBuffer.allocate(length);
        content.put(0, slice(page, from, local), 0, local);
        int have = local;
        int next = local < length ? page.getInt(from + local) : 0;
        while (have < length) {
            Optional<ByteBuffer> overflow = image.page(next);
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
    static int local(int length, int usable) {
        int most = usable - 35;
        if (length <= most) {
            return length;
        }
        int least = (usable - 12) * 32 / 255 - 23;
        int wanted = least + (length - least) % (usable - 4);
        return wanted <= most ? wanted : least;
    }
}
