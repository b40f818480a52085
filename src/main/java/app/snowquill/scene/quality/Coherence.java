package app.snowquill.scene.quality;

import app.snowquill.story.ContentWords;
import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether one passage follows from the other: who and what it is about is carried on, and nothing contradicts the notes. */
final class Coherence {
    private static final int PASSAGE_WORDS = 60;
    private static final Band CARRIED = Band.rising(0.2, 0.75);
    private static final Band VIOLATIONS = Band.falling(0, 4);
    private static final Pattern BREAKS = Pattern.compile("\\s+");

    private Coherence() {
    }

    /** @param findings of the draft's checks */
    static DimensionScore of(String prose, List<Finding> findings) {
        List<Measure> measures = new ArrayList<>();
        List<String> passages = passages(prose);
        int carried = 0;
        int followed = 0;
        String lost = "";
        for (int i = 1; i < passages.size(); i++) {
            Set<String> before = entities(passages.get(i - 1));
            Set<String> here = entities(passages.get(i));
            long shared = here.stream().filter(before::contains).count();
            boolean follows = shared >= 2;
            followed++;
            carried += follows ? 1 : 0;
            lost = follows || !lost.isEmpty() ? lost : passages.get(i);
        }
        if (followed > 0) {
            measures.add(new Measure(CARRIED.score((double) carried / followed), carried + " of " + followed
                    + " passages take up who or what the one before was about" + (lost.isEmpty() ? "." : "; not “" + start(lost) + " …”.")));
        }
        List<Finding> ledger = findings.stream().filter(finding -> finding.rule().equals("step-10.ledger")
                || finding.rule().equals("step-10.people") || finding.rule().equals("step-10.place")).toList();
        measures.add(new Measure(VIOLATIONS.score(ledger.size()), ledger.isEmpty() ? "Nothing goes against the card’s people, its place or the notes."
                : ledger.size() + " times against the card’s people, its place or the notes: " + ledger.get(0).message()));
        return new DimensionScore(Dimension.COHERENCE, measures);
    }

    private static Set<String> entities(String passage) {
        Set<String> all = new LinkedHashSet<>(ContentWords.of(passage));
        Names.in(passage).forEach(name -> all.add(name));
        for (String pronoun : List.of(" he ", " she ", " they ", " I ", " him ", " her ", " them ", " his ", " it ", " we ", " you ")) {
            if (passage.contains(pronoun)) {
                all.add(pronoun);
            }
        }
        return all;
    }

    /** Whole paragraphs, joined until they are long enough to be about something. */
    private static List<String> passages(String prose) {
        List<String> passages = new ArrayList<>();
        StringBuilder now = new StringBuilder();
        int words = 0;
        for (String paragraph : prose.split("\\n\\s*\\n|\\n")) {
            now.append(paragraph).append(' ');
            words += BREAKS.split(paragraph).length;
            if (words >= PASSAGE_WORDS) {
                passages.add(now.toString());
                now.setLength(0);
                words = 0;
            }
        }
        if (words > PASSAGE_WORDS / 2) {
            passages.add(now.toString());
        }
        return passages;
    }

    private static String start(String passage) {
        String[] words = passage.strip().split("\\s+", 9);
        return String.join(" ", List.of(words).subList(0, Math.min(8, words.length)));
    }
}
