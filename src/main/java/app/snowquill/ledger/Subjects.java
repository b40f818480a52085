package app.snowquill.ledger;

import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who or what of a book is meant by an id, a name, a part of a name or an alias. Immutable; made for one book at one moment. */
final class Subjects {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "his", "her", "their", "its", "our", "my");

    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> people = new HashSet<>();
    private final Set<String> spelled = new HashSet<>();

    Subjects(Book book) {
        Set<String> ambiguous = new HashSet<>();
        for (Character who : book.characters().values()) {
            people.add(plain(who.id()));
            add(who.id(), who.id(), ambiguous);
            add(who.name(), who.id(), ambiguous);
            for (String part : who.name().split("\\s+")) {
                if (part.length() > 2 && java.lang.Character.isUpperCase(part.charAt(0))) {
                    add(part, who.id(), ambiguous);
                }
            }
        }
        for (BibleEntry entry : book.lore().entries().values()) {
            add(entry.id(), entry.id(), ambiguous);
            add(entry.name(), entry.id(), ambiguous);
            entry.aliases().forEach(alias -> add(alias, entry.id(), ambiguous));
        }
        ambiguous.forEach(ids::remove);
    }

    private void add(String name, String id, Set<String> ambiguous) {
        String plain = plain(name);
        if (!name.equals(id) && !plain.isEmpty()) {
            spelled.add(withoutArticle(name.strip()));
        }
        if (!plain.isEmpty() && !plain(id).equals(ids.getOrDefault(plain, plain(id)))) {
            ambiguous.add(plain);
        }
        ids.putIfAbsent(plain, plain(id));
    }

    /** The id that is meant, or the name itself in small letters where there is none. */
    String of(String name) {
        String plain = plain(name);
        return ids.getOrDefault(plain, plain);
    }

    /** The id that is meant; empty where nothing of the book is. */
    Optional<String> known(String name) {
        return Optional.ofNullable(ids.get(plain(name)));
    }

    boolean isPerson(String id) {
        return people.contains(id);
    }

    /** Every name as a text spells it, without its article. */
    Set<String> spelled() {
        return spelled;
    }

    private static String withoutArticle(String name) {
        int space = name.indexOf(' ');
        return space > 0 && ARTICLES.contains(name.substring(0, space).toLowerCase(Locale.ROOT)) ? name.substring(space + 1).strip() : name;
    }

    static String plain(String name) {
        String small = name.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[.,;:!?\"“”]+$", "");
        int space = small.indexOf(' ');
        return space > 0 && ARTICLES.contains(small.substring(0, space)) ? small.substring(space + 1).strip() : small;
    }
}
