package app.snowquill.ledger;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a claim of a possession says of which thing.
 *
 * @param object an id, or the thing's words without its article
 * @param isHad whether the subject has it, or has it no more
 * @param isUnique whether there is only one of it, so that it has one owner
 */
record Belonging(String object, boolean isHad, boolean isUnique) {
    private static final Pattern NOT = Pattern.compile("\\b(?:not|no|lost|lose|gave|gives|sold|dropped|left|without|misses|missing|never)\\b");
    private static final Pattern NAMED = Pattern.compile("(?:the|her|his|their|[\\p{L}’']+['’]s) .+", Pattern.CASE_INSENSITIVE);
    private static final Set<String> ARTICLES = Set.of("a", "an", "some", "two", "three", "money", "no");

    static Belonging of(Claim claim) {
        String said = claim.fact().value().strip();
        String first = said.split(" ")[0].toLowerCase(Locale.ROOT);
        boolean isUnique = claim.meant().isPresent() || NAMED.matcher(said).matches() && !ARTICLES.contains(first);
        String negated = claim.fact().attribute().toLowerCase(Locale.ROOT);
        return new Belonging(claim.meant().orElse(Subjects.plain(said)), !NOT.matcher(negated).find() && !first.equals("no"), isUnique);
    }
}
