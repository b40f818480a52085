package app.snowquill.scene;

import app.snowquill.snowflake.Names;
import app.snowquill.story.Book;
import app.snowquill.story.SceneCard;
import app.snowquill.story.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The prose of a scene without what is spoken in it, and how its tense and its eyes hold. A sentence counts as past or present
 * by the commonest verbs; one that has both, or neither, counts as nothing. Made once from a text; immutable.
 */
public final class Narration {
    private static final Set<String> PRESENT = Set.of("is", "are", "am", "has", "says", "does", "goes", "comes", "looks", "walks",
            "stands", "sits", "sees", "hears", "thinks", "knows", "feels", "takes", "turns", "asks", "runs", "gives", "makes", "gets",
            "finds", "puts", "holds", "opens", "pulls", "seems", "wants", "keeps", "tells", "isn't", "doesn't", "reaches", "stops", "waits",
            "leans", "nods", "pushes", "steps", "smiles", "moves", "watches", "begins", "remembers", "needs", "tries");
    private static final Set<String> PAST = Set.of("was", "were", "had", "said", "did", "went", "came", "saw", "heard", "thought", "knew",
            "felt", "took", "ran", "gave", "made", "got", "found", "held", "stood", "sat", "told", "kept", "wasn't", "didn't", "hadn't",
            "left", "began", "brought", "lay", "fell", "rose", "spoke", "drew", "wrote", "met", "lost", "could", "would", "became", "grew",
            "threw", "broke", "bent", "set", "swung", "led", "shook", "hung", "caught", "meant", "sent", "paid", "wore", "rode", "woke");
    private static final Pattern FIRST = Pattern.compile("(?<![\\p{L}'’])(?:I|I['’](?:m|d|ll|ve)|my|me|myself)(?![\\p{L}])");
    private static final Pattern MIND = Pattern.compile(
            "(?<!\\p{L})(\\p{Lu}[\\p{L}'’-]{2,}) (?:thought|wondered|knew|realised|realized|felt that|hoped|remembered|thinks|wonders|knows|"
                    + "realises|hopes|remembers)(?!\\p{L})");

    private final String text;
    private final List<String> sentences;
    private final int spokenWords;

    /** What holds in most sentences, and those where it does not. */
    public record Slips(int judged, List<String> quotes) {
        public Slips {
            quotes = List.copyOf(quotes);
        }

        /** 0 where nothing could be judged. */
        public double share() {
            return judged == 0 ? 0 : (double) quotes.size() / judged;
        }
    }

    public enum Tense {
        PAST, PRESENT;

        /** The tense a card names, in its author's words. */
        static Optional<Tense> named(String words) {
            String lower = words.toLowerCase(Locale.ROOT);
            return lower.contains("present") ? Optional.of(PRESENT) : lower.contains("past") ? Optional.of(PAST) : Optional.empty();
        }
    }

    public Narration(String prose) {
        StringBuilder told = new StringBuilder(prose.length());
        int spoken = 0;
        boolean inside = false;
        boolean word = false;
        for (int i = 0; i < prose.length(); i++) {
            char c = prose.charAt(i);
            if (c == '\n') { // speech that goes on opens anew in each paragraph
                inside = false;
            } else if (c == '“' || c == '”' || c == '"') {
                inside = c == '“' || c == '"' && !inside;
                told.append(' ');
                continue;
            }
            if (!inside) {
                told.append(c);
            } else if (Character.isLetterOrDigit(c) && !word) {
                spoken++;
            }
            word = Character.isLetterOrDigit(c) || c == '\'' || c == '’' || c == '-';
        }
        text = told.toString();
        sentences = Sentences.of(text);
        spokenWords = spoken;
    }

    public String text() {
        return text;
    }

    /** Words between quotation marks. */
    public int spokenWords() {
        return spokenWords;
    }

    /** The sentences whose tense is not the card's; without one, not that of most sentences. */
    public Slips tenseSlips(String cardTense) {
        List<String> past = new ArrayList<>();
        List<String> present = new ArrayList<>();
        for (String sentence : sentences) {
            tense(sentence).ifPresent(tense -> (tense == Tense.PAST ? past : present).add(sentence));
        }
        Tense held = Tense.named(cardTense).orElse(past.size() >= present.size() ? Tense.PAST : Tense.PRESENT);
        return new Slips(past.size() + present.size(), held == Tense.PAST ? present : past);
    }

    /** Sentences that look through other eyes: an I in the third person, or somebody else's thoughts. */
    public Slips povSlips(SceneCard card, Book book) {
        boolean first = card.viewpoint().toLowerCase(Locale.ROOT).startsWith("first");
        List<String> own = List.of(book.nameOf(card.pov()).split("\\s+"));
        List<String> slips = new ArrayList<>();
        for (String sentence : sentences) {
            Matcher mind = MIND.matcher(sentence);
            boolean others = mind.find() && !own.contains(mind.group(1)) && isSomebody(mind.group(1), book);
            if (others || !first && FIRST.matcher(sentence).find()) {
                slips.add(sentence);
            }
        }
        return new Slips(sentences.size(), slips);
    }

    /** How many sentences say I. */
    int firstPersonSentences() {
        return (int) sentences.stream().filter(sentence -> FIRST.matcher(sentence).find()).count();
    }

    private static boolean isSomebody(String name, Book book) {
        return book.characters().values().stream().anyMatch(who -> Names.occurs(name, who.name()));
    }

    private static Optional<Tense> tense(String sentence) {
        int past = 0;
        int present = 0;
        String lower = sentence.toLowerCase(Locale.ROOT).replace('’', '\'');
        int start = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i < lower.length() && (Character.isLetter(lower.charAt(i)) || lower.charAt(i) == '\'')) {
                continue;
            }
            String word = lower.substring(start, i);
            start = i + 1;
            if (PRESENT.contains(word)) {
                present++;
            } else if (PAST.contains(word) || word.length() > 4 && word.endsWith("ed")) {
                past++;
            }
        }
        if (past > 0 == present > 0) {
            return Optional.empty();
        }
        return Optional.of(past > 0 ? Tense.PAST : Tense.PRESENT);
    }
}
