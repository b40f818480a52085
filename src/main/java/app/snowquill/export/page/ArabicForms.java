package app.snowquill.export.page;

import java.util.HashMap;
import java.util.Map;

/**
 * Joins Arabic letters: puts for each the presentation form (Unicode block Arabic Presentation Forms-B, and A for Persian) that its
 * neighbours ask for, and lam-alef as one. The joining rules of The Unicode Standard, chapter 9.2.
 */
final class ArabicForms {
    private static final int LAM = 0x644;
    private static final int TATWEEL = 0x640;
    private static final int JOINER = 0x200D;
    private static final int FIRST_IN_ORDER = 0x621;
    /** How many forms each letter from U+0621 on has in the block from U+FE80, in order. */
    private static final int[] FORMS_IN_ORDER = {1, 2, 2, 2, 2, 4, 2, 4, 2, 4, 4, 4, 4, 4, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4, 4, 4};
    private static final int[] FORMS_FROM_FEH = {4, 4, 4, 4, 4, 4, 4, 2, 2, 4};
    private static final Map<Integer, int[]> FORMS = forms();
    private static final Map<Integer, Integer> LAM_ALEF = Map.of(0x622, 0xFEF5, 0x623, 0xFEF7, 0x625, 0xFEF9, 0x627, 0xFEFB);

    private ArabicForms() {
    }

    /** The letters joined, in the same order; the second half of a lam-alef becomes 0. */
    static int[] joined(int[] letters) {
        int[] formed = letters.clone();
        for (int i = 0; i < letters.length; i++) {
            int[] forms = FORMS.get(letters[i]);
            if (forms == null || formed[i] == 0) {
                continue;
            }
            boolean after = joinsOnward(before(letters, i)) && forms[1] > 1;
            int next = after(letters, i);
            if (letters[i] == LAM && next >= 0 && LAM_ALEF.containsKey(letters[next])) {
                formed[i] = LAM_ALEF.get(letters[next]) + (after ? 1 : 0);
                formed[next] = 0;
                continue;
            }
            boolean onward = forms[1] == 4 && next >= 0 && joins(letters[next]);
            formed[i] = forms[0] + (onward ? after ? 3 : 2 : after ? 1 : 0);
        }
        return formed;
    }

    private static int before(int[] letters, int place) {
        int at = place - 1;
        while (at >= 0 && isMark(letters[at])) {
            at--;
        }
        // An alef that went into a lam does not reach onward, and a plain alef does not either.
        return at < 0 ? 0 : letters[at];
    }

    private static int after(int[] letters, int place) {
        int at = place + 1;
        while (at < letters.length && isMark(letters[at])) {
            at++;
        }
        return at < letters.length ? at : -1;
    }

    private static boolean isMark(int letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static boolean joinsOnward(int letter) {
        return letter == TATWEEL || letter == JOINER || FORMS.containsKey(letter) && FORMS.get(letter)[1] == 4;
    }

    private static boolean joins(int letter) {
        return letter == TATWEEL || letter == JOINER || FORMS.containsKey(letter) && FORMS.get(letter)[1] > 1;
    }

    private static Map<Integer, int[]> forms() {
        Map<Integer, int[]> forms = new HashMap<>();
        int next = addInOrder(forms, FIRST_IN_ORDER, FORMS_IN_ORDER, 0xFE80);
        addInOrder(forms, 0x641, FORMS_FROM_FEH, next);
        forms.put(0x67E, new int[] {0xFB56, 4});
        forms.put(0x686, new int[] {0xFB7A, 4});
        forms.put(0x698, new int[] {0xFB8A, 2});
        forms.put(0x6A9, new int[] {0xFB8E, 4});
        forms.put(0x6AF, new int[] {0xFB92, 4});
        forms.put(0x6CC, new int[] {0xFBFC, 4});
        return forms;
    }

    private static int addInOrder(Map<Integer, int[]> forms, int firstLetter, int[] counts, int firstForm) {
        int form = firstForm;
        for (int i = 0; i < counts.length; i++) {
            forms.put(firstLetter + i, new int[] {form, counts[i]});
            form += counts[i];
        }
        return form;
    }
}
