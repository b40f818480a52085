package app.snowquill.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that are headings by what they say, in a text that marks none. A cue: only a line that stands alone is asked about. */
final class HeadingWords {
    private static final int LONGEST = 90;
    private static final int LONGEST_TITLE = 400;
    private static final String NUMBER = "(?:\\d{1,3}|[ivxlc]{1,8}|(?:the )?(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)?[ -]?"
            + "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
            + "nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|first|second|third|fourth|fifth|sixth|seventh|eighth|"
            + "ninth|tenth|last)?)";
    private static final Pattern PART = Pattern.compile("(?:part|book|volume|teil|buch|partie|parte|libro)\\s+(" + NUMBER
            + ")\\s*(?:[.:·—–-]+\\s*(.*)|)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CHAPTER = Pattern.compile("(?:chapter|chap\\.|ch\\.|kapitel|chapitre|cap[ií]tulo|capitolo)\\s+(" + NUMBER
            + ")\\s*(?:[.:·—–-]+\\s*(.*)|)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NAMED = Pattern.compile("(?:prologue|prolog|epilogue|epilog|interlude|preface|foreword|afterword|"
            + "introduction|coda|prelude)(?:\\s*[.:·—–-]+\\s*(.*)|)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMERAL = Pattern.compile("(?:\\d{1,3}|[IVXLC]{1,8})[.)]?(?:\\s*[—–-]\\s*)?");
    private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu}\\p{Nd}][\\p{Lu}\\p{Nd} ,’'&:—–-]{2,}");

    private HeadingWords() {
    }

    static boolean isPart(String line) {
        return matches(PART, line);
    }

    static boolean isChapter(String line) {
        return matches(CHAPTER, line) || matches(NAMED, line);
    }

    /** "IV.", "12". */
    static boolean isNumeral(String line) {
        return matches(NUMERAL, line);
    }

    /** "THE RIVER BANK", but not a shout. */
    static boolean isCapitals(String line) {
        return matches(CAPITALS, line) && !line.strip().equals("THE END") && line.chars().filter(Character::isLetter).count() > 2;
    }

    /** What remains to be called by once the outline counts for itself: "Chapter 4: Slack Water" is "Slack Water". */
    static String title(String line) {
        String stripped = line.strip();
        if (stripped.length() > LONGEST_TITLE) {
            return stripped;
        }
        for (Pattern pattern : new Pattern[] {PART, CHAPTER}) {
            Matcher matcher = pattern.matcher(stripped);
            if (matcher.matches() && matcher.group(2) != null && !matcher.group(2).isBlank()) {
                return matcher.group(2).strip();
            }
        }
        return stripped;
    }

    private static boolean matches(Pattern pattern, String line) {
        String stripped = line.strip();
        return stripped.length() <= LONGEST && stripped.indexOf('\n') < 0 && pattern.matcher(stripped).matches();
    }
}
