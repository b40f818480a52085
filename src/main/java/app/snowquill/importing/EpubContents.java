package app.snowquill.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** An EPUB's table of contents, and what its entries stand for: parts, chapters, scenes. Immutable once read. */
final class EpubContents {
    static final int PART = 1;
    static final int CHAPTER = 2;
    static final int SCENE = 3;
    private static final int MOST_ENTRIES = 20_000;
    private static final int LARGEST = 4 << 20;

    private final List<Entry> entries;

    /**
     * @param level what it stands for; while it is read, how deep it stands
     * @param path of the page in the archive
     * @param place in that page; blank for its beginning
     */
    record Entry(int level, String path, String place, String title) {
        Entry at(int other) {
            return new Entry(other, path, place, title);
        }
    }

    private EpubContents(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    static EpubContents of(Archive archive, EpubPackage book) throws IOException {
        List<Entry> found = List.of();
        if (book.navigation().isPresent()) {
            found = navigation(archive, book.navigation().get().path());
        }
        if (found.isEmpty() && book.listing().isPresent()) {
            found = listing(archive, book.listing().get().path());
        }
        Set<String> pages = book.spine().stream().map(EpubPackage.Item::path).collect(Collectors.toSet());
        return new EpubContents(levelled(found.stream().filter(entry -> pages.contains(entry.path())).limit(MOST_ENTRIES).toList()));
    }

    private static List<Entry> navigation(Archive archive, String path) throws IOException {
        Optional<byte[]> bytes = archive.bytes(path, LARGEST);
        List<Entry> found = new ArrayList<>();
        if (bytes.isPresent()) {
            Document page = Jsoup.parse(TextDecoding.of(bytes.get(), path).text(), "", Parser.xmlParser());
            Element list = page.select("nav").stream().filter(nav -> MarkupShape.is(nav, "toc", "doc-toc")).findFirst()
                    .orElse(page.selectFirst("nav"));
            if (list != null) {
                for (Element item : list.select("li")) {
                    Element name = item.children().stream().filter(child -> child.nameIs("a") || child.nameIs("span")).findFirst().orElse(null);
                    Element link = name != null && name.hasAttr("href") ? name : item.selectFirst("a[href]");
                    if (name != null && link != null) {
                        int depth = (int) item.parents().stream().takeWhile(parent -> parent != list).filter(parent -> parent.nameIs("ol")
                                || parent.nameIs("ul")).count();
                        found.add(entry(depth, path, link.attr("href"), name.text()));
                    }
                }
            }
        }
        return found;
    }

    private static List<Entry> listing(Archive archive, String path) throws IOException {
        Optional<InputStream> part = archive.part(path);
        List<Entry> found = new ArrayList<>();
        if (part.isPresent()) {
            try (InputStream in = part.get()) {
                SafeXml.read(in, new Points(path, found)::visit);
            }
        }
        return found;
    }

    private static Entry entry(int depth, String from, String reference, String title) {
        return new Entry(depth, PartName.resolved(from.substring(0, from.lastIndexOf('/') + 1), reference), PartName.fragment(reference),
                title.strip().replaceAll("\\s+", " "));
    }

    /** An entry over others is a part where they are pages or chapters of their own, else a chapter over its scenes. */
    private static List<Entry> levelled(List<Entry> found) {
        int top = found.stream().mapToInt(Entry::level).min().orElse(0);
        long tops = found.stream().filter(entry -> entry.level() == top).count();
        List<Entry> all = tops == 1 && found.size() > 2 && found.get(0).level() == top && !HeadingWords.isPart(found.get(0).title())
                ? found.subList(1, found.size()) : found;
        List<Entry> levelled = new ArrayList<>();
        int chapterDepth = Integer.MAX_VALUE;
        for (int i = 0; i < all.size(); i++) {
            Entry entry = all.get(i);
            if (entry.level() > chapterDepth) {
                levelled.add(entry.at(SCENE));
                continue;
            }
            boolean part = isPart(entry, i + 1 < all.size() ? all.get(i + 1) : entry);
            chapterDepth = part ? Integer.MAX_VALUE : entry.level();
            levelled.add(entry.at(part ? PART : CHAPTER));
        }
        return levelled;
    }

    private static boolean isPart(Entry entry, Entry next) {
        return next.level() > entry.level() && !HeadingWords.isChapter(entry.title()) && (HeadingWords.isPart(entry.title())
                || !next.path().equals(entry.path()) || HeadingWords.isChapter(next.title()) || HeadingWords.isNumeral(next.title()));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The entries of one page. */
    List<Entry> of(String path) {
        return entries.stream().filter(entry -> entry.path().equals(path)).toList();
    }

    /** Reads EPUB 2's listing: points in points. */
    private static final class Points {
        private final String path;
        private final List<Entry> found;
        private final StringBuilder label = new StringBuilder();
        private int depth;
        private boolean inText;

        Points(String path, List<Entry> found) {
            this.path = path;
            this.found = found;
        }

        void visit(XMLStreamReader xml) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "navPoint" -> {
                        depth++;
                        label.setLength(0);
                    }
                    case "text" -> inText = depth > 0;
                    case "content" -> {
                        if (depth > 0) {
                            found.add(entry(depth, path, SafeXml.attribute(xml, "src"), label.toString()));
                        }
                    }
                    default -> {
                    }
                }
            } else if (xml.isEndElement()) {
                inText = false;
                depth -= xml.getLocalName().equals("navPoint") ? 1 : 0;
            } else if (xml.isCharacters() && inText) {
                label.append(xml.getText());
            }
        }
    }
}
