package app.snowquill.ledger;

import app.snowquill.story.Fact;
import app.snowquill.story.FactKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A fact made ready to be laid beside others.
 *
 * @param subject id, or a name in small letters
 * @param attribute canonical
 * @param meant the id of what the value names; empty where that is nothing of the book
 * @param told id of the scene that says it; blank where no scene does
 * @param never where it stands on the axes of {@link Opposites#absolute}; empty of what no person is for good
 * @param begins place in the story from which it holds, -1 for before the first scene
 * @param ends place from which it holds no more; {@link Integer#MAX_VALUE} for open
 */
record Claim(Fact fact, String subject, String attribute, Optional<String> meant, String told, Map<Integer, Set<Integer>> never, int begins, int ends) {
    private static final Pattern TALL = Pattern.compile("(?i)\\b(?:tall|short|towering|tiny|giant|lanky|petite|diminutive|feet|foot)\\b");

    static Claim of(Fact fact, Subjects subjects, SceneOrder order) {
        String told = fact.evidence().scene().isBlank() ? fact.since() : fact.evidence().scene();
        String attribute = Attributes.canonical(fact.attribute());
        boolean isPlaceOfBirth = attribute.equals("birth date") && PartialDate.of(fact.value()).isEmpty() && Figures.first(fact.value()).isEmpty();
        String subject = subjects.of(fact.subject());
        if (attribute.equals("build") && TALL.matcher(fact.value()).find()) {
            attribute = "height";
        }
        return new Claim(fact, fact.kind() == FactKind.RULE ? Attributes.singular(subject) : subject, isPlaceOfBirth ? "birthplace" : attribute,
                subjects.known(fact.value()), told, never(fact), order.place(fact.since()),
                fact.until().isBlank() ? Integer.MAX_VALUE : order.place(fact.until()));
    }

    private static Map<Integer, Set<Integer>> never(Fact fact) {
        if (fact.kind() != FactKind.TRAIT && fact.kind() != FactKind.STATE) {
            return Map.of();
        }
        String plain = Values.plain(Turns.plain(fact.value()));
        return Values.isDenied(plain) && !plain.contains("no siblings") ? Map.of() : Opposites.absolute(plain);
    }

    /** Whether no one person is both, whatever was asked: teetotal, a heavy drinker. */
    boolean isNeverWith(Claim other) {
        return !never.isEmpty() && Opposites.isApart(never, other.never);
    }

    /** An id where the value names something of the book, else the value. */
    String value() {
        return meant.orElse(fact.value());
    }

    FactKind kind() {
        return fact.kind();
    }

    boolean isOf(FactKind kind) {
        return fact.kind() == kind;
    }

    /** Whether it is said to hold no more when the other begins. */
    boolean endsBefore(Claim other) {
        return ends != Integer.MAX_VALUE && ends <= other.begins;
    }

    /** Whether both begin at once, or the one that begins first is said to last beyond the beginning of the other. */
    boolean holdsTogetherWith(Claim other) {
        Claim first = begins <= other.begins ? this : other;
        Claim second = first == this ? other : this;
        return begins == other.begins || first.ends != Integer.MAX_VALUE && first.ends > second.begins;
    }
}
