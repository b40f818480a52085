package app.snowquill.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An e-book taken apart: its files in the zip's order, read as XML with no knowledge of the writer. */
final class EpubFile {
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, Document> parsed = new HashMap<>();
    private final XPath paths = XPathFactory.newInstance().newXPath();

    EpubFile(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file); ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    byte[] bytes(String name) {
        return files.get(name);
    }

    String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    /** The spine's files, in the order they are read. */
    List<String> spine() {
        return ask("EPUB/package.opf", "//*[local-name()='itemref']/@idref").stream()
                .map(id -> "EPUB/" + ask("EPUB/package.opf", "//*[local-name()='item'][@id='" + id + "']/@href").get(0)).toList();
    }

    /** The text of every node that an XPath finds in one of the files. */
    List<String> ask(String name, String path) {
        try {
            NodeList nodes = (NodeList) paths.evaluate(path, parsed.computeIfAbsent(name, this::parse), XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength()).mapToObj(i -> nodes.item(i).getTextContent()).toList();
        } catch (XPathExpressionException e) {
            throw new AssertionError(e);
        }
    }

    private Document parse(String name) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new ByteArrayInputStream(new byte[0])));
            return builder.parse(new ByteArrayInputStream(files.get(name)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(name + " is not XML", e);
        }
    }
}
