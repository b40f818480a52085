package app.snowquill.export.page;

import java.util.List;

/** Turns a paragraph's letters into items to break between. Holds nothing of one paragraph for the next. */
final class LineFitting {
    private static final double HYPHEN_COST = 60;
    private static final double DASH_COST = 30;
    private static final double ANYWHERE_COST = 5_000;
    private static final double STRETCH = 0.5;
    private static final double SHRINK = 0.22;
    private static final int NO_BREAK_SPACE = 0xA0;
    private static final int NARROW_NO_BREAK_SPACE = 0x202F;

    private final TypeCase types;
    private final Hyphenation hyphenation;

    LineFitting(TypeCase types, Hyphenation hyphenation) {
        this.types = types;
        this.hyphenation = hyphenation;
    }

    /** Ends with a forced break. */
    BreakItems items(LetterRow row, TypeStyle style, double measure) {
        BreakItems items = new BreakItems();
        if (style.indent() > 0) {
            items.box(style.indent(), 0);
        }
        int at = 0;
        while (at < row.length()) {
            int letter = row.letter(at);
            if (letter == '\n') {
                items.penalty(BreakItems.FORCED, at++);
            } else if (letter == ' ' && (at + 1 == row.length() || row.letter(at + 1) == '\n')) {
                at++;
            } else if (letter == ' ') {
                double space = types.metrics(row.face(at)).advance(' ') * style.size() + style.tracking();
                items.glue(space, space * STRETCH, space * SHRINK, at++);
            } else {
                at = word(items, row, style, measure, at);
            }
        }
        items.penalty(BreakItems.FORCED, row.length());
        return items;
    }

    private int word(BreakItems items, LetterRow row, TypeStyle style, double measure, int start) {
        int end = start;
        while (end < row.length() && row.letter(end) != ' ' && row.letter(end) != '\n') {
            end++;
        }
        boolean[] hyphens = style.alignment() == Alignment.JUSTIFIED ? hyphens(row, start, end) : new boolean[end - start];
        boolean tooLong = width(row, start, end, style) > measure - style.indent();
        int from = start;
        double sinceBreak = 0;
        for (int at = start + 1; at <= end; at++) {
            boolean over = tooLong && sinceBreak + width(row, from, at, style) > measure - style.indent() && at - from > 1;
            if (over) {
                sinceBreak = 0;
                items.box(width(row, from, at - 1, style), from);
                items.penalty(ANYWHERE_COST, at - 1);
                from = at - 1;
            }
            if (at == end) {
                items.box(width(row, from, at, style), from);
            } else if (hyphens[at - start] || LetterRow.isUnseenBreak(row.letter(at)) || isBreak(row, at)) {
                double width = width(row, from, at, style);
                items.box(width, from);
                sinceBreak = hyphens[at - start] ? sinceBreak + width : 0;
                if (hyphens[at - start] || LetterRow.isSoftHyphen(row.letter(at))) {
                    items.hyphen(types.metrics(row.face(at)).advance('-') * style.size(), HYPHEN_COST, at);
                } else {
                    items.penalty(LetterRow.isUnseenBreak(row.letter(at)) || isIdeograph(row.letter(at)) ? 0 : DASH_COST, at);
                }
                from = at;
            }
        }
        return end;
    }

    private double width(LetterRow row, int from, int to, TypeStyle style) {
        double width = 0;
        for (int i = from; i < to; i++) {
            if (!LetterRow.isUnseenBreak(row.letter(i))) {
                FaceMetrics metrics = types.metrics(row.face(i));
                double kern = i + 1 < row.length() && row.face(i + 1) == row.face(i)
                        ? metrics.kern(row.letter(i), row.letter(i + 1)) : 0;
                width += (metrics.advance(row.letter(i)) + kern) * style.size() + style.tracking();
            }
        }
        return width;
    }

    /** Where the letters of a word may be parted, counted from {@code start}. */
    private boolean[] hyphens(LetterRow row, int start, int end) {
        boolean[] allowed = new boolean[end - start];
        int at = start;
        while (at < end) {
            int from = at;
            StringBuilder letters = new StringBuilder();
            while (at < end && isPlainLetter(row.letter(at))) {
                letters.append((char) row.letter(at++));
            }
            for (int place : hyphenation.breaks(letters.toString())) {
                allowed[from - start + place] = true;
            }
            at = Math.max(at, from + 1);
        }
        return allowed;
    }

    private static boolean isPlainLetter(int letter) {
        return letter < 0x10000 && (Character.isLetter(letter) || letter == '’' || letter == '\'');
    }

    /** Between a dash and what follows, and between ideographs. */
    private static boolean isBreak(LetterRow row, int at) {
        int before = row.letter(at - 1);
        int after = row.letter(at);
        if (before == '-' || before == 0x2010 || before == 0x2013 || before == 0x2014) {
            return Character.isLetterOrDigit(after) && at > 1 && row.letter(at - 2) != ' ';
        }
        return isIdeograph(before) && isIdeograph(after) && after != NO_BREAK_SPACE && after != NARROW_NO_BREAK_SPACE;
    }

    private static boolean isIdeograph(int letter) {
        return letter >= 0x2E80 && (Character.isIdeographic(letter) || List.of(Character.UnicodeScript.HIRAGANA,
                Character.UnicodeScript.KATAKANA).contains(Character.UnicodeScript.of(letter))) || letter == TypeCase.MISSING;
    }
}
