package app.snowquill.export;

import app.snowquill.export.Manuscript.Block;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The texts around the story, in the order in which they stand. */
enum MatterPassage {
    COPYRIGHT(Matter::copyright, Map.of()),
    DEDICATION(Matter::dedication, Map.of()),
    EPIGRAPH(Matter::epigraph, Map.of()),
    NOTES(Matter::notes, Map.of("en", "Notes", "de", "Anmerkungen", "fr", "Notes", "es", "Notas", "it", "Note", "pt", "Notas", "nl", "Aantekeningen")),
    THANKS(Matter::thanks, Map.of("en", "Acknowledgements", "de", "Dank", "fr", "Remerciements", "es", "Agradecimientos", "it", "Ringraziamenti",
            "pt", "Agradecimentos", "nl", "Dankwoord")),
    ABOUT(Matter::aboutTheAuthor, Map.of("en", "About the author", "de", "Zur Person", "fr", "L’auteur", "es", "Sobre el autor", "it", "L’autore",
            "pt", "Sobre o autor", "nl", "Over de auteur"));

    static final List<MatterPassage> BEFORE = List.of(COPYRIGHT, DEDICATION, EPIGRAPH);
    static final List<MatterPassage> AFTER = List.of(NOTES, THANKS, ABOUT);

    private final Function<Matter, String> text;
    private final Map<String, String> titles;

    MatterPassage(Function<Matter, String> text, Map<String, String> titles) {
        this.text = text;
        this.titles = titles;
    }

    /** Empty where it is left out. */
    List<Block> of(Matter matter) {
        return ProseNotation.parse(text.apply(matter));
    }

    /** What stands above it; blank before the story, and in a language of which the word is not known here. */
    String title(Locale language) {
        return titles.getOrDefault(language.getLanguage(), "");
    }

    /** "dedication" */
    String mark() {
        return name().toLowerCase(Locale.ROOT);
    }
}
