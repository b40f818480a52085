package app.snowquill.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts what is found in a project and does not come along. Belongs to one reading; not thread-safe. */
final class LeftOut {
    private static final int MOST_NAMES = 5;

    private final Map<What, Integer> counts = new EnumMap<>(What.class);
    private final Map<What, Set<String>> named = new EnumMap<>(What.class);

    enum What {
        TRASH("%d text%s in the trash"),
        ARCHIVE("%d text%s in the archive"),
        TEMPLATE("%d template%s"),
        SWITCHED_OFF("%d text%s that the project does not put into its manuscript"),
        PLAN("%d scene%s of notes or things to do"),
        TITLE_PAGE("%d paragraph%s of a title page"),
        IGNORED("%d paragraph%s that the project ignores"),
        PICTURE("%d picture%s"),
        ATTACHED("%d file%s that is no text"),
        VERSION("%d older version%s of texts"),
        FORMATTING("%d place%s underlined, struck through, raised or coloured; the words came in"),
        CODE("%d piece%s of code for other programs"),
        TABLE("%d table%s, of which the words came in"),
        DELETION("%d deletion%s that the text still kept as tracked changes"),
        STATUS("the status of %d scene%s"),
        LABEL("labels and keywords of %d text%s"),
        TARGET("word targets of %d text%s"),
        RATING("ratings of %d scene%s"),
        WHO_IS_IN("who and what appears in %d scene%s: the bible finds that in the text by itself"),
        CARD_INSTRUCTION("%d instruction%s to a model"),
        GREETING("%d other greeting%s"),
        EXTENSION("%d setting%s of other programs"),
        DISABLED("%d lorebook entr%y that is switched off"),
        EMPTY_ENTRY("%d lorebook entr%y without text"),
        UNREADABLE("%d file%s that could not be read"),
        MISSING("%d text%s that the project names and that is not in its folder"),
        UNKNOWN("%d kind%s of data that is not known here");

        private final String sentence;

        What(String sentence) {
            this.sentence = sentence;
        }
    }

    void count(What what) {
        counts.merge(what, 1, Integer::sum);
    }

    void count(What what, int times) {
        if (times > 0) {
            counts.merge(what, times, Integer::sum);
        }
    }

    /** @param name said beside the number; blank for none */
    void count(What what, String name) {
        count(what);
        if (!name.isBlank()) {
            named.computeIfAbsent(what, first -> new LinkedHashSet<>()).add(name.strip());
        }
    }

    /** Whatever is there and is not one of those that are read: each name counts once. */
    void unknown(Collection<String> there, Set<String> known) {
        there.stream().filter(name -> !known.contains(name)).forEach(name -> {
            if (named.computeIfAbsent(What.UNKNOWN, first -> new LinkedHashSet<>()).add(name)) {
                count(What.UNKNOWN);
            }
        });
    }

    /** One line each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        counts.forEach((what, times) -> {
            String line = String.format(Locale.ROOT, what.sentence.replace("%y", "%s"), times,
                    what.sentence.contains("%y") ? times == 1 ? "y" : "ies" : times == 1 ? "" : "s");
            if (times != 1) {
                line = line.replace(" that is ", " that are ").replace("are no text and", "are no texts and");
            }
            Set<String> names = named.getOrDefault(what, Set.of());
            lines.add(names.isEmpty() ? line : line + ": " + String.join(", ", names.stream().limit(MOST_NAMES).map(name -> "“" + name + "”").toList())
                    + (names.size() > MOST_NAMES ? " and more" : ""));
        });
        return lines;
    }
}
