package app.snowquill.importing;

import app.snowquill.importing.HostileDocuments.Case;
import app.snowquill.importing.HostileDocuments.Making;
import app.snowquill.importing.HostileDocuments.Weight;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/** Projects of other programs, cards and lorebooks that somebody made to do harm. One line a case. */
final class HostileProjects {
    private final List<Case> cases = new ArrayList<>();

    /** A project's list in XML; what is put into it stands where a title does. */
    private enum Listing {
        NWX("nwProject.nwx", "<novelWriterXML><project><name>before ", "</name></project><content><item handle=\"aaaa1\" parent=\"None\" type=\"ROOT\" class=\"NOVEL\"/>"
                + "<item handle=\"aaaa2\" parent=\"aaaa1\" type=\"FILE\" class=\"NOVEL\"><name active=\"yes\">A</name></item></content></novelWriterXML>",
                "content/aaaa2.nwd", "### A\n\nText.\n"),
        SCRIVX("p.scrivx", "<ScrivenerProject><Binder><BinderItem UUID=\"D\" Type=\"DraftFolder\"><Children><BinderItem UUID=\"A\" Type=\"Text\"><Title>before ",
                "</Title></BinderItem></Children></BinderItem></Binder></ScrivenerProject>", "Files/Data/A/content.rtf", "{\\rtf1 Text.}"),
        YW7("p.yw7", "<YWRITER7><PROJECT><Title>before ", "</Title></PROJECT><SCENES><SCENE><ID>1</ID><SceneContent>Text.</SceneContent></SCENE></SCENES>"
                + "<CHAPTERS><CHAPTER><Title>A</Title><Scenes><ScID>1</ScID></Scenes></CHAPTER></CHAPTERS></YWRITER7>"),
        OPML("world.opml", "<opml><body><outline name=\"before\" description=\"x\">", "</outline></body></opml>", "MANUSKRIPT", "1", "outline/0-a.md", "title: a\ntype: md\n\n\nText.\n");

        private final String name;
        private final String head;
        private final String tail;
        private final String[] beside;

        Listing(String name, String head, String tail, String... beside) {
            this.name = name;
            this.head = head;
            this.tail = tail;
            this.beside = beside;
        }

        Path write(Path folder, String prolog, String inner) throws IOException {
            ForeignProjects.folder(folder.resolve("p"), beside);
            Path file = HostileDocuments.text(Files.createDirectories(folder.resolve("p")), name, prolog + head + inner + tail);
            return this == OPML ? file.getParent() : file;
        }
    }

    static List<Case> all() {
        HostileProjects projects = new HostileProjects();
        Arrays.stream(Listing.values()).forEach(projects::markup);
        projects.folders();
        projects.archives();
        projects.rtf();
        projects.json();
        projects.pictures();
        return projects.cases;
    }

    private void light(String name, Making making) {
        cases.add(new Case(name, Weight.LIGHT, making));
    }

    private void heavy(String name, Making making) {
        cases.add(new Case(name, Weight.HEAVY, making));
    }

    private void markup(Listing in) {
        String of = " in a list " + in;
        light("entity of a file" + of, (to, canaries) -> in.write(to, "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + canaries.secret().toUri() + "\">]>", "&e;"));
        light("entity of an address" + of, (to, canaries) -> in.write(to, "<!DOCTYPE x [<!ENTITY % e SYSTEM \"" + canaries.address() + "\">%e;]>", ""));
        light("a billion laughs" + of, (to, canaries) -> in.write(to, HostileDocuments.laughs(), "&l9;"));
        light("elements 5,000 deep" + of, (to, canaries) -> in.write(to, "", "<b>".repeat(5_000) + "</b>".repeat(5_000)));
        heavy("elements that never end" + of, (to, canaries) -> in.write(to, "", "<BinderItem UUID=\"a\"><Children>".repeat(1_000_000)));
        heavy("seven million elements" + of, (to, canaries) -> in.write(to, "", "<b/>".repeat(7_000_000)));
        heavy("a million attributes" + of, (to, canaries) -> in.write(to, "", "<b" + HostileDocuments.attributes(1_000_000) + "/>"));
        heavy("a title of 30 MB" + of, (to, canaries) -> in.write(to, "", "a ".repeat(15_000_000)));
    }

    private void folders() {
        light("a project's text that is a link", (to, canaries) -> {
            Path project = Listing.SCRIVX.write(to, "", "");
            Files.delete(to.resolve("p/Files/Data/A/content.rtf"));
            HostileDocuments.link(to.resolve("p/Files/Data/A/content.rtf"), canaries.secret());
            return project;
        });
        light("a project's folder that is a link to itself", (to, canaries) -> {
            Path project = Listing.OPML.write(to, "", "");
            HostileDocuments.link(project.resolve("outline/1-b"), project);
            return project;
        });
        light("an item whose name leads out", (to, canaries) -> HostileDocuments.text(ForeignProjects.folder(to.resolve("p"), "content/x.nwd", "x"), "nwProject.nwx",
                "<novelWriterXML><content><item handle=\"../../../secret\" parent=\"None\" type=\"FILE\" class=\"NOVEL\"/></content></novelWriterXML>"));
        heavy("a project of a hundred thousand items that are each other's parents", (to, canaries) -> {
            StringBuilder items = new StringBuilder();
            for (int i = 0; i < 100_000; i++) {
                items.append("<item handle=\"").append(Integer.toHexString(i + 0x10000)).append("\" parent=\"").append(Integer.toHexString(i + 0x10001))
                        .append("\" type=\"FILE\" class=\"NOVEL\"/>");
            }
            return HostileDocuments.text(Files.createDirectories(to.resolve("p")), "nwProject.nwx", "<novelWriterXML><content>" + items + "</content></novelWriterXML>");
        });
        heavy("chapters that all name one long scene", (to, canaries) -> HostileDocuments.text(to, "p.yw7", "<YWRITER7><SCENES><SCENE><ID>1</ID><SceneContent>" + "word ".repeat(200_000)
                + "</SceneContent></SCENE></SCENES><CHAPTERS><CHAPTER><Title>A</Title><Scenes>" + "<ScID>1</ScID>".repeat(100_000) + "</Scenes></CHAPTER></CHAPTERS></YWRITER7>"));
    }

    private void archives() {
        heavy("a project whose text unpacks to 500 MB", (to, canaries) -> Files.write(to.resolve("x.msk"), new ZipBytes().add("MANUSKRIPT", new byte[] {'1'})
                .add("outline/0-a.md", new byte[500_000_000]).bytes()));
        light("a project whose files lead out", (to, canaries) -> Foreign.zip(to.resolve("x.msk"), "MANUSKRIPT", "1", "outline/../../../out.md", "title: a\n\n\nText.\n",
                "/tmp/out.md", "out", "outline/0-a.md", "title: a\ntype: md\n\n\nText.\n"));
        heavy("a project of thirty folders in one another and forty thousand texts", (to, canaries) -> {
            ZipBytes zip = new ZipBytes().add("MANUSKRIPT", new byte[] {'1'});
            for (int i = 0; i < 40_000; i++) {
                zip.add("outline/" + (i % 40 == 0 ? "0-a/".repeat(30) : "") + i + "-b.md", "title: b\ntype: md\n\n\nText.\n".getBytes(StandardCharsets.UTF_8));
            }
            return Files.write(to.resolve("x.msk"), zip.bytes());
        });
    }

    private void rtf() {
        light("groups 100,000 deep in a project's text", (to, canaries) -> scrivener(to, "{\\rtf1 " + "{".repeat(100_000) + "a" + "}".repeat(100_000)));
        light("bytes that a text counts wrong", (to, canaries) -> scrivener(to, "{\\rtf1 Text.\\bin999999999 x\\bin-5 \\u-99999999999 \\'zz\\uc999999999 \\u8212 ab}"));
        heavy("ten million groups", (to, canaries) -> scrivener(to, "{\\rtf1 " + "{}".repeat(10_000_000) + "a}"));
        heavy("a word of 20 MB for a control", (to, canaries) -> scrivener(to, "{\\rtf1 \\" + "a".repeat(20_000_000) + " b}"));
        heavy("four million styles", (to, canaries) -> scrivener(to, "{\\rtf1 " + "\\i a\\i0 ".repeat(4_000_000) + "}"));
        heavy("a million notes that never say anything", (to, canaries) -> scrivener(to, "{\\rtf1 " + "\\{\\\\Scrv_annot \\\\end_Scrv_annot\\}a".repeat(700_000) + "}"));
        heavy("a million fonts and links", (to, canaries) -> scrivener(to, "{\\rtf1 {\\fonttbl" + "{\\f9999999\\fcharset128 a;}".repeat(500_000) + "}"
                + "{\\field{\\*\\fldinst HYPERLINK \"" + canaries.address() + "\"}{\\fldrslt a}}".repeat(200_000) + "}"));
    }

    private static Path scrivener(Path to, String rtf) throws IOException {
        Path list = Listing.SCRIVX.write(to, "", "");
        HostileDocuments.text(to.resolve("p/Files/Data/A"), "content.rtf", rtf);
        return list.getParent();
    }

    private void json() {
        for (String ending : List.of("json", "pltr")) {
            String of = " in ." + ending;
            String head = ending.equals("json") ? "{\"name\":\"A\",\"description\":\"b\",\"extensions\":" : "{\"cards\":[{\"id\":1,\"title\":\"A\"}],\"beats\":";
            light("lists 100,000 deep" + of, (to, canaries) -> HostileDocuments.text(to, "x." + ending, head + "[".repeat(100_000) + "]".repeat(100_000) + "}"));
            light("a number of 200,000 digits" + of, (to, canaries) -> HostileDocuments.text(to, "x." + ending, head + "9".repeat(200_000) + "}"));
            light("a number with a vast exponent" + of, (to, canaries) -> HostileDocuments.text(to, "x." + ending, head + "[1e999999999,-0,1E-2147483648]}"));
            light("names that come twice" + of, (to, canaries) -> HostileDocuments.text(to, "x." + ending, head + "{}" + ",\"name\":[],\"cards\":{},\"name\":\"B\",\"description\":7}"));
            heavy("ten million empty lists" + of, (to, canaries) -> HostileDocuments.text(to, "x." + ending, head + "[" + "[],".repeat(10_000_000) + "[]]}"));
            heavy("two million names" + of, (to, canaries) -> HostileDocuments.text(to, "x." + ending, head + names(2_000_000) + "}"));
            heavy("a text of 60 MB" + of, (to, canaries) -> HostileDocuments.text(to, "x." + ending, head + "\"" + "a ".repeat(30_000_000) + "\"}"));
            light("half of a character" + of, (to, canaries) -> HostileDocuments.text(to, "x." + ending, head + "\"\\ud83d\\u0000\\uDC00\"}"));
        }
        heavy("a lorebook of a million entries", (to, canaries) -> HostileDocuments.text(to, "x.json", "{\"entries\":[" + "{\"key\":[\"a\"],\"content\":\"b\"},".repeat(1_000_000)
                + "{\"key\":[\"a\"],\"content\":\"b\"}]}"));
        heavy("an entry with a million keys", (to, canaries) -> HostileDocuments.text(to, "x.json", "{\"entries\":[{\"content\":\"b\",\"keys\":\"" + "a,".repeat(5_000_000) + "\"}]}"));
        light("a project whose beats hold themselves", (to, canaries) -> HostileDocuments.text(to, "x.pltr", "{\"cards\":[{\"id\":1,\"beatId\":1,\"bookId\":1,\"title\":\"A\"}],"
                + "\"beats\":{\"1\":{\"children\":{\"1\":[1],\"null\":[1]},\"heap\":{\"1\":1},\"index\":{\"1\":{\"id\":1,\"title\":\"a\"}}}}}"));
        light("UTF-16 as a card", (to, canaries) -> Files.write(to.resolve("x.json"), "{\"name\":\"A\",\"description\":\"b\"}".getBytes(StandardCharsets.UTF_16)));
    }

    private static String names(int count) {
        StringBuilder all = new StringBuilder("{");
        for (int i = 0; i < count; i++) {
            all.append("\"n").append(i).append("\":1,");
        }
        return all.append("\"n\":1}").toString();
    }

    private void pictures() {
        byte[] card = Base64.getEncoder().encode("{\"name\":\"A\",\"description\":\"b\"}".getBytes(StandardCharsets.UTF_8));
        light("a chunk that claims 2 GB", (to, canaries) -> picture(to, "tEXt", 0x7FFFFFFF, "chara", card));
        light("a chunk that claims less than nothing", (to, canaries) -> picture(to, "tEXt", -1, "chara", card));
        light("a chunk without an end of its name", (to, canaries) -> picture(to, "zTXt", 5, "chara", card));
        light("a card that is no base64", (to, canaries) -> picture(to, "tEXt", 0, "chara", "&&&====".getBytes(StandardCharsets.UTF_8)));
        light("a packed text that is not packed", (to, canaries) -> picture(to, "zTXt", 0, "chara", card));
        heavy("base64 of 60 MB", (to, canaries) -> picture(to, "tEXt", 0, "chara", repeated("W1tb", 60_000_000)));
        heavy("base64 of 45 MB of text", (to, canaries) -> picture(to, "tEXt", 0, "ccv3", Base64.getEncoder().encode(("{\"name\":\"A\",\"description\":\"" + "a ".repeat(22_000_000) + "\"}")
                .getBytes(StandardCharsets.UTF_8))));
        heavy("a packed text of 500 MB", (to, canaries) -> picture(to, "zTXt", 0, "chara", packed(500_000_000)));
        heavy("two hundred packed texts of 30 MB", (to, canaries) -> {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] packed = packed(30 << 20);
            for (int i = 0; i < 200; i++) {
                all.write(chunk("zTXt", 0, "k" + i, packed));
            }
            return write(to, all.toByteArray());
        });
        heavy("five million chunks", (to, canaries) -> write(to, new byte[60_000_000]));
    }

    private static byte[] repeated(String text, int bytes) {
        return text.repeat(bytes / text.length()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(int bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.write(0);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] piece = repeated("W1tb", 1 << 20);
            for (int i = 0; i < bytes >> 20; i++) {
                out.write(piece);
            }
        }
        return packed.toByteArray();
    }

    private static Path picture(Path to, String type, int claimed, String key, byte[] text) throws IOException {
        return write(to, chunk(type, claimed, key, text));
    }

    /** @param claimed as its length; 0 for what it is */
    private static byte[] chunk(String type, int claimed, String key, byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(claimed == 0 ? key.length() + 1 + text.length : claimed);
        out.writeBytes(type + key + "\u0000");
        out.write(text);
        out.writeInt(0);
        return bytes.toByteArray();
    }

    private static Path write(Path to, byte[] chunks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        bytes.writeBytes(chunks);
        return Files.write(to.resolve("x.png"), bytes.toByteArray());
    }
}
