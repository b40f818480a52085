package app.snowquill.ui.library;

import app.snowquill.importing.ForeignChapter;
import app.snowquill.importing.ForeignDetails;
import app.snowquill.importing.ForeignEntry;
import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.ForeignNote;
import app.snowquill.importing.ForeignScene;
import app.snowquill.story.EntryKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Made-up projects of other programs, as large as is asked. */
final class ForeignTales {
    private static final String[] TITLES = {"At the staff", "The ledger", "What Corrow said", "Slack water", "A lamp on the quay", "The minutes of the board"};

    private ForeignTales() {
    }

    static ForeignManuscript project(int chapters, int scenes) {
        List<ForeignChapter> all = new ArrayList<>();
        for (int chapter = 0; chapter < chapters; chapter++) {
            List<ForeignScene> in = new ArrayList<>();
            for (int scene = 0; scene < scenes; scene++) {
                String summary = scene % 3 == 0 ? "Ines measures the staff and finds it a foot short of what the minutes say." : "";
                in.add(new ForeignScene(TITLES[(chapter + scene) % TITLES.length], summary, List.of("The water was *very* low, and nobody said so. "
                        + "tide ".repeat(300 + 97 * scene)), new ForeignDetails(scene % 2 == 0 ? "Ines Varga" : "Corrow", "Quay", "", "First draft"),
                        scene % 4 == 0 ? List.of(ForeignNote.of("Ask Tomas.")) : List.of()));
            }
            all.add(new ForeignChapter(chapter < chapters / 2 ? "Low Water" : "High Water", "Chapter of the " + TITLES[chapter % TITLES.length].toLowerCase(), in));
        }
        List<ForeignEntry> entries = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            entries.add(new ForeignEntry(i < 8 ? EntryKind.CHARACTER : i < 14 ? EntryKind.PLACE : EntryKind.WORLD, i == 0 ? "Ines Varga" : "Person or place " + i,
                    i % 2 == 0 ? "Keeps the gauge at the mouth of the river." : "", List.of("the keeper"), List.of(), Map.of("Notes", "Thirty, stubborn, and never late.")));
        }
        return new ForeignManuscript("The Salt Road", "Orla Penhallow", all, List.of("The project holds more than one novel. “Sequel” follows as a part."),
                List.of(), entries, List.of("3 texts in the trash: “Old opening”, “Cut”, “Names”", "the status of 600 scenes", "2 pictures",
                "who and what appears in 412 scenes: the bible finds that in the text by itself"));
    }
}
