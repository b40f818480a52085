package app.snowquill.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.StringHelper;

/**
 * Where terms stand in a row in the texts of one segment. Texts are asked for in ascending order, so that each list of places is opened
 * once and read through once, however many texts there are. One search's, on its thread.
 */
final class TermPlaces {
    private final PostingsEnum[] lists;

    private TermPlaces(PostingsEnum[] lists) {
        this.lists = lists;
    }

    /** Empty where one of the terms is nowhere in the segment. @param terms of one field, at least one, in their order */
    static Optional<TermPlaces> in(LeafReader leaf, List<Term> terms) throws IOException {
        PostingsEnum[] lists = new PostingsEnum[terms.size()];
        for (int i = 0; i < lists.length; i++) {
            lists[i] = leaf.postings(terms.get(i), PostingsEnum.OFFSETS);
            if (lists[i] == null) {
                return Optional.empty();
            }
        }
        return Optional.of(new TermPlaces(lists));
    }

    /** Of each word of a segment that begins with some letters; empty where there are more than {@code most}. */
    static Optional<List<TermPlaces>> beginning(LeafReader leaf, Term letters, int most) throws IOException {
        List<TermPlaces> all = new ArrayList<>();
        Terms terms = leaf.terms(letters.field());
        TermsEnum words = terms == null ? TermsEnum.EMPTY : terms.iterator();
        boolean more = words.seekCeil(letters.bytes()) != TermsEnum.SeekStatus.END;
        for (; more && StringHelper.startsWith(words.term(), letters.bytes()); more = words.next() != null) {
            if (all.size() == most) {
                return Optional.empty();
            }
            all.add(new TermPlaces(new PostingsEnum[] {words.postings(null, PostingsEnum.OFFSETS)}));
        }
        return Optional.of(all);
    }

    /**
     * Adds a mark for each place in a text, from its beginning on.
     *
     * @param row number of the text in the segment, greater than in every call before
     * @param most marks at most
     * @param reach of the first mark, characters: what stands behind it is not wanted
     */
    void add(int row, int part, int most, int reach, List<Mark> marks) throws IOException {
        for (PostingsEnum list : lists) {
            if (list.docID() < row && list.advance(row) != row || list.docID() != row) {
                return;
            }
        }
        int[] left = new int[lists.length];
        int[] at = new int[lists.length];
        for (int i = 0; i < lists.length; i++) {
            left[i] = lists[i].freq();
            at[i] = -1;
        }
        long last = Long.MAX_VALUE;
        for (int found = 0; found < most && left[0] > 0;) {
            left[0]--;
            int first = lists[0].nextPosition();
            if (lists[0].startOffset() >= last) {
                return;
            }
            int following = 1;
            while (following < lists.length && stands(following, first + following, left, at)) {
                following++;
            }
            if (following == lists.length) {
                marks.add(new Mark(lists[0].startOffset(), lists[lists.length - 1].endOffset(), part));
                last = Math.min(last, (long) lists[0].startOffset() + reach);
                found++;
            }
        }
    }

    private boolean stands(int list, int position, int[] left, int[] at) throws IOException {
        while (at[list] < position && left[list] > 0) {
            at[list] = lists[list].nextPosition();
            left[list]--;
        }
        return at[list] == position;
    }
}
