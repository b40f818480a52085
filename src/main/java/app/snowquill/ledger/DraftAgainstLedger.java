package app.snowquill.ledger;

import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Finding.Severity;
import app.snowquill.story.Book;
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

    private final Book book;
    private final DraftReadings readings;
    private final Contradictions contradictions;
    private final States states;
    private final Knowledge knowledge;
    private final Subjects subjects;
    private final Map<String, List<Claim>> concerning;
    private final Map<Fact, Belonging> things;
    private final FactsByWord said;

    public DraftAgainstLedger(Book book) {
        this(book, new DraftReadings());
    }

    /** @param readings of earlier looks at the same book */
    public DraftAgainstLedger(Book book, DraftReadings readings) {
        this.book = book;
        this.subjects = new Subjects(book);
        this.readings = readings;
        readings.follow(book, subjects);
        this.contradictions = new Contradictions(book);
        this.states = new States(book);
        this.knowledge = new Knowledge(book);
        this.said = new FactsByWord(book.lore().facts().values());
        this.concerning = new HashMap<>();
        this.things = new IdentityHashMap<>();
        for (Fact fact : book.lore().facts().values()) {
            Claim claim = contradictions.claim(fact);
            Set<String> concerned = new HashSet<>(Set.of(claim.subject()));
            if (fact.kind() == FactKind.RELATION) {
                concerned.add(subjects.of(fact.value()));
            }
            concerned.forEach(subject -> concerning.computeIfAbsent(subject, name -> new ArrayList<>()).add(claim));
        }
    }

    private DraftAgainstLedger(Book book, DraftAgainstLedger before) {
        this.book = book;
        this.readings = before.readings;
        this.contradictions = before.contradictions;
        this.states = before.states;
        this.knowledge = before.knowledge;
        this.subjects = before.subjects;
        this.concerning = before.concerning;
        this.things = before.things;
        this.said = before.said;
    }

    /** The same ledger beside other drafts. @param other of the same lore, cast and scene list */
    public DraftAgainstLedger beside(Book other) {
        return new DraftAgainstLedger(other, this);
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
        DraftReadings.Reading reading = readings.of(scene, prose);
        List<String> sentences = reading.sentences();
        List<Conflict> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Fact> owners = states.before(scene, "").stream().filter(fact -> fact.kind() == FactKind.POSSESSION).toList();
        for (Fact said : reading.said()) {
            against(said, scene, owners, sentences).ifPresent(conflict -> {
                if (seen.add(conflict.finding().rule() + conflict.finding().quote())) {
                    found.add(conflict);
                }
            });
        }
        tooEarly(scene, sentences).forEach(found::add);
        return found;
    }

    private Optional<Conflict> against(Fact said, String scene, List<Fact> owners, List<String> prose) {
        if (said.kind() == FactKind.POSSESSION) {
            return owner(said, scene, owners, prose);
        }
        if (said.kind() == FactKind.STATE) {
            return Optional.empty(); // it may have changed since, and the draft is where the ledger learns it
        }
        Claim claim = contradictions.claim(said);
        return concerning.getOrDefault(claim.subject(), List.of()).stream().filter(one -> states.holdsBefore(one.fact(), scene)
                && !one.fact().evidence().scene().equals(scene)).flatMap(one -> contradictions.between(one, claim).stream()
                .map(clash -> conflict(rule(clash, said), one.fact(), said, scene))).findFirst();
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
        return things.computeIfAbsent(fact, one -> Belonging.of(contradictions.claim(one)));
    }

    private static boolean isHandedOver(String thing, List<String> prose) {
        String last = thing.substring(thing.lastIndexOf(' ') + 1);
        return prose.stream().anyMatch(sentence -> sentence.contains(last) && TAKING.matcher(sentence).find());
    }

    private List<Conflict> tooEarly(String scene, List<String> sentences) {
        String pov = book.povOf(scene);
        List<Conflict> found = new ArrayList<>();
        if (pov.isBlank()) {
            return found;
        }
        for (String sentence : sentences) {
            Optional<Fact> early = said.in(sentence).filter(fact -> !knowledge.knows(pov, fact, scene) && !begins(fact, pov, scene)).findFirst();
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
