package app.snowquill.ledger;

import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Finding.Severity;
import app.snowquill.story.Book;
import app.snowquill.story.ContentWords;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Fact;
import app.snowquill.story.FactKind;
import app.snowquill.story.Sentences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A draft against the ledger as it stood before its scene: who is dead acts, a trait is another, a thing is with somebody else, somebody
 * is somewhere else at that time, the point-of-view character uses what they can't know. Sentences are read by their form alone, so this
 * only ever warns. Made for one book at one moment; not thread-safe.
 */
public final class DraftAgainstLedger {
    private static final Pattern TAKING = Pattern.compile("(?i)\\b(?:gave|given|handed|took|taken|found|stole|fetched|picked|bought|passed|returned|brought|threw|left)\\b");
    private static final Pattern OPEN = Pattern.compile("(?i)\\?|\\b(?:if|whether|wondered|maybe|perhaps|might|could|did not know|didn[’']t know|not know|no idea|guessed|suspected|"
            + "asked|feared|hoped)\\b");
    private static final int LEAST_SHARED = 3;
    private static final double SAME = 0.8;

    private final Book book;
    private final Statements statements;
    private final Contradictions contradictions;
    private final States states;
    private final Knowledge knowledge;
    private final Subjects subjects;
    private final Map<Fact, Set<String>> words = new IdentityHashMap<>();

    public DraftAgainstLedger(Book book) {
        this.book = book;
        this.subjects = new Subjects(book);
        this.statements = new Statements(subjects);
        this.contradictions = new Contradictions(book);
        this.states = new States(book);
        this.knowledge = new Knowledge(book);
    }

    /** The findings about the prose of one scene, in its order; none where there is no prose or no ledger. */
    public List<Finding> check(String scene) {
        return conflicts(scene).stream().map(Conflict::finding).toList();
    }

    /** The same with both sides. */
    public List<Conflict> conflicts(String scene) {
        String prose = book.prose().getOrDefault(scene, "");
        if (prose.isBlank() || book.lore().facts().isEmpty()) {
            return List.of();
        }
        List<String> sentences = Sentences.of(prose);
        List<Conflict> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Fact> before = book.lore().facts().values().stream().filter(fact -> states.holdsBefore(fact, scene)
                && !fact.evidence().scene().equals(scene)).toList();
        List<Fact> owners = states.before(scene, "").stream().filter(fact -> fact.kind() == FactKind.POSSESSION).toList();
        for (Fact said : statements.in(sentences, scene)) {
            against(said, scene, before, owners, sentences).ifPresent(conflict -> {
                if (seen.add(conflict.finding().rule() + conflict.finding().quote())) {
                    found.add(conflict);
                }
            });
        }
        tooEarly(scene, sentences).forEach(found::add);
        return found;
    }

    private Optional<Conflict> against(Fact said, String scene, List<Fact> before, List<Fact> owners, List<String> prose) {
        if (said.kind() == FactKind.POSSESSION) {
            return owner(said, scene, owners, prose);
        }
        if (said.kind() == FactKind.STATE) {
            return Optional.empty(); // it may have changed since, and the draft is where the ledger learns it
        }
        String subject = subjects.of(said.subject());
        return before.stream().filter(fact -> concerns(fact, subject)).flatMap(fact -> contradictions.between(fact, said).stream()
                .map(clash -> conflict(rule(clash, said), fact, said, scene))).findFirst();
    }

    private boolean concerns(Fact fact, String subject) {
        return subjects.of(fact.subject()).equals(subject) || fact.kind() == FactKind.RELATION && subjects.of(fact.value()).equals(subject);
    }

    private static String rule(Clash clash, Fact said) {
        return clash.rule().equals("life") && said.kind() != FactKind.LIFE ? "dead-acts" : clash.rule();
    }

    /** Whoever has a thing that is another's must come by it in this text. */
    private Optional<Conflict> owner(Fact said, String scene, List<Fact> owners, List<String> prose) {
        Belonging thing = belonging(said);
        if (!thing.isHad() || !thing.isUnique()) {
            return Optional.empty();
        }
        String subject = subjects.of(said.subject());
        return owners.stream().filter(fact -> belonging(fact).object().equals(thing.object()))
                .filter(fact -> belonging(fact).isHad() != subjects.of(fact.subject()).equals(subject))
                .filter(fact -> !isHandedOver(said.value(), prose)).findFirst().map(fact -> conflict("possession", fact, said, scene));
    }

    private Belonging belonging(Fact fact) {
        return Belonging.of(Claim.of(fact, subjects, knowledge.order()));
    }

    private static boolean isHandedOver(String thing, List<String> prose) {
        String last = thing.substring(thing.lastIndexOf(' ') + 1);
        return prose.stream().anyMatch(sentence -> sentence.contains(last) && TAKING.matcher(sentence).find());
    }

    private List<Conflict> tooEarly(String scene, List<String> sentences) {
        String pov = book.povOf(scene);
        List<Fact> hidden = pov.isBlank() ? List.of() : knowledge.hidden(pov, scene).stream().filter(fact -> !begins(fact, pov, scene)).toList();
        List<Conflict> found = new ArrayList<>();
        if (hidden.isEmpty()) {
            return found;
        }
        Map<String, List<Fact>> byWord = new HashMap<>();
        hidden.forEach(fact -> wordsOf(fact).forEach(word -> byWord.computeIfAbsent(word, one -> new ArrayList<>()).add(fact)));
        for (String sentence : sentences) {
            Map<Fact, Integer> shared = new IdentityHashMap<>();
            ContentWords.of(sentence).forEach(word -> byWord.getOrDefault(word, List.of()).forEach(fact -> shared.merge(fact, 1, Integer::sum)));
            Optional<Fact> early = hidden.stream().filter(fact -> isSaid(fact, shared.getOrDefault(fact, 0))).findFirst();
            if (early.isPresent() && !OPEN.matcher(sentence).find()) {
                found.add(early(early.get(), sentence, pov, scene));
            }
        }
        return found;
    }

    /** What becomes true, or known to this character, in the scene itself may be used in it. */
    private boolean begins(Fact fact, String pov, String scene) {
        return fact.since().equals(scene) || fact.evidence().scene().equals(scene) || knowledge.learns(pov, fact).filter(scene::equals).isPresent();
    }

    private boolean isSaid(Fact fact, int shared) {
        return shared >= LEAST_SHARED && shared >= SAME * wordsOf(fact).size();
    }

    private Set<String> wordsOf(Fact fact) {
        return words.computeIfAbsent(fact, one -> ContentWords.of(one.text()));
    }

    private Conflict early(Fact fact, String sentence, String pov, String scene) {
        Conflict.Side one = Conflict.Side.of(fact);
        String message = book.nameOf(pov) + " can’t know this yet: “" + sentence + "” – the ledger has it from " + LedgerChecks.place(one.scene(), book)
                + ": “" + one.quote() + "”.";
        return told("too-early", message, "Take it out, have it be a guess, or have " + book.nameOf(pov) + " learn it before.", one, sentence, scene);
    }

    private Conflict conflict(String rule, Fact fact, Fact said, String scene) {
        Conflict.Side one = Conflict.Side.of(fact);
        String message = "“" + said.text() + "” hardly goes with what the ledger says (" + LedgerChecks.place(one.scene(), book) + "): “" + one.quote() + "”.";
        return told(rule, message, "Change the text or the ledger, or say that it is intended.", one, said.text(), scene);
    }

    private static Conflict told(String rule, String message, String fix, Conflict.Side one, String sentence, String scene) {
        DocumentKey key = DocumentKey.prose(scene);
        return new Conflict(new Finding("ledger." + rule, Severity.WARNING, key, "", sentence, message, fix), one,
                new Conflict.Side(key, scene, sentence, sentence));
    }
}
