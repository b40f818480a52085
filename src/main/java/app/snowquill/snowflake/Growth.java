package app.snowquill.snowflake;

import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.Sentences;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What steps 4 and 6 share: text that grows out of text, part by part, each part out of one. Used for one check.
 *
 * @param step "step-4"; begins the rules' ids
 * @param list the field that holds the parts
 * @param part what a part is called, with a capital
 * @param source what a part grows out of, in words
 */
record Growth(String step, String list, String part, String source) {
    private static final double CLEARLY = 0.25;

    /** No part is another one again, and no sentence is said twice in a part. */
    void distinct(List<String> texts, Report report) {
        List<String> plain = texts.stream().map(Likeness::plain).toList();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            String field = field(i);
            int before = i;
            if (!text.isBlank() && plain.subList(0, i).contains(plain.get(i))) {
                report.error(step + ".distinct", field, Sentences.last(text), part + " " + (before + 1) + " is an earlier one again.",
                        "Write what happens next.");
            }
            Likeness.repeated(Sentences.of(text)).ifPresent(sentence -> report.warn(step + ".repeats", field, sentence,
                    part + " " + (before + 1) + " says the same sentence twice.", "Cut the second, or say what it adds."));
        }
    }

    /** A part should say more of its own source than of another one; and a long one something of it at all. */
    void maps(List<String> texts, List<String> sources, Report report) {
        List<Set<String>> said = texts.stream().map(Likeness::words).toList();
        List<Set<String>> wanted = sources.stream().map(Likeness::words).toList();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (text.isBlank() || sources.get(i).isBlank()) {
                continue;
            }
            double own = Likeness.contained(wanted.get(i), said.get(i));
            for (int other = 0; other < sources.size(); other++) {
                if (other != i && Likeness.contained(wanted.get(other), said.get(i)) > own + CLEARLY) {
                    report.warn(step + ".maps", field(i), Sentences.first(text), part + " " + (i + 1)
                            + " tells what belongs to " + part.toLowerCase(Locale.ROOT) + " " + (other + 1) + ".", "Put the parts in order, or tell its own part.");
                    break;
                }
            }
            if (own < 0.12) {
                report.warn(step + ".maps", field(i), Sentences.first(text), part + " " + (i + 1) + " has hardly a word of "
                        + source + " that it grows out of.", "Let what happens there happen here.");
            }
        }
    }

    /** Whoever and whatever the source names is named in the part; of a person any of the names will do. */
    void keepsNames(List<String> texts, List<String> sources, Book book, Report report) {
        Set<String> ofPeople = Cast.of(book).parts();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (text.isBlank()) {
                continue;
            }
            Set<String> missing = new LinkedHashSet<>();
            for (Character who : book.characters().values()) {
                if (Cast.isNamedIn(who, sources.get(i)) && !Cast.isNamedIn(who, text)) {
                    missing.add(who.name());
                }
            }
            Names.in(sources.get(i)).stream().filter(name -> !ofPeople.contains(name) && !Names.occurs(name, text))
                    .forEach(missing::add);
            String field = field(i);
            int place = i + 1;
            missing.stream().limit(5).forEach(name -> report.warn(step + ".names", field, name, "“" + name + "” stands in "
                    + source + " and not in " + part.toLowerCase(Locale.ROOT) + " " + place + ".",
                    "Bring them in, or take them out above."));
        }
    }

    String field(int place) {
        return list + "." + place + ".text";
    }
}
