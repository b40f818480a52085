package app.snowquill.engine.remote;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a server has refused so far, so that it is not asked to take it twice. Thread-safe; lives as long as its engine. */
final class Refusals {
    private final Set<Feature> refused = EnumSet.noneOf(Feature.class);

    /** What of these can be sent; of the ways to hold an answer to its shape only the strictest. */
    synchronized Set<Feature> without(Set<Feature> wanted) {
        EnumSet<Feature> left = EnumSet.noneOf(Feature.class);
        left.addAll(wanted);
        left.removeAll(refused);
        if (left.contains(Feature.GRAMMAR)) {
            left.removeAll(EnumSet.of(Feature.SCHEMA, Feature.SCHEMA_BOUNDS));
        }
        return left;
    }

    /**
     * Looks at a refusal for something that was sent and can be left out.
     *
     * @return what will be left out from now on; empty where the refusal is about something else
     */
    Optional<Feature> learn(ServerRefusal refusal, Set<Feature> sent) {
        if (refusal.status() != 400 && refusal.status() != 422 || Failures.isTooLong(refusal)) {
            return Optional.empty();
        }
        Optional<Feature> named = named(refusal.code(), sent).or(() -> named(refusal.words(), sent));
        named.ifPresent(this::refuse);
        return named;
    }

    private static Optional<Feature> named(String words, Set<Feature> sent) {
        String lower = words.toLowerCase(Locale.ROOT);
        return sent.stream().sorted().filter(feature -> feature.isNamedIn(lower)).findFirst();
    }

    private synchronized void refuse(Feature feature) {
        refused.add(feature);
    }
}
