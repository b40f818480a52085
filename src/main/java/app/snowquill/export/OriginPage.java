package app.snowquill.export;

import app.snowquill.export.OriginReport.Hand;
import app.snowquill.export.OriginReport.Level;
import app.snowquill.export.OriginReport.Model;
import app.snowquill.export.OriginReport.Place;
import app.snowquill.export.OriginReport.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** The origin report as one page of HTML that needs no other file, for people and for print. In English, as all that the program says. */
final class OriginPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final String STYLE = """
            body { max-width: 56em; margin: 3em auto; padding: 0 1em; font: 1em/1.5 system-ui, sans-serif; color: #1f2328; }
            h1 { font-size: 1.6em; margin-bottom: 0; } h2 { font-size: 1.2em; margin-top: 2em; }
            table { border-collapse: collapse; width: 100%; } th, td { padding: .25em .6em; text-align: left; vertical-align: top; }
            th { border-bottom: 1px solid #59636e; } td { border-bottom: 1px solid #d1d9e0; }
            .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
            .part td { font-weight: 600; padding-top: 1em; } .chapter td { font-weight: 600; } .scene td:first-child { padding-left: 2em; }
            .bar { display: flex; height: .6em; margin: 1em 0; border-radius: .3em; overflow: hidden; background: #d1d9e0; }
            .yours { background: #6e7781; } .suggested { background: #afdcdc; } .agent { background: #1f8f96; } .imported { background: #c9b88a; }
            small { color: #59636e; } tr { break-inside: avoid; }
            """;
    private static final String KNOWN = """
            <h2>How this was counted, and what is not known</h2>
            <ul>
            <li>Counted paragraph by paragraph from the versions that the book’s file keeps. Versions that were thinned out, or were written before the
            book came into this file, can’t be looked at: words of theirs count as yours or as imported.</li>
            <li><b>Yours</b> were written by hand, or pasted: where pasted words came from is not known.</li>
            <li><b>Yours, from a suggestion</b> stand in paragraphs that share at least six of ten words with one that an agent wrote, or into which an
            agent’s words were taken. All words of such a paragraph count here.</li>
            <li><b>From an agent</b> stand in paragraphs as an agent wrote them.</li>
            <li><b>Imported</b> stand in paragraphs as they came from another file. Who wrote them there is not known.</li>
            <li>A model is named for the calls that were made for a scene. Which of several models a word came from is not known.</li>
            </ul>
            """;

    private final OriginReport report;

    OriginPage(OriginReport report) {
        this.report = report;
    }

    void write(OutputStream out) throws IOException {
        Writer page = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        String title = escape(report.title());
        page.write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Origin of the words of " + title
                + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<h1>Origin of the words of “" + title + "”</h1>\n<p>"
                + (report.author().isBlank() ? "" : "by " + escape(report.author()) + " · ") + "counted on " + day(report.made()) + "</p>\n");
        all(page, report.words());
        page.write("<h2>By part, chapter and scene</h2>\n<table>\n<tr><th>Place</th><th class=\"n\">Words</th><th class=\"n\">Yours</th>"
                + "<th class=\"n\">From a suggestion</th><th class=\"n\">From an agent</th><th class=\"n\">Imported</th></tr>\n");
        for (Place place : report.places()) {
            page.write("<tr class=\"" + place.level().name().toLowerCase(Locale.ROOT) + "\"><td>" + named(place)
                    + place.hands().stream().map(OriginPage::hand).collect(Collectors.joining()) + "</td>" + number(place.words().all())
                    + numbers(place.words()) + "</tr>\n");
        }
        page.write("</table>\n");
        models(page);
        page.write(KNOWN + "</body>\n</html>\n");
        page.flush();
    }

    private static void all(Writer page, Words words) throws IOException {
        page.write("<div class=\"bar\">" + stretch("yours", words.yours(), words) + stretch("suggested", words.suggested(), words)
                + stretch("agent", words.agent(), words) + stretch("imported", words.imported(), words) + "</div>\n<table>\n"
                + row("Yours", words.yours(), words) + row("Yours, from a suggestion", words.suggested(), words)
                + row("From an agent", words.agent(), words) + row("Imported", words.imported(), words)
                + row("All", words.all(), words) + "</table>\n");
    }

    private void models(Writer page) throws IOException {
        if (report.models().isEmpty()) {
            page.write("<h2>Models</h2>\n<p>No call of a model is kept in this book.</p>\n");
            return;
        }
        page.write("<h2>Models that were asked for this book</h2>\n<p><small>For plans, summaries and remarks as well as for prose.</small></p>\n"
                + "<table>\n<tr><th>Model</th><th>Asked by</th><th class=\"n\">Calls</th>"
                + "<th class=\"n\">Tokens written</th><th>From</th><th>To</th></tr>\n");
        for (Model model : report.models()) {
            page.write("<tr><td>" + (model.name().isBlank() ? "not noted" : escape(model.name())) + "</td><td>" + escape(model.component()) + "</td>"
                    + number(model.calls()) + number(model.tokensOut()) + "<td>" + day(model.first()) + "</td><td>" + day(model.last())
                    + "</td></tr>\n");
        }
        page.write("</table>\n");
    }

    private static String stretch(String name, int words, Words of) {
        return words == 0 ? "" : "<div class=\"" + name + "\" style=\"width:" + percent(words, of) + "%\"></div>";
    }

    private static String row(String name, int words, Words of) {
        return "<tr><td>" + name + "</td>" + number(words) + "<td class=\"n\">" + percent(words, of) + " %</td></tr>\n";
    }

    private static String percent(int words, Words of) {
        return String.format(Locale.ROOT, "%.1f", of.all() == 0 ? 0 : 100.0 * words / of.all());
    }

    private static String numbers(Words words) {
        return number(words.yours()) + number(words.suggested()) + number(words.agent()) + number(words.imported());
    }

    private static String number(long number) {
        return "<td class=\"n\">" + String.format(Locale.ENGLISH, "%,d", number) + "</td>";
    }

    private static String named(Place place) {
        String level = place.level() == Level.PART ? "Part " : place.level() == Level.CHAPTER ? "Chapter " : "Scene ";
        return level + place.number() + (place.title().isBlank() ? "" : " · " + escape(place.title()));
    }

    private static String hand(Hand hand) {
        String when = day(hand.first()).equals(day(hand.last())) ? day(hand.first()) : day(hand.first()) + " to " + day(hand.last());
        return "<br><small>" + escape(hand.agent().isBlank() ? "an agent" : hand.agent()) + ", " + hand.versions()
                + (hand.versions() == 1 ? " version, " : " versions, ") + when + ", "
                + (hand.models().isEmpty() ? "model not known" : escape(String.join(", ", hand.models()))) + "</small>";
    }

    private static String day(Instant at) {
        return DAY.format(at);
    }

    private static String escape(String text) {
        return HtmlWriter.escape(CleanText.line(text));
    }
}
