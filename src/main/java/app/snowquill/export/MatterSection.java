package app.snowquill.export;

import app.snowquill.export.Manuscript.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A section after the story, under a heading in the book's language; in English where that language is not known here. */
record MatterSection(String title, List<Block> blocks) {
    private static final Map<String, List<String>> TITLES = Map.ofEntries(
            Map.entry("en", List.of("Author’s Note", "Acknowledgments", "About the Author")),
            Map.entry("de", List.of("Nachwort", "Danksagung", "Zur Person")),
            Map.entry("fr", List.of("Postface", "Remerciements", "Biographie")),
            Map.entry("es", List.of("Nota final", "Agradecimientos", "Biografía")),
            Map.entry("pt", List.of("Nota final", "Agradecimentos", "Biografia")),
            Map.entry("it", List.of("Nota finale", "Ringraziamenti", "Biografia")),
            Map.entry("nl", List.of("Nawoord", "Dankwoord", "Over de auteur")),
            Map.entry("sv", List.of("Efterord", "Tack", "Om författaren")),
            Map.entry("pl", List.of("Posłowie", "Podziękowania", "Nota biograficzna")),
            Map.entry("ru", List.of("Послесловие", "Благодарности", "Об авторе")),
            Map.entry("hu", List.of("Utószó", "Köszönetnyilvánítás", "A szerzőről")),
            Map.entry("ja", List.of("あとがき", "謝辞", "著者について")),
            Map.entry("zh", List.of("后记", "致谢", "作者简介")));

    MatterSection {
        blocks = List.copyOf(blocks);
    }

    /** Those that have text: notes, thanks, about the author. */
    static List<MatterSection> after(Matter matter, Locale language) {
        List<String> titles = TITLES.getOrDefault(language.getLanguage(), TITLES.get("en"));
        List<String> texts = List.of(matter.notes(), matter.thanks(), matter.aboutTheAuthor());
        List<MatterSection> sections = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (ProseNotation.hasText(texts.get(i))) {
                sections.add(new MatterSection(titles.get(i), ProseNotation.parse(texts.get(i))));
            }
        }
        return sections;
    }
}
