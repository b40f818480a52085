package app.snowquill.ledger;

import app.snowquill.story.FactKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Nobody and nothing is in two places at once. Belongs to one look at one book. */
final class PlaceRules {
    private static final Set<String> ROOMS = LedgerWords.set("rooms");
    private static final Set<String> IMMOVABLE = LedgerWords.set("immovable");
    private static final Set<String> MOVABLE = LedgerWords.set("movable");
    /** Which of the rooms. */
    private static final Set<String> ROOM_WORDS = LedgerWords.set("room-words");
    private static final Set<String> WIDE = LedgerWords.set("wide-places");
    private static final Set<String> AT_SEA = Set.of("sea", "ocean", "sail");
    private static final Set<String> SHIP = Set.of("bridge", "deck", "cabin", "hold", "galley", "helm", "mess", "engine", "forecastle", "stern", "bow", "crow's", "berth", "bunk");
    private static final Pattern DISTANCE = Pattern.compile("(?i).*\\b(?:miles?|leagues?|yards?|feet|paces|kilometres?|metres?|hours?|day's ride)\\b.*\\bfrom\\b.*");

    private final Map<String, Boolean> immovable = new ConcurrentHashMap<>();
    private final SceneOrder order;

    PlaceRules(SceneOrder order) {
        this.order = order;
    }

    /** From the same moment on, or in two scenes of the very same time. */
    Agreement compare(Claim one, Claim other) {
        if (!one.isOf(FactKind.PLACE) || !other.isOf(FactKind.PLACE) || !one.subject().equals(other.subject())
                || !one.attribute().equals(other.attribute())) {
            return Agreement.POSSIBLE;
        }
        boolean isAtOnce = one.holdsTogetherWith(other) || isImmovable(one.subject()) || !one.fact().since().isBlank()
                && order.isSameTime(one.fact().since(), other.fact().since());
        return isAtOnce ? places(one.value(), other.value()) : Agreement.POSSIBLE;
    }

    /** Whether it is a building, a town, a hill. */
    private boolean isImmovable(String subject) {
        String last = subject.substring(subject.lastIndexOf(' ') + 1);
        return immovable.computeIfAbsent(last, name -> !MOVABLE.contains(name)
                && IMMOVABLE.stream().anyMatch(kind -> name.equals(kind) || Lexicon.english().isKind(name, kind)));
    }

    /** One may be a part of the other or another word for it, and a distance from somewhere is no other place. */
    static Agreement places(String one, String other) {
        String a = Values.plain(Turns.plain(one));
        String b = Values.plain(Turns.plain(other));
        if (Opposites.isOpposite(a, b)) {
            return Agreement.UNLIKELY;
        }
        Meaning left = Meaning.of(a);
        Meaning right = Meaning.of(b);
        boolean isRoomOfOther = isMereRoom(left) && !isRoom(right) || isMereRoom(right) && !isRoom(left);
        if (Values.words(a).stream().anyMatch(Values.words(b)::contains) || isRoomOfOther || isWide(left) != isWide(right) || isAtSea(left, right) || isAtSea(right, left) || DISTANCE.matcher(a).matches() || DISTANCE.matcher(b).matches()) {
            return Agreement.POSSIBLE;
        }
        return named(left, one).isAkin(named(right, other)) || isPart(left, right) || isOfShip(a, right) || isOfShip(b, left) ? Agreement.POSSIBLE : Agreement.UNLIKELY;
    }

    /** Aboard some ship, of which the other is a part. */
    private static boolean isOfShip(String place, Meaning other) {
        return place.matches("(?:aboard|on board)\\b.*") && other.words().stream().anyMatch(SHIP::contains);
    }

    private static boolean isRoom(Meaning place) {
        return place.words().stream().anyMatch(ROOMS::contains);
    }

    /** A room, and not said of which house. */
    private static boolean isMereRoom(Meaning place) {
        return isRoom(place) && place.words().stream().filter(word -> !ROOMS.contains(word) && !ROOM_WORDS.contains(word) && !Lexicon.english().isQuality(word)).count() == 0;
    }

    /** Some town, and not said which. */
    private static boolean isWide(Meaning place) {
        return place.words().size() == 1 && WIDE.contains(place.words().get(0));
    }

    private static boolean isAtSea(Meaning one, Meaning other) {
        return one.words().stream().anyMatch(AT_SEA::contains) && other.words().stream().anyMatch(word -> SHIP.contains(word)
                || word.equals("aboard") || word.equals("board") || Lexicon.english().isKind(word, "ship") || Lexicon.english().isKind(word, "boat"));
    }

    /** Without the names in it where a plain word is left, for a name is a kind of nothing here. */
    private static Meaning named(Meaning meaning, String place) {
        Set<String> names = Arrays.stream(place.split("[^\\p{L}]+")).filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                .map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        Meaning plain = meaning.without(names);
        return plain.words().isEmpty() ? meaning : plain;
    }

    private static boolean isPart(Meaning one, Meaning other) {
        Lexicon english = Lexicon.english();
        return one.words().stream().anyMatch(left -> other.words().stream().anyMatch(right -> english.isPart(left, right) || english.isPart(right, left)));
    }
}
