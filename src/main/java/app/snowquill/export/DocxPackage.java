package app.snowquill.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;

/**
 * The package that a Word document is: its properties, parts, their types and relations, kept by Apache POI. The body is not in it, for that is
 * written through. Lives for one file.
 */
final class DocxPackage {
    private static final String BODY = "word/document.xml";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml";
    private static final String ABOUT_THE_PROGRAM = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s";

    private final OPCPackage frame = OPCPackage.create(OutputStream.nullOutputStream());
    private final PackagePart body;

    DocxPackage(Manuscript manuscript) throws IOException {
        try {
            PackageProperties properties = frame.getPackageProperties();
            properties.setTitleProperty(manuscript.title());
            properties.setCreatorProperty(manuscript.author());
            properties.setLanguageProperty(manuscript.language().toLanguageTag());
            properties.setCreatedProperty(Optional.empty()); // the same book makes the same file
            body = part(BODY, String.format(TYPE, "document.main"), "");
            frame.addRelationship(body.getPartName(), TargetMode.INTERNAL, PackageRelationshipTypes.CORE_DOCUMENT);
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
    }

    /** What the whole document is made by. */
    void extendedProperties(String xml) throws IOException {
        PackagePart part = part("docProps/app.xml", ABOUT_THE_PROGRAM, xml);
        frame.addRelationship(part.getPartName(), TargetMode.INTERNAL, PackageRelationshipTypes.EXTENDED_PROPERTIES);
    }

    /** @param name in the folder of the body; its kind, then a number where there are more. The n-th has the identity "rIdn". */
    void add(String name, String xml) throws IOException {
        String kind = name.replaceAll("\\d*\\.xml$", "");
        PackagePart part = part("word/" + name, String.format(TYPE, kind), xml);
        body.addRelationship(part.getPartName(), TargetMode.INTERNAL, String.format(RELATION, kind));
    }

    /** Writes everything but the body; the body goes into what is returned, which is not to be closed. */
    OutputStream write(ZipParts parts) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        frame.save(packed);
        frame.revert();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().equals(BODY)) {
                    zip.transferTo(parts.begin(entry.getName()));
                }
            }
        }
        return parts.begin(BODY);
    }

    private PackagePart part(String name, String type, String xml) throws IOException {
        try {
            PackagePart part = frame.createPart(PackagingURIHelper.createPartName("/" + name), type);
            try (OutputStream out = part.getOutputStream()) {
                out.write(xml.getBytes(StandardCharsets.UTF_8));
            }
            return part;
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
    }
}
