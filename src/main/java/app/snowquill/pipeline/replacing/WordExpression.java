package app.snowquill.pipeline.replacing;

import app.snowquill.pipeline.memory.ArchiveDesk.Pattern.Extent;
import java.util.regex.Pattern;

/**
 * Words as a regular expression: curly and straight marks are alike, any space is a space, but none reaches over the end of a
 * paragraph. A whole word ends where no letter, mark or digit follows, in any script; “Tobit’s” and “Tobit’ll” hold the word Tobit,
 * “don’t” does not hold don, “O’Brien” not Brien. Stateless.
 */
final class WordExpression {
    private static final String SPACE = "(?:[^\\S\\n]|[\\u00a0\\u202f\\u2028]|\\n(?!\\s*\\n))+";
    private static final String WORD_SIGN = "[\\p{L}\\p{M}\\p{N}_]";
    private static final String BEGINS = "(?<!" + WORD_SIGN + ")(?<!\\p{Lu}['’])";
    private static final String ENDS = "(?!" + WORD_SIGN + ")(?!['’][tT](?!\\p{L}))";

    private WordExpression() {
    }

    static String of(String words, Extent extent) {
        StringBuilder expression = new StringBuilder();
        int[] signs = words.codePoints().toArray();
        for (int i = 0; i < signs.length; i++) {
            if (isSpace(signs[i])) {
                if (i == 0 || !isSpace(signs[i - 1])) {
                    expression.append(SPACE);
                }
            } else {
                expression.append(sign(signs[i]));
            }
        }
        if (extent == Extent.ANYWHERE) {
            return expression.toString();
        }
        return (isWordSign(signs[0]) ? BEGINS : "") + expression + (isWordSign(signs[signs.length - 1]) ? ENDS : "");
    }

    private static String sign(int sign) {
        return switch (sign) {
            case '\'', '’', '‘', 'ʼ' -> "['’‘ʼ]";
            case '"', '“', '”', '„' -> "[\"“”„]";
            default -> Pattern.quote(Character.toString(sign));
        };
    }

    static boolean isWordSign(int sign) {
        return Character.isLetterOrDigit(sign) || sign == '_' || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private static boolean isSpace(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }
}
