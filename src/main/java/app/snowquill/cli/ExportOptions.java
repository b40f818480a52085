package app.snowquill.cli;

import app.snowquill.pipeline.exports.ExportWishes;
import app.snowquill.pipeline.exports.ExportWishes.Break;
import app.snowquill.pipeline.exports.ExportWishes.Headings;
import app.snowquill.pipeline.exports.ExportWishes.Paper;
import app.snowquill.pipeline.exports.ExportWishes.Passage;
import app.snowquill.pipeline.exports.ExportWishes.Place;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** How an export looks, as far as the command line says; where it says nothing, the book's own wishes hold. */
final class ExportOptions {
    @Option(names = "--paper", paramLabel = "NAME", description = "letter or a4.")
    private String paper;
    @Option(names = "--headings", paramLabel = "NAME", description = "Above chapters: number-and-title, title, number or none.")
    private String headings;
    @Option(names = "--break", paramLabel = "NAME", description = "Between scenes: hash, stars or blank-line.")
    private String sceneBreak;
    @Option(names = "--contact", paramLabel = "LINE", description = "A line of the contact block; repeat for more.")
    private List<String> contact;
    @Option(names = "--keyword", paramLabel = "WORD", description = "The title's word in the running head.")
    private String keyword;
    @Option(names = "--copyright", paramLabel = "TEXT|@FILE", description = "Before the story. An empty text leaves it out, as with the others.")
    private String copyright;
    @Option(names = "--dedication", paramLabel = "TEXT|@FILE", description = "Before the story.")
    private String dedication;
    @Option(names = "--epigraph", paramLabel = "TEXT|@FILE", description = "Before the story.")
    private String epigraph;
    @Option(names = "--notes", paramLabel = "TEXT|@FILE", description = "After the story.")
    private String notes;
    @Option(names = "--thanks", paramLabel = "TEXT|@FILE", description = "After the story.")
    private String thanks;
    @Option(names = "--about", paramLabel = "TEXT|@FILE", description = "About the author, after the story.")
    private String about;
    @Option(names = "--cover", paramLabel = "FILE", description = "A PNG or JPEG picture for an e-book's cover.")
    private Path cover;
    @Option(names = "--no-title-page", description = "Leaves out the title page.")
    private boolean noTitlePage;
    @Option(names = "--no-end", description = "Leaves out END.")
    private boolean noEnd;

    /** @param format the one that is written */
    ExportWishes over(ExportWishes kept, String format, InputStream standardInput) {
        ExportWishes wishes = new ExportWishes(format, kept.style(), chosen("paper", paper, Paper.class, kept.paper()),
                kept.titlePage() && !noTitlePage, kept.withContact() || contact != null, contact == null ? kept.contact() : String.join("\n", contact),
                kept.passages(), kept.endMark() && !noEnd, chosen("headings", headings, Headings.class, kept.headings()),
                chosen("break", sceneBreak, Break.class, kept.sceneBreak()), keyword == null ? kept.keyword() : keyword,
                cover == null ? kept.cover() : cover.toString());
        for (Map.Entry<Place, String> given : passages(standardInput).entrySet()) {
            wishes = wishes.with(new Passage(given.getKey(), true, given.getValue()));
        }
        return wishes;
    }

    private Map<Place, String> passages(InputStream standardInput) {
        Map<Place, String> given = new EnumMap<>(Place.class);
        put(given, Place.COPYRIGHT, copyright, standardInput);
        put(given, Place.DEDICATION, dedication, standardInput);
        put(given, Place.EPIGRAPH, epigraph, standardInput);
        put(given, Place.NOTES, notes, standardInput);
        put(given, Place.THANKS, thanks, standardInput);
        put(given, Place.ABOUT, about, standardInput);
        return given;
    }

    private static void put(Map<Place, String> given, Place place, String argument, InputStream standardInput) {
        if (argument != null) {
            given.put(place, TextArgument.read(argument, standardInput));
        }
    }

    /** By its name with hyphens. @throws CliFailure naming those there are */
    static <E extends Enum<E>> E chosen(String what, String name, Class<E> all, E otherwise) {
        if (name == null) {
            return otherwise;
        }
        return Arrays.stream(all.getEnumConstants()).filter(each -> shown(each).equals(name.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> CliFailure.usage("“" + name + "” can’t be given with --" + what + ". What can: "
                        + Arrays.stream(all.getEnumConstants()).map(ExportOptions::shown).collect(Collectors.joining(", ")) + "."));
    }

    private static String shown(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
