package app.snowquill.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small projects of other programs, in the shape in which those programs keep them. */
final class ForeignProjects {
    private ForeignProjects() {
    }

    /** @param pathsAndTexts one after another */
    static Path folder(Path folder, String... pathsAndTexts) throws IOException {
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            Path file = folder.resolve(pathsAndTexts[i]);
            Files.createDirectories(file.getParent());
            Files.write(file, pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return folder;
    }

    static Path novelWriter(Path folder) throws IOException {
        return folder(folder, "nwProject.nwx", """
                <?xml version='1.0' encoding='utf-8'?>
                <novelWriterXML appVersion="2.7" fileVersion="1.5">
                  <project id="1"><name>The Salt Road</name><author>Orla Penhallow</author></project>
                  <settings><status><entry key="s01">New</entry><entry key="s02">First draft</entry></status></settings>
                  <content items="9">
                    <item handle="aaaaaaaaaaaa0" parent="None" root="aaaaaaaaaaaa0" order="0" type="ROOT" class="NOVEL"><name>Novel</name></item>
                    <item handle="aaaaaaaaaaaa2" parent="aaaaaaaaaaaa1" root="aaaaaaaaaaaa0" order="1" type="FILE" class="NOVEL" layout="DOCUMENT">
                      <name status="s01" active="yes">Second</name></item>
                    <item handle="aaaaaaaaaaaa1" parent="aaaaaaaaaaaa0" root="aaaaaaaaaaaa0" order="1" type="FILE" class="NOVEL" layout="DOCUMENT">
                      <name status="s02" active="yes">Chapter</name></item>
                    <item handle="aaaaaaaaaaaa3" parent="aaaaaaaaaaaa0" root="aaaaaaaaaaaa0" order="2" type="FILE" class="NOVEL" layout="DOCUMENT">
                      <name status="s01" active="no">Cut scene</name></item>
                    <item handle="bbbbbbbbbbbb0" parent="None" root="bbbbbbbbbbbb0" order="1" type="ROOT" class="CHARACTER"><name>People</name></item>
                    <item handle="bbbbbbbbbbbb1" parent="bbbbbbbbbbbb0" root="bbbbbbbbbbbb0" order="0" type="FILE" class="CHARACTER" layout="NOTE">
                      <name status="s01" active="yes">Ines</name></item>
                    <item handle="cccccccccccc0" parent="None" root="cccccccccccc0" order="2" type="ROOT" class="WORLD"><name>Places</name></item>
                    <item handle="cccccccccccc1" parent="cccccccccccc0" root="cccccccccccc0" order="0" type="FILE" class="WORLD" layout="NOTE">
                      <name status="s01" active="yes">Harbour</name></item>
                    <item handle="dddddddddddd0" parent="None" root="dddddddddddd0" order="3" type="ROOT" class="TRASH"><name>Trash</name></item>
                    <item handle="dddddddddddd1" parent="dddddddddddd0" root="dddddddddddd0" order="0" type="FILE" class="TRASH" layout="DOCUMENT">
                      <name status="s01" active="yes">Old opening</name></item>
                  </content>
                </novelWriterXML>
                """, "content/aaaaaaaaaaaa1.nwd", """
                %%~name: Chapter
                #! The Salt Road

                >> By Orla Penhallow <<

                # Part One: Low Water

                ## Chapter One: The Gauge

                %Synopsis: The sea falls.

                ### At the staff

                @pov: Ines
                @char: Corrow
                @location: Quay
                % ask Tomas how a tide gauge is read
                %Synopsis: Ines finds the staff a foot short.

                The water was _very_ low, and **nobody** said so. She wrote 3 \\* 4 in the book.[footnote:f1]

                >> Low water, half past four. <<
                The second line.

                %Footnote.f1: The book is kept in pencil.

                #### Later

                Corrow laughed[br]and went.
                %~ He came back.
                """, "content/aaaaaaaaaaaa2.nwd", """
                ### The ledger

                She took it _home_.
                """, "content/aaaaaaaaaaaa3.nwd", "### Cut scene\n\nGone.\n", "content/bbbbbbbbbbbb1.nwd", """
                # Ines Varga

                @tag: Ines | Ines Varga
                %Short: Keeps the gauge.

                Thirty, stubborn.
                """, "content/cccccccccccc1.nwd", """
                # The harbour

                @tag: Quay

                Stone and tar.
                """);
    }

    static String[] manuskript() {
        return new String[] {"MANUSKRIPT", "1", "infos.txt", "Title:          The Salt Road\nAuthor:         Orla Penhallow\n",
            "summary.txt", "Sentence:    A keeper of tides finds the sea\n             has been lied about.\n", "status.txt", "TODO\nFirst draft\n",
            "labels.txt", "Idea: #ff0000\n", "characters/0-Ines.txt", "Name:                Ines\nID:                  0\nImportance:          2\n"
            + "POV:                 True\nMotivation:          The truth\nGoal:                A true gauge\nNotes:               Line one\n"
            + "                     line two\nColor:               #aabbcc\nEye colour:          grey\n",
            "world.opml", "<?xml version='1.0'?><opml version=\"1.0\"><body><outline name=\"Places\" ID=\"0\"><outline name=\"Harbour\" ID=\"1\" "
            + "description=\"Stone and tar, {C:0:Ines} works there\"/></outline></body></opml>",
            "plots.xml", "<?xml version='1.0'?><root><plot name=\"The lie\" ID=\"0\" importance=\"2\" characters=\"0\" description=\"Who bent the staff\" "
            + "result=\"Corrow did\"><step name=\"Found\" ID=\"0\" meta=\"\" summary=\"She measures it\"/></plot></root>",
            "outline/0-Low_Water/folder.txt", "title:          Low Water\nID:             1\ntype:           folder\nsummaryFull:    The sea falls.\n\n\n",
            "outline/0-Low_Water/10-The_ledger.md", "title:          The ledger\nID:             4\ntype:           md\nPOV:            0\ncompile:        2\n\n\n"
            + "She took it *home*.\n***\nIt rained.\n",
            "outline/0-Low_Water/2-At_the_staff.md", "title:          At the staff\nID:             3\ntype:           md\nsummarySentence:Ines measures.\n"
            + "POV:            0\nnotes:          Check the {P:0:The lie} here\n                and the tide\nstatus:         2\ncompile:        2\nsetGoal:        500\n\n\n"
            + "The water was *very* low.\nAnd **nobody** said so.\n",
            "outline/0-Low_Water/3-Cut.md", "title:          Cut\nID:             5\ntype:           md\ncompile:        0\n\n\nGone.\n",
            "revisions.xml", "<?xml version='1.0'?><root><outlineItem ID=\"3\"><revision timestamp=\"1\" text=\"old\"/></outlineItem></root>"};
    }

    static Path scrivener(Path folder) throws IOException {
        return folder(folder, "Salt Road.scrivx", """
                <?xml version="1.0" encoding="UTF-8"?>
                <ScrivenerProject Identifier="X" Version="2.0">
                  <Binder>
                    <BinderItem UUID="D0" Type="DraftFolder"><Title>Draft</Title><MetaData/><Children>
                      <BinderItem UUID="P1" Type="Folder"><Title>Part One</Title><MetaData><IncludeInCompile>Yes</IncludeInCompile></MetaData><Children>
                        <BinderItem UUID="C1" Type="Folder"><Title>The Gauge</Title><MetaData><IncludeInCompile>Yes</IncludeInCompile></MetaData><Children>
                          <BinderItem UUID="T1" Type="Text"><Title>At the staff</Title><MetaData><LabelID>1</LabelID><StatusID>2</StatusID>
                            <IncludeInCompile>Yes</IncludeInCompile><CustomMetaData><MetaDataItem><FieldID>where</FieldID><Value>Quay</Value></MetaDataItem>
                            <MetaDataItem><FieldID>mood</FieldID><Value>grey</Value></MetaDataItem></CustomMetaData></MetaData></BinderItem>
                          <BinderItem UUID="T2" Type="Text"><Title>The ledger</Title><MetaData><IncludeInCompile>Yes</IncludeInCompile></MetaData></BinderItem>
                          <BinderItem UUID="T3" Type="Text"><Title>Cut</Title><MetaData/></BinderItem>
                        </Children></BinderItem>
                      </Children></BinderItem>
                    </Children></BinderItem>
                    <BinderItem UUID="F1" Type="Folder"><Title>Characters</Title><MetaData/><Children>
                      <BinderItem UUID="F2" Type="Text"><Title>Ines</Title><MetaData/></BinderItem></Children></BinderItem>
                    <BinderItem UUID="R0" Type="ResearchFolder"><Title>Research</Title><MetaData/><Children>
                      <BinderItem UUID="R1" Type="Text"><Title>Tide gauges</Title><MetaData/></BinderItem>
                      <BinderItem UUID="R2" Type="PDF"><Title>Chart</Title><MetaData/></BinderItem></Children></BinderItem>
                    <BinderItem UUID="X0" Type="TrashFolder"><Title>Trash</Title><MetaData/><Children>
                      <BinderItem UUID="X1" Type="Text"><Title>Old opening</Title><MetaData/></BinderItem></Children></BinderItem>
                  </Binder>
                  <LabelSettings><Title>Label</Title><Labels><Label ID="-1">No Label</Label><Label ID="1">POV: Ines</Label></Labels></LabelSettings>
                  <StatusSettings><StatusItems><Status ID="-1">No Status</Status><Status ID="2">First draft</Status></StatusItems></StatusSettings>
                  <CustomMetaDataSettings><MetaDataField ID="where" Type="Text"><Title>Location</Title></MetaDataField>
                    <MetaDataField ID="mood" Type="Text"><Title>Mood</Title></MetaDataField></CustomMetaDataSettings>
                </ScrivenerProject>
                """, "Files/Data/T1/content.rtf", """
                {\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl\\f0\\froman Times;}{\\colortbl;\\red0\\green0\\blue0;}
                \\f0 The water was {\\i very} low\\u8212 -and \\b nobody\\b0  said so.\\par
                \\'93Four,\\'94 said Ines. {\\field{\\*\\fldinst HYPERLINK "scrivcmt://K1"}{\\fldrslt half past four}} it was.\\par
                \\par
                * * *\\par
                Corrow laughed\\{\\\\Scrv_annot \\\\color=\\{\\\\R=0.9\\\\G=0.2\\\\B=0.1\\} \\\\text=too soon?\\\\end_Scrv_annot\\} and went.\\{\\\\Scrv_fn=In pencil.\\\\end_Scrv_fn\\}\\par}
                """, "Files/Data/T1/synopsis.txt", "Ines measures the staff.", "Files/Data/T1/notes.rtf", "{\\rtf1\\ansi Ask \\i Tomas\\i0 .\\par}",
                "Files/Data/T1/content.comments", "<?xml version=\"1.0\"?><Comments><Comment ID=\"K1\"><![CDATA[{\\rtf1\\ansi Tide table?}]]></Comment></Comments>",
                "Files/Data/T2/content.rtf", "{\\rtf1\\mac\\ansicpg10000 She took it \\ul home\\ulnone .\\\n\\pard It rained.}", "Files/Data/T3/content.rtf",
                "{\\rtf1 Gone.}", "Files/Data/F2/content.rtf", "{\\rtf1 Thirty, stubborn.}", "Files/Data/R1/content.rtf", "{\\rtf1 A float in a well.}");
    }
}
