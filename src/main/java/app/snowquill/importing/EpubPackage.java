package app.snowquill.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The package document of an EPUB: what the book is called, which files belong to it and in which order. Filled by {@link #of}. */
final class EpubPackage {
    private static final int MOST_PAGES = 10_000;

    private final String folder;
    private final Map<String, Item> items = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Map<String, String> guide = new HashMap<>();
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder author = new StringBuilder();
    private StringBuilder at;
    private String contents = "";

    /**
     * A file of the book.
     *
     * @param path in the archive
     * @param type as MIME has it
     * @param isContents whether it is EPUB 3's table of contents
     */
    record Item(String path, String type, boolean isContents) {
        boolean isPage() {
            return type.contains("html") || type.isEmpty() || path.endsWith(".xhtml") || path.endsWith(".html") || path.endsWith(".htm");
        }
    }

    private EpubPackage(String folder) {
        this.folder = folder;
    }

    /** Empty where there is none. */
    static Optional<EpubPackage> of(Archive archive) throws IOException {
        String[] path = {""};
        Optional<InputStream> container = archive.part("META-INF/container.xml");
        if (container.isPresent()) {
            try (InputStream in = container.get()) {
                SafeXml.read(in, xml -> {
                    if (xml.isStartElement() && xml.getLocalName().equals("rootfile") && path[0].isEmpty()) {
                        path[0] = PartName.resolved("", SafeXml.attribute(xml, "full-path"));
                    }
                });
            }
        }
        if (!archive.has(path[0])) {
            path[0] = archive.names().stream().filter(name -> name.endsWith(".opf")).sorted().findFirst().orElse("");
        }
        Optional<InputStream> part = archive.part(path[0]);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        EpubPackage book = new EpubPackage(path[0].substring(0, path[0].lastIndexOf('/') + 1));
        try (InputStream in = part.get()) {
            SafeXml.read(in, book::visit);
        }
        return Optional.of(book);
    }

    private void visit(XMLStreamReader xml) {
        if (xml.isStartElement()) {
            start(xml);
        } else if (xml.isEndElement()) {
            at = null;
        } else if (xml.isCharacters() && at != null) {
            at.append(xml.getText());
        }
    }

    private void start(XMLStreamReader xml) {
        at = null;
        switch (xml.getLocalName()) {
            case "title" -> at = title.isEmpty() ? title : null;
            case "creator" -> at = author.isEmpty() ? author : null;
            case "item" -> items.putIfAbsent(SafeXml.attribute(xml, "id"), new Item(PartName.resolved(folder, SafeXml.attribute(xml, "href")),
                    SafeXml.attribute(xml, "media-type"), (" " + SafeXml.attribute(xml, "properties") + " ").contains(" nav ")));
            case "itemref" -> order.add(SafeXml.attribute(xml, "idref"));
            case "spine" -> contents = SafeXml.attribute(xml, "toc");
            case "reference" -> guide.put(PartName.resolved(folder, SafeXml.attribute(xml, "href")), SafeXml.attribute(xml, "type"));
            default -> {
            }
        }
    }

    String title() {
        return title.toString().strip().replaceAll("\\s+", " ");
    }

    String author() {
        return author.toString().strip().replaceAll("\\s+", " ");
    }

    /** The pages in their order, each once; those that the list of files does not know are not there. */
    List<Item> spine() {
        return order.stream().distinct().filter(items::containsKey).map(items::get).limit(MOST_PAGES).toList();
    }

    /** EPUB 3's table of contents. */
    Optional<Item> navigation() {
        return items.values().stream().filter(Item::isContents).findFirst();
    }

    /** EPUB 2's table of contents. */
    Optional<Item> listing() {
        return Optional.ofNullable(items.get(contents)).or(() -> items.values().stream().filter(item -> item.type().contains("ncx")).findFirst());
    }

    /** Whether EPUB 2's guide calls this page by one of these names. */
    boolean isAround(String path, Set<String> names) {
        return names.contains(guide.getOrDefault(path, ""));
    }
}
