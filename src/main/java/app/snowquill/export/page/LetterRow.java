package app.snowquill.export.page;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/** The letters of one paragraph in reading order, each with the face that has it. Made for one paragraph and then thrown away. */
final class LetterRow {
    private static final int SOFT_HYPHEN = 0xAD;
    private static final int ZERO_WIDTH_SPACE = 0x200B;

    private int[] letters = new int[256];
    private Face[] faces = new Face[256];
    private boolean[] underlined = new boolean[256];
    private byte[] levels = {};
    private int length;
    private boolean rightToLeft;

    static LetterRow of(List<Span> spans, TypeStyle style, TypeCase types) {
        LetterRow row = new LetterRow();
        for (Span span : spans) {
            row.add(Normalizer.normalize(span.text(), Normalizer.Form.NFC), span.shape(), style, types);
        }
        row.findDirections();
        return row;
    }

    int length() {
        return length;
    }

    int letter(int place) {
        return letters[place];
    }

    Face face(int place) {
        return faces[place];
    }

    boolean underlined(int place) {
        return underlined[place];
    }

    /** Even for left to right, as in the Unicode bidirectional algorithm. */
    int level(int place) {
        return levels.length == 0 ? 0 : levels[place];
    }

    /** Whether any letter runs from right to left. */
    boolean hasTwoDirections() {
        return levels.length > 0;
    }

    boolean startsRightToLeft() {
        return rightToLeft;
    }

    static boolean isSoftHyphen(int letter) {
        return letter == SOFT_HYPHEN;
    }

    /** A place to break that is not seen. */
    static boolean isUnseenBreak(int letter) {
        return letter == SOFT_HYPHEN || letter == ZERO_WIDTH_SPACE;
    }

    private void add(String text, Shape shape, TypeStyle style, TypeCase types) {
        Shape wanted = Shape.values()[shape.ordinal() ^ style.shape().ordinal()];
        boolean line = style.italics() == ItalicForm.UNDERLINED && (wanted == Shape.ITALIC || wanted == Shape.BOLD_ITALIC);
        Shape seen = line ? Shape.values()[wanted.ordinal() & ~1] : wanted;
        Face face = style.family().face(seen);
        FaceMetrics metrics = types.metrics(face);
        for (int letter : ArabicForms.joined(text.codePoints().toArray())) {
            if (letter == '\n' || isUnseenBreak(letter) || letter > 0 && metrics.has(letter)) {
                put(letter, face, line);
            } else if (letter > 0) {
                replace(letter, seen, line, style, types);
            }
        }
    }

    private void replace(int letter, Shape shape, boolean line, TypeStyle style, TypeCase types) {
        Face face = types.otherFace(letter, shape).orElse(null);
        if (face != null) {
            put(letter, face, line);
        } else if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            put(letter == 0x2003 || letter == 0x2002 || letter == 0x2009 || letter == 0x200A ? ' ' : 0xA0,
                    style.family().face(shape), line);
        } else if (!isSilent(letter)) {
            types.noteMissing(letter);
            put(TypeCase.MISSING, types.otherFace(TypeCase.MISSING, shape).orElseThrow(), line);
        }
    }

    /** Marks that steer how others are written and have no picture of their own. */
    private static boolean isSilent(int letter) {
        return Character.isIdentifierIgnorable(letter) || letter >= 0xFE00 && letter <= 0xFE0F;
    }

    private void put(int letter, Face face, boolean line) {
        if (length == letters.length) {
            letters = Arrays.copyOf(letters, 2 * length);
            faces = Arrays.copyOf(faces, 2 * length);
            underlined = Arrays.copyOf(underlined, 2 * length);
        }
        letters[length] = letter;
        faces[length] = face;
        underlined[length++] = line;
    }

    private void findDirections() {
        String text = new String(letters, 0, length);
        char[] chars = text.toCharArray();
        if (!Bidi.requiresBidi(chars, 0, chars.length)) {
            return;
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        rightToLeft = !bidi.baseIsLeftToRight();
        levels = new byte[length];
        int at = 0;
        for (int i = 0; i < length; i++) {
            levels[i] = (byte) bidi.getLevelAt(at);
            at += Character.charCount(letters[i]);
        }
    }
}
