package app.snowquill.snowflake;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Words by which a text is suspected of something. What is found by them only ever warns. Pure. */
final class Cues {
    /** That a hero can't go back: in disaster 1 or in what it forces. */
    private static final Pattern COMMITTED = of("must", "has to", "have to", "no way back", "no going back", "cannot",
            "can[’']?t", "never", "nowhere", "no longer", "only", "unless", "until", "refus\\w+", "stays?", "vows?", "swears?",
            "sworn", "promis\\w+", "signs?", "signed", "bound", "forced?", "forces", "forbid\\w*", "lose?s?", "lost", "leaves?",
            "flees?", "hunts?", "hunted", "wanted", "takes? up", "sets? out", "goes after", "joins?", "agrees?", "stranded",
            "trapped", "exil\\w+", "burn\\w*", "kill\\w*", "dead", "dies", "death", "murder\\w*", "accused?", "blam\\w+",
            "arrest\\w*", "seal\\w*", "closed?", "gone", "alone", "no other", "nobody else", "too late", "has no", "no one else");
    /** That another way of going about it begins. */
    private static final Pattern CHANGED = of("instead", "now", "another", "other", "new", "no longer", "chang\\w+", "turn\\w*",
            "begins?", "starts?", "stops?", "learns?", "must", "has to", "have to", "cannot", "can[’']?t", "gone", "lost",
            "lose?s?", "rebuild\\w*", "switch\\w*", "from then on", "gives? up", "breaks? with", "not .{1,40} but", "goes? over",
            "hid\\w+", "attack\\w*", "hunt\\w*", "alone", "without", "by hand", "herself", "himself", "themselves", "so that",
            "rather than", "until", "betray\\w*", "dead", "dies", "burn\\w*");
    /** That one way is left. */
    private static final Pattern CORNERED = of("only", "last", "must", "has to", "have to", "nothing left", "no other", "none but",
            "no one else", "nobody else", "one way", "no way", "final\\w*", "end", "ends", "tonight", "that night", "now", "alone",
            "face to face", "confront\\w*", "herself", "himself", "themselves", "spent", "gone", "cornered", "nowhere", "before dawn",
            "all that is left", "unless", "or else", "choos\\w+", "choice", "cannot", "can[’']?t", "never");
    private static final List<Pattern> DUTIES = List.of(COMMITTED, CHANGED, CORNERED);
    private static final Pattern HEDGED = of("might", "may", "maybe", "perhaps", "could", "possibly", "if (?:he|she|they) (?:likes?|wants?)");
    private static final Set<String> ABSTRACT = Set.of("happiness", "happy", "love", "peace", "freedom", "free", "justice",
            "success", "power", "revenge", "truth", "respect", "security", "safety", "belonging", "acceptance", "redemption",
            "forgiveness", "knowledge", "wisdom", "honour", "honor", "glory", "fulfilment", "joy", "hope", "control", "recognition",
            "to", "be", "find", "get", "have", "win", "gain", "know", "want", "feel", "and", "or", "of", "a", "an", "the", "true",
            "real", "inner", "some", "in", "life", "for", "better", "good", "great", "safe", "loved", "himself", "herself");
    private static final Set<String> VAGUE = Set.of("good", "great", "nice", "interesting", "exciting", "fun", "entertaining",
            "thrilling", "story", "stories", "plot", "plots", "characters", "character", "writing", "suspense", "action", "romance", "drama",
            "emotion", "emotions", "adventure", "humour", "humor", "twists", "twist", "lots", "of", "and", "a", "an", "the", "very",
            "really", "some", "many", "well", "written", "strong", "deep", "feelings", "ending", "world", "building", "pace", "fast");
    private static final Pattern NO_CONFLICT = Pattern.compile(
            "(?i)\\s*(?:there (?:is|was) )?(?:none|nothing|no conflict|n/?a|nil|not applicable|not any|tbd|-+|\\?+)\\b.{0,12}");
    static final Pattern PERSON = of("first", "second", "third", "omniscient", "limited", "close", "multiple", "objective", "epistolary", "I", "letters");
    static final Pattern TENSE = of("past", "present", "future", "mixed");

    private Cues() {
    }

    private static Pattern of(String... words) {
        return Pattern.compile("(?<![\\p{L}])(?:" + String.join("|", words) + ")(?![\\p{L}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** @param disaster 0, 1 or 2 */
    static boolean doesItsDuty(int disaster, String sentence, String forces) {
        return DUTIES.get(disaster).matcher(sentence + " " + forces).find() && !HEDGED.matcher(forces).find();
    }

    /** Whether every word of {@code goal} is one that nobody could photograph. */
    static boolean isAbstract(String goal) {
        return all(goal, ABSTRACT);
    }

    /** Whether every word of {@code delight} could stand on the back of any book. */
    static boolean isVague(String delight) {
        return all(delight, VAGUE);
    }

    static boolean saysThereIsNoConflict(String conflict) {
        return NO_CONFLICT.matcher(conflict).matches();
    }

    private static boolean all(String text, Set<String> words) {
        String plain = Likeness.plain(text);
        return !plain.isEmpty() && words.containsAll(List.of(plain.split(" ")));
    }
}
