package app.snowquill.pipeline.exports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How the author wants the book written, as the book remembers it. The names of paper, headings and breaks are those of the export.
 *
 * @param format name of the format that was taken last; blank for none
 * @param contact lines for the upper left of a manuscript's first page; kept also where they are not wanted now
 * @param passages what stands before and after the story; those not named are empty and not wanted
 * @param keyword of the running head; blank takes a word of the title
 * @param cover path of a picture for e-books; blank for none
 */
public record ExportWishes(String format, Style style, Paper paper, boolean titlePage, boolean withContact, String contact, List<Passage> passages,
                           boolean endMark, Headings headings, Break sceneBreak, String keyword, String cover) {
    /** Of formats that have pages: a manuscript as editors take it, or a printed novel. */
    public enum Style {
        MODERN, CLASSIC, BOOK
    }

    public enum Paper {
        LETTER, A4
    }

    public enum Headings {
        NUMBER_AND_TITLE, TITLE, NUMBER, NONE
    }

    public enum Break {
        HASH, STARS, BLANK_LINE
    }

    /** Where a passage stands, in order; the last three after the story. */
    public enum Place {
        COPYRIGHT, DEDICATION, EPIGRAPH, NOTES, THANKS, ABOUT
    }

    /** @param text in the book's notation; kept also where it is not wanted now */
    public record Passage(Place place, boolean wanted, String text) {
    }

    /** A modern manuscript on Letter, with a title page, contact and END. */
    public static final ExportWishes USUAL = new ExportWishes("", Style.MODERN, Paper.LETTER, true, true, "", List.of(), true,
            Headings.TITLE, Break.HASH, "", "");

    public ExportWishes {
        format = format == null ? "" : format;
        style = style == null ? Style.MODERN : style;
        paper = paper == null ? Paper.LETTER : paper;
        contact = contact == null ? "" : contact;
        passages = passages == null ? List.of() : List.copyOf(passages);
        headings = headings == null ? Headings.TITLE : headings;
        sceneBreak = sceneBreak == null ? Break.HASH : sceneBreak;
        keyword = keyword == null ? "" : keyword;
        cover = cover == null ? "" : cover;
    }

    public Passage passage(Place place) {
        return passages.stream().filter(each -> each.place() == place).findFirst().orElse(new Passage(place, false, ""));
    }

    /** With this passage in the place of the one that stood there. */
    public ExportWishes with(Passage passage) {
        Map<Place, Passage> all = new EnumMap<>(Place.class);
        passages.forEach(each -> all.put(each.place(), each));
        all.put(passage.place(), passage);
        return new ExportWishes(format, style, paper, titlePage, withContact, contact, new ArrayList<>(all.values()), endMark, headings, sceneBreak,
                keyword, cover);
    }

    /** Of what is wanted; blank where it is not. */
    String wanted(Place place) {
        Passage passage = passage(place);
        return passage.wanted() ? passage.text().strip() : "";
    }
}
