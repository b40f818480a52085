package app.snowquill.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.snowquill.story.EntryKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the projects of other programs say arrives: italics, breaks, notes, synopses, who sees a scene; what can't come is listed. */
class ProjectReadersTest {
    @TempDir
    Path folder;

    @Test
    void novelWriterKeepsItsOrderItsMarksAndItsTags() throws IOException {
        ForeignManuscript read = ForeignSource.read(ForeignProjects.novelWriter(folder));
        assertThat(read.title() + ", " + read.author()).isEqualTo("The Salt Road, Orla Penhallow");
        assertThat(read.chapters()).extracting(ForeignChapter::part, ForeignChapter::title)
                .containsExactly(tuple("Low Water", "The Gauge"));
        ForeignScene first = read.scenes().get(0);
        assertThat(first.paragraphs()).containsExactly("The water was *very* low, and **nobody** said so. She wrote 3 \\* 4 in the book.",
                "Low water, half past four.\nThe second line.", "#", "Corrow laughed\nand went.");
        assertThat(first.summary()).isEqualTo("Ines finds the staff a foot short.");
        assertThat(first.details()).isEqualTo(new ForeignDetails("Ines Varga", "The harbour", "", "First draft"));
        assertThat(first.notes()).containsExactlyInAnyOrder(ForeignNote.of("On the chapter: The sea falls."),
                ForeignNote.of("ask Tomas how a tide gauge is read"), new ForeignNote("Corrow laughed and went.", "Section: Later"),
                new ForeignNote("3 * 4 in the book.", "Footnote: The book is kept in pencil."));
        assertThat(read.scenes().get(1).paragraphs()).containsExactly("She took it *home*.");
        assertThat(read.entries()).extracting(ForeignEntry::kind, ForeignEntry::name).containsExactly(
                tuple(EntryKind.CHARACTER, "Ines Varga"), tuple(EntryKind.PLACE, "The harbour"));
        assertThat(read.entries().get(0).aliases()).containsExactly("Ines");
        assertThat(read.leftOut()).containsExactly("1 text in the trash: “Old opening”", "1 text that the project does not put into its manuscript: “Cut scene”",
                "1 paragraph of a title page", "1 paragraph that the project ignores", "the status of 1 scene",
                "who and what appears in 1 scene: the bible finds that in the text by itself");
        assertThat(ForeignSource.read(folder.resolve("nwProject.nwx"))).isEqualTo(read);
    }

    @Test
    void manuskriptIsTheSameFromItsFolderItsFileAndItsArchive() throws IOException {
        Path project = ForeignProjects.folder(folder.resolve("salt"), ForeignProjects.manuskript());
        ForeignManuscript read = ForeignSource.read(project);
        assertThat(read.chapters()).extracting(ForeignChapter::title).containsExactly("Low Water");
        assertThat(read.scenes()).extracting(ForeignScene::title).containsExactly("At the staff", "The ledger");
        ForeignScene first = read.scenes().get(0);
        assertThat(first.paragraphs()).containsExactly("The water was *very* low.", "And **nobody** said so.");
        assertThat(first.summary()).isEqualTo("Ines measures.");
        assertThat(first.details()).isEqualTo(new ForeignDetails("Ines", "", "", "First draft"));
        assertThat(first.notes()).containsExactly(ForeignNote.of("The sea falls."), ForeignNote.of("Check the The lie here\nand the tide"));
        assertThat(read.scenes().get(1).paragraphs()).containsExactly("She took it *home*.", "#", "It rained.");
        assertThat(read.entries()).extracting(ForeignEntry::name).containsExactly("Ines", "Harbour", "The lie", "Summary");
        assertThat(read.entries().get(0).fields()).containsEntry("motivation", "The truth").containsEntry("goal", "A true gauge")
                .containsEntry("Notes", "Line one\nline two").containsEntry("Eye colour", "grey").doesNotContainKey("Color");
        assertThat(read.entries().get(1).kind()).isEqualTo(EntryKind.PLACE);
        assertThat(read.entries().get(2).fields()).containsEntry("answer", "Corrow did").containsEntry("turns", "Found: She measures it");
        assertThat(read.leftOut()).containsExactly("1 text that the project does not put into its manuscript: “Cut”", "1 older version of texts",
                "the status of 1 scene", "word targets of 1 text");
        Files.writeString(folder.resolve("salt.msk"), "1");
        assertThat(ForeignSource.read(folder.resolve("salt.msk"))).isEqualTo(read);
        assertThat(ForeignSource.read(Foreign.zip(folder.resolve("packed.msk"), ForeignProjects.manuskript()))).isEqualTo(read);
    }

    @Test
    void scrivenerKeepsItsBinderItsInspectorAndItsInlineNotes() throws IOException {
        ForeignManuscript read = ForeignSource.read(ForeignProjects.scrivener(folder.resolve("Salt Road.scriv")));
        assertThat(read.title()).isEqualTo("Salt Road");
        assertThat(read.chapters()).extracting(ForeignChapter::part, ForeignChapter::title)
                .containsExactly(tuple("Part One", "The Gauge"));
        ForeignScene first = read.scenes().get(0);
        assertThat(first.paragraphs()).containsExactly("The water was *very* low—and **nobody** said so.", "“Four,” said Ines. half past four it was.",
                "#", "Corrow laughed and went.");
        assertThat(first.summary()).isEqualTo("Ines measures the staff.");
        assertThat(first.details()).isEqualTo(new ForeignDetails("Ines", "Quay", "", "First draft"));
        assertThat(first.notes()).containsExactlyInAnyOrder(ForeignNote.of("Ask Tomas."), new ForeignNote("Corrow laughed", "too soon?"),
                new ForeignNote("Corrow laughed and went.", "Footnote: In pencil."), new ForeignNote("half past four", "Tide table?"),
                ForeignNote.of("Mood: grey"));
        assertThat(read.scenes().get(1).paragraphs()).containsExactly("She took it home.", "It rained.");
        assertThat(read.scenes()).hasSize(2);
        assertThat(read.entries()).extracting(ForeignEntry::kind, ForeignEntry::name).containsExactly(
                tuple(EntryKind.CHARACTER, "Ines"), tuple(EntryKind.WORLD, "Tide gauges"));
        assertThat(read.leftOut()).containsExactly("1 text in the trash: “Old opening”", "1 text that the project does not put into its manuscript: “Cut”",
                "1 file that is no text: “Chart”", "1 place underlined, struck through, raised or coloured; the words came in", "the status of 1 scene");
        assertThat(ForeignSource.read(folder.resolve("Salt Road.scriv/Salt Road.scrivx"))).isEqualTo(read);
    }

    @Test
    void yWriterKeepsItsScenesWithWhoSeesThemAndItsComments() throws IOException {
        Path file = Files.writeString(folder.resolve("salt.yw7"), """
                \uFEFF<?xml version="1.0" encoding="utf-8"?>
                <YWRITER7><PROJECT><Title><![CDATA[The Salt Road]]></Title><AuthorName><![CDATA[Orla Penhallow]]></AuthorName></PROJECT>
                <LOCATIONS><LOCATION><ID>1</ID><Title><![CDATA[Quay]]></Title><Desc><![CDATA[Stone and tar]]></Desc></LOCATION></LOCATIONS>
                <ITEMS><ITEM><ID>1</ID><Title><![CDATA[The staff]]></Title></ITEM></ITEMS>
                <CHARACTERS><CHARACTER><ID>7</ID><Title><![CDATA[Ines]]></Title><AKA><![CDATA[the keeper]]></AKA><FullName><![CDATA[Ines Varga]]></FullName>
                <Goals><![CDATA[A true gauge]]></Goals></CHARACTER><CHARACTER><ID>8</ID><Title><![CDATA[Corrow]]></Title></CHARACTER></CHARACTERS>
                <SCENES><SCENE><ID>1</ID><Title><![CDATA[At the staff]]></Title><Desc><![CDATA[Ines measures.]]></Desc><Notes><![CDATA[Ask Tomas]]></Notes>
                <Status>3</Status><Weather>grey</Weather><Day>2</Day><Hour>4</Hour><Minute>30</Minute><Characters><CharID>7</CharID><CharID>8</CharID></Characters>
                <Locations><LocID>1</LocID></Locations><Goal><![CDATA[Measure it]]></Goal>
                <SceneContent><![CDATA[The water was [i]very[/i] low./* check the tide */
                * * *
                [b]Nobody[/b] [u]said[/u] so.]]></SceneContent></SCENE>
                <SCENE><ID>2</ID><Title><![CDATA[Unused]]></Title><Unused>-1</Unused><SceneContent><![CDATA[Gone.]]></SceneContent></SCENE></SCENES>
                <CHAPTERS><CHAPTER><ID>1</ID><Title><![CDATA[Low Water]]></Title><SectionStart>-1</SectionStart><ChapterType>0</ChapterType></CHAPTER>
                <CHAPTER><ID>2</ID><Title><![CDATA[The Gauge]]></Title><Desc><![CDATA[The sea falls.]]></Desc><ChapterType>0</ChapterType>
                <Scenes><ScID>1</ScID><ScID>2</ScID></Scenes></CHAPTER>
                <CHAPTER><ID>3</ID><Title><![CDATA[Ideas]]></Title><ChapterType>1</ChapterType><Scenes><ScID>2</ScID></Scenes></CHAPTER></CHAPTERS></YWRITER7>
                """);
        ForeignManuscript read = ForeignSource.read(file);
        assertThat(read.chapters()).extracting(ForeignChapter::part, ForeignChapter::title)
                .containsExactly(tuple("Low Water", "The Gauge"));
        ForeignScene scene = read.scenes().get(0);
        assertThat(scene.paragraphs()).containsExactly("The water was *very* low.", "#", "**Nobody** said so.");
        assertThat(scene.details()).isEqualTo(new ForeignDetails("Ines Varga", "Quay", "Day 2, 04:30", "1st edit"));
        assertThat(scene.notes()).containsExactly(ForeignNote.of("On the chapter: The sea falls."), new ForeignNote("The water was very low.", "check the tide"),
                ForeignNote.of("Ask Tomas"), ForeignNote.of("Goal: Measure it"));
        assertThat(read.entries()).extracting(ForeignEntry::name).containsExactly("Ines Varga", "Corrow", "Quay", "The staff");
        assertThat(read.entries().get(0).aliases()).containsExactly("Ines", "the keeper");
        assertThat(read.leftOut()).contains("1 text that the project does not put into its manuscript: “Unused”", "1 scene of notes or things to do",
                "1 kind of data that is not known here: “Weather”",
                "1 place underlined, struck through, raised or coloured; the words came in");
    }

    @Test
    void plottrCardsArePlannedScenesInTheOrderOfTheirBeats() throws IOException {
        Path file = Files.writeString(folder.resolve("salt.pltr"), """
                {"file":{"version":"2022.8.18"},"series":{"name":"Salt"},
                "books":{"1":{"id":1,"title":"The Salt Road"},"allIds":[1]},
                "beats":{"1":{"children":{"null":[5],"5":[7,6],"6":[],"7":[]},"heap":{},"index":{"5":{"id":5,"position":0,"title":"Act one"},
                "6":{"id":6,"position":0,"title":"auto"},"7":{"id":7,"position":1,"title":"The Ledger"}}}},
                "lines":[{"id":1,"bookId":1,"title":"Main","position":0},{"id":2,"bookId":1,"title":"Love","position":1}],
                "cards":[{"id":1,"lineId":2,"beatId":7,"title":"Home","description":[{"type":"paragraph","children":[{"text":"She takes "},{"text":"it","italic":true}]},
                {"type":"paragraph","children":[{"text":"home."}]}],"characters":[1],"places":[3],"tags":[9],"Mood":"grey"},
                {"id":2,"lineId":1,"beatId":6,"title":"At the staff","description":"Ines measures."}],
                "characters":[{"id":1,"name":"Ines","description":"Keeps the gauge","notes":[{"children":[{"text":"stubborn"}]}],"Age":"30","imageId":4}],
                "places":[{"id":3,"name":"Quay","description":"","notes":"Stone"}],"notes":[{"id":1,"title":"Tides","content":[{"children":[{"text":"A float"}]}]}],
                "tags":[{"id":9,"title":"turn"}],"images":{"4":{"id":4,"data":"x"}}}
                """);
        ForeignManuscript read = ForeignSource.read(file);
        assertThat(read.title()).isEqualTo("The Salt Road");
        assertThat(read.chapters()).extracting(ForeignChapter::part, ForeignChapter::title).containsExactly(
                tuple("Act one", ""), tuple("Act one", "The Ledger"));
        assertThat(read.scenes()).extracting(ForeignScene::title, ForeignScene::summary).containsExactly(
                tuple("At the staff", "Ines measures."), tuple("Home", "She takes it\nhome."));
        assertThat(read.scenes().get(1).details().place()).isEqualTo("Quay");
        assertThat(read.scenes().get(1).notes()).extracting(ForeignNote::text).containsExactly("Plot line: Love", "Tags: turn", "Mood: grey");
        assertThat(read.entries()).extracting(ForeignEntry::name).containsExactly("Ines", "Quay", "Tides", "Main", "Love");
        assertThat(read.entries().get(0).fields()).isEqualTo(Map.of("Notes", "stubborn", "Age", "30"));
        assertThat(read.leftOut()).isEqualTo(List.of("1 picture", "who and what appears in 1 scene: the bible finds that in the text by itself"));
    }
}
