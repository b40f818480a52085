package app.snowquill.ledger;

import app.snowquill.story.Book;
import app.snowquill.story.Evidence;
import app.snowquill.story.Fact;
import app.snowquill.story.FactKind;
import app.snowquill.story.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Facts read out of English prose by the form of its sentences, without a model: far from all of them, but what is read stands there.
 * What somebody says within quotation marks is not the book's word and is passed over; so are questions, conditions and memories
 * ("had laughed"). Immutable; made for one book at one moment.
 */
public final class Statements {
    private static final Pattern SPEECH = Pattern.compile("“[^”]*”?|\"[^\"]*\"?|«[^»]*»?");
    private static final Pattern NO_STATEMENT = Pattern.compile("(?i)\\?\\s*$|\\b(?:if|unless|whether|would|might|maybe|perhaps|as though|as if|dreamed|"
            + "dreamt|imagined|pretended|wished|remembered|seemed|looked like|almost|nearly)\\b");
    private static final Set<FactKind> FROM_HERE_ON = EnumSet.of(FactKind.STATE, FactKind.PLACE, FactKind.POSSESSION, FactKind.LIFE, FactKind.EVENT);

    private final Subjects subjects;
    private final List<StatementForm> forms;
    private final Pattern named;

    public Statements(Book book) {
        this(new Subjects(book));
    }

    Statements(Subjects subjects) {
        this.subjects = subjects;
        String names = subjects.spelled().stream().sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote)
                .collect(Collectors.joining("|"));
        String subject = names.isEmpty() ? "(?!)" : "(?:" + names + ")";
        this.named = Pattern.compile("\\b(?:[Tt]he )?(" + subject + ")(?!\\p{L})");
        this.forms = StatementForm.all(subject);
    }

    /** What the text of a scene says, in order. @param scene its id, from which what may change holds */
    public List<Fact> in(String text, String scene) {
        return in(Sentences.of(text), scene);
    }

    List<Fact> in(List<String> sentences, String scene) {
        List<Fact> found = new ArrayList<>();
        String last = "";
        for (String sentence : sentences) {
            String narrated = sentence.indexOf('“') < 0 && sentence.indexOf('"') < 0 && sentence.indexOf('«') < 0 ? sentence
                    : SPEECH.matcher(sentence).replaceAll(" ~ ").strip();
            List<Integer> places = new ArrayList<>();
            Matcher names = named.matcher(narrated);
            while (names.find()) {
                last = places.isEmpty() ? subjects.of(names.group(1)) : last;
                places.add(names.start());
            }
            if (!last.isEmpty() && !NO_STATEMENT.matcher(narrated).find()) {
                read(narrated, sentence, places, last, scene, found);
            }
        }
        return found;
    }

    private void read(String narrated, String sentence, List<Integer> places, String last, String scene, List<Fact> found) {
        for (StatementForm form : forms) {
            if (form.cue().isBlank()) {
                Matcher matcher = form.pattern().matcher(narrated);
                for (int place : places) {
                    if (matcher.region(place, narrated.length()).lookingAt()) {
                        add(form, matcher, sentence, last, scene, found);
                    }
                }
            } else if (form.hasCueIn(narrated)) {
                Matcher matcher = form.pattern().matcher(narrated);
                while (matcher.find()) {
                    add(form, matcher, sentence, last, scene, found);
                }
            }
        }
    }

    private void add(StatementForm form, Matcher matcher, String sentence, String last, String scene, List<Fact> found) {
        form.reading().read(matcher).ifPresent(said -> found.add(new Fact("", said.kind(), said.subject().isBlank() ? last : subjects.of(said.subject()),
                said.attribute(), said.value(), sentence, FROM_HERE_ON.contains(said.kind()) ? scene : "", "", Fact.Audience.EVERYBODY, List.of(),
                new Evidence(scene, sentence))));
    }
}
