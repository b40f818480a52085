package app.snowquill.store.salvage;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where in an undamaged book each version lies, byte by byte: the oracle of the corruption harness. Written apart from the program's own
 * reader of pages, for files of 4096-byte pages without reserved bytes.
 */
public final class RowPlaces {
    private static final int PAGE = 4096;

    private final byte[] file;
    private final byte[] log;
    private final Map<Integer, Integer> logged = new HashMap<>();
    private final List<Place> places = new ArrayList<>();

    /** Bytes of the file, or of its log. */
    public record Stretch(boolean inLog, int from, int to) {
    }

    private record Place(long revision, List<Stretch> stretches) {
    }

    public RowPlaces(byte[] file, byte[] log) {
        this.file = file;
        this.log = log;
        for (int at = 56; at + PAGE <= log.length; at += PAGE + 24) {
            logged.put(ByteBuffer.wrap(log).getInt(at - 24), at);
        }
        for (int page = 1; page <= file.length / PAGE; page++) {
            cells(false, (page - 1) * PAGE, page == 1 ? 100 : 0);
        }
        for (int at = 56; at + PAGE <= log.length; at += PAGE + 24) {
            cells(true, at, ByteBuffer.wrap(log).getInt(at - 24) == 1 ? 100 : 0);
        }
    }

    /** The versions of which at least one whole copy has none of its bytes in what differs. */
    public Set<Long> untouched(byte[] nowFile, byte[] nowLog) {
        Set<Long> ids = new TreeSet<>();
        for (Place place : places) {
            if (place.stretches().stream().allMatch(each -> same(each, each.inLog() ? log : file, each.inLog() ? nowLog : nowFile))) {
                ids.add(place.revision());
            }
        }
        return ids;
    }

    private static boolean same(Stretch stretch, byte[] before, byte[] now) {
        return stretch.to() <= now.length
                && Arrays.equals(before, stretch.from(), stretch.to(), now, stretch.from(), stretch.to());
    }

    private void cells(boolean inLog, int page, int start) {
        ByteBuffer bytes = ByteBuffer.wrap(inLog ? log : file, page, PAGE).slice();
        if (bytes.get(start) != 0x0d) {
            return;
        }
        for (int i = 0; i < bytes.getShort(start + 3); i++) {
            cell(inLog, page, bytes, bytes.getShort(start + 8 + 2 * i) & 0xffff);
        }
    }

    private void cell(boolean inLog, int page, ByteBuffer bytes, int cell) {
        int[] at = {cell};
        int length = (int) varint(bytes, at);
        long id = varint(bytes, at);
        int payload = at[0];
        if (length < 100 || bytes.get(payload) < 14 || bytes.get(payload + 1) != 0) {
            return; // no revision: those have thirteen columns, the first of them empty
        }
        int local = LeafPage.local(length, PAGE);
        List<Stretch> stretches = new ArrayList<>();
        stretches.add(new Stretch(inLog, page + cell, page + payload + local + (local < length ? 4 : 0)));
        if (inLog) {
            stretches.add(new Stretch(true, page - 24, page));
        }
        int next = local < length ? bytes.getInt(payload + local) : 0;
        for (int have = local; have < length; have += PAGE - 4) {
            Integer at2 = logged.get(next);
            int from = at2 == null ? (next - 1) * PAGE : at2;
            if (from < 0 || next < 1 || at2 == null && from + PAGE > file.length) {
                return; // an older copy whose further pages are used for something else
            }
            stretches.add(new Stretch(at2 != null, from - (at2 == null ? 0 : 24), from + 4 + Math.min(PAGE - 4, length - have)));
            next = ByteBuffer.wrap(at2 == null ? file : log).getInt(from);
        }
        places.add(new Place(id, stretches));
    }

    private static long varint(ByteBuffer bytes, int[] at) {
        long value = 0;
        while (true) {
            int next = bytes.get(at[0]++) & 0xff;
            value = value << 7 | next & 0x7f;
            if (next < 0x80) {
                return value;
            }
        }
    }
}
