package app.snowquill.ledger;

import app.snowquill.story.FactKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One form of a sentence that states something.
 *
 * @param pattern begins with a name, but where there is a cue
 * @param cue words parted by strokes of which one must stand in the sentence, wherever in it the form begins; blank for a form that begins
 *            with a name
 * @param reading what a match says
 */
record StatementForm(Pattern pattern, String cue, Reading reading) {
    /** @param subject as it stands in the text; blank for whom the text spoke of last */
    record Said(FactKind kind, String subject, String attribute, String value) {
    }

    /** Makes a statement of a match; empty where it says nothing that counts. */
    interface Reading {
        Optional<Said> read(MatchResult match);
    }

    private static final String BE = "(?:was|were|is|are)";
    private static final String REST = "((?:[^.,;:~!?—]){1,60})";
    private static final Map<String, List<String>> ADJECTIVES = LedgerWords.table("adjectives");
    private static final Map<String, List<String>> NOUNS = LedgerWords.table("nouns");
    private static final Set<String> TRADES = LedgerWords.set("trades");
    private static final String KIN = "(?:" + String.join("|", LedgerWords.table("kin").keySet()) + ")";
    private static final String LOOKS = "eyes|hair|beard|skin|complexion";
    private static final String COLOURED = "(" + LOOKS + ")";
    private static final Set<String> FOR_GOOD = Set.of("eye colour", "hair colour", "skin", "surname", "first name", "blood type", "mother tongue",
            "nationality", "birthday", "beard", "religion", "trade", "middle name");
    private static final Set<String> NO_PLACES = Set.of("pain", "love", "tears", "trouble", "time", "once", "last", "first", "fact", "charge", "danger", "silence",
            "hand", "hands", "side", "feet", "knees", "mind", "way", "peace", "it", "that", "him", "her", "them", "this", "war", "debt", "mourning");

    /** @param s a pattern of every name of the book, without groups */
    static List<StatementForm> all(String s) {
        String subject = "(?:[Tt]he )?(" + s + ")";
        List<StatementForm> forms = new ArrayList<>();
        looks(subject, forms);
        origins(subject, forms);
        ties(subject, s, forms);
        lives(subject, forms);
        things(subject, forms);
        return forms;
    }

    private static StatementForm form(String pattern, Reading reading) {
        return new StatementForm(Pattern.compile(pattern), "", reading);
    }

    private static StatementForm anywhere(String pattern, String cue, Reading reading) {
        return new StatementForm(Pattern.compile(pattern), cue, reading);
    }

    boolean hasCueIn(String sentence) {
        for (String word : cue.split("[|]")) {
            if (sentence.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Said> said(FactKind kind, String subject, String attribute, String value) {
        return Optional.of(new Said(kind, subject, attribute, value.strip()));
    }

    private static void looks(String subject, List<StatementForm> forms) {
        forms.add(form(subject + "[’']s? ((?:\\p{L}+ ){0,2}\\p{L}+) " + BE + " " + REST, match -> {
            if (match.group().endsWith(" now")) {
                return Optional.empty(); // it was otherwise before, and since when is not said
            }
            String attribute = Attributes.canonical(match.group(2));
            return said(FOR_GOOD.contains(attribute) ? FactKind.TRAIT : attribute.equals("trial") ? FactKind.EVENT : FactKind.STATE,
                    match.group(1), match.group(2), match.group(3));
        }));
        forms.add(form(subject + " (?:had|has) ((?:\\p{L}+[- ]){1,3})" + COLOURED + "\\b",
                match -> said(FactKind.TRAIT, match.group(1), match.group(3), match.group(2))));
        forms.add(anywhere("\\b(?:[Hh]er|[Hh]is) ((?:\\p{L}+[- ]){1,2})" + COLOURED + "\\b(?! (?:was|were))", LOOKS,
                match -> said(FactKind.TRAIT, "", match.group(2), match.group(1))));
        forms.add(anywhere("\\b(?:[Hh]er|[Hh]is) " + COLOURED + " " + BE + " " + REST, LOOKS,
                match -> said(FactKind.TRAIT, "", match.group(1), match.group(2))));
        forms.add(form(subject + "(?:, who)? " + BE + " (left|right)[- ]handed", match -> said(FactKind.TRAIT, match.group(1), "handedness", match.group(2))));
        forms.add(form(subject + " wrote with (?:his|her) (left|right) hand", match -> said(FactKind.TRAIT, match.group(1), "handedness", match.group(2))));
        forms.add(form(subject + " " + BE + " (?:very |still |now |quite )?([\\p{L}-]+)(?=[.,;]| and |$)", match -> {
            List<String> known = ADJECTIVES.get(match.group(2).toLowerCase(Locale.ROOT));
            return known == null ? Optional.empty() : said(known.get(1).equals("T") ? FactKind.TRAIT : FactKind.STATE, match.group(1),
                    known.get(0).replace('-', ' '), match.group(2));
        }));
        forms.add(anywhere("\\b[Tt]he (\\p{L}+) of " + subject + " " + BE + " " + REST, " of ",
                match -> said(FactKind.STATE, match.group(2), match.group(1), match.group(3))));
        forms.add(form(subject + " (?:had|has) (?:a|an|no) (scar|limp)\\b" + "((?:[^.,;~]){0,40})", match -> said(FactKind.TRAIT, match.group(1), match.group(2),
                match.group().contains(" no ") ? "none" : match.group(3).isBlank() ? "yes" : match.group(3))));
        forms.add(form(subject + " could (not )?(swim|read|write|sail|ride|sing)\\b", match -> said(FactKind.TRAIT, match.group(1), match.group(3),
                match.group(2) == null ? "yes" : "no")));
        forms.add(form(subject + " (never )?(smoked|drank)(?=[.,;]|$)", match -> said(FactKind.TRAIT, match.group(1),
                match.group(3).equals("smoked") ? "smoking" : "drinking", match.group(2) == null ? "yes" : "never")));
    }

    private static void origins(String subject, List<StatementForm> forms) {
        forms.add(form(subject + " " + BE + " born (?:on|in|at) " + REST, match -> said(FactKind.TRAIT, match.group(1),
                PartialDate.of(match.group(2)).isPresent() ? "birth date" : "birthplace", match.group(2))));
        forms.add(form(subject + ", (" + Figures.NUMBER + "),", match -> said(FactKind.TRAIT, match.group(1), "age", match.group(2))));
        forms.add(form(subject + " " + BE + " ((?:about |nearly |almost )?" + Figures.NUMBER + ")(?= years old|[.,;]|$)",
                match -> said(FactKind.TRAIT, match.group(1), "age", match.group(2))));
        forms.add(form(subject + " " + BE + " (" + Figures.NUMBER + " (?:feet|foot|ft)(?: " + Figures.NUMBER + ")?)",
                match -> said(FactKind.TRAIT, match.group(1), "height", match.group(2))));
        forms.add(form(subject + " " + BE + " (?:a|an) ([\\p{L}-]+)(?=[.,;]|$)", match -> {
            List<String> known = NOUNS.get(match.group(2));
            return known != null ? said(known.get(1).equals("T") ? FactKind.TRAIT : FactKind.STATE, match.group(1), known.get(0).replace('-', ' '), match.group(2))
                    : TRADES.contains(match.group(2)) ? said(FactKind.TRAIT, match.group(1), "trade", match.group(2)) : Optional.empty();
        }));
        forms.add(form(subject + " (?:had|has) (no|" + Figures.NUMBER + ") (brothers?|sisters?|siblings|children|fingers|storeys|piers|windows)\\b",
                match -> said(FactKind.TRAIT, match.group(1), match.group(3), match.group(2).equals("no") ? "none" : match.group(2))));
        forms.add(form(subject + " " + BE + " an only child", match -> said(FactKind.TRAIT, match.group(1), "siblings", "only child")));
        forms.add(form(subject + " " + BE + " built in (\\d{3,4})", match -> said(FactKind.TRAIT, match.group(1), "built", match.group(2))));
    }

    private static void ties(String subject, String s, List<StatementForm> forms) {
        String kin = "((?:(?:elder|older|younger|little|big|twin|half|step|old)[- ])?(?:step|half-|grand)?" + KIN + ")";
        forms.add(form(subject + " " + BE + " (?:the )?(" + s + ")[’']s? " + kin + "\\b",
                match -> said(FactKind.RELATION, match.group(1), match.group(3), match.group(2))));
        forms.add(form(subject + " " + BE + " (?:the|a|an) " + kin + " (?:of|to) (?:the )?(" + s + ")(?!\\p{L})",
                match -> said(FactKind.RELATION, match.group(1), match.group(2), match.group(3))));
    }

    private static void lives(String subject, List<StatementForm> forms) {
        forms.add(form(subject + " (?:" + BE + "|had been|has been|lay) (dead|killed|murdered|alive|executed|hanged)(?!\\p{L})",
                match -> said(FactKind.LIFE, match.group(1), "life", match.group(2))));
        forms.add(form(subject + " (?:had )?(died|drowned|perished)(?=[.,;]| (?:that|there|before|at|of)|$)",
                match -> said(FactKind.LIFE, match.group(1), "life", match.group(2))));
        forms.add(form(subject + " (?:had )?died (?:in|on) ([^.,;~]*\\d{4})", match -> said(FactKind.LIFE, match.group(1), "death date", match.group(2))));
        forms.add(form(subject + " (?:" + String.join("|", LedgerWords.set("acts")) + ")(?!\\p{L})",
                match -> said(FactKind.EVENT, match.group(1), "deed", match.group())));
        forms.add(anywhere("~[,]? (?:" + subject + ") (said|asked|told|answered|whispered|cried|replied)|~[,]? (said|asked|answered|whispered|cried|replied) "
                + subject, "~", match -> said(FactKind.EVENT, match.group(1) == null ? match.group(4) : match.group(1), "speech", match.group())));
    }

    private static void things(String subject, List<StatementForm> forms) {
        forms.add(form(subject + " (?:was|is|stood|sat|lay|waited|lived) (?:in|at|on|inside) ((?:the )?[^.,;:~!?—]{2,50})", match -> {
            String place = match.group(2).strip();
            boolean isPlace = !NO_PLACES.contains(place.split(" ")[0]) && PartialDate.of(place).isEmpty();
            return isPlace ? said(FactKind.PLACE, match.group(1), match.group().contains(" lived ") ? "home" : "place", place) : Optional.empty();
        }));
        forms.add(form(subject + " (?:had|carried|kept|held|owned|wore|has|carries) ((?:the|her|his|a|an) [^.,;:~!?—]{2,40})",
                match -> match.group(2).matches(".*\\b(?:eyes|hair|beard|skin|scar|limp)\\b.*") ? Optional.empty()
                        : said(FactKind.POSSESSION, match.group(1), "has", match.group(2))));
        forms.add(form(subject + " (?:lost|dropped|sold) ((?:the|her|his) [^.,;:~!?—]{2,40})",
                match -> said(FactKind.POSSESSION, match.group(1), "lost", match.group(2))));
        forms.add(form(subject + " (?:did not|didn[’']t) have ((?:the|her|his) [^.,;:~!?—]{2,40})",
                match -> said(FactKind.POSSESSION, match.group(1), "has not", match.group(2))));
    }
}
