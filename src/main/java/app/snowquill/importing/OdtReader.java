package app.snowquill.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;

/** Documents of LibreOffice and its kin: a ZIP with one XML file for the text. */
final class OdtReader implements BlockReader {
    private static final String KIND = "an OpenDocument text";

    @Override
    public ReadDocument read(Path file) throws IOException {
        try (Archive archive = Archive.open(file, KIND)) {
            if (!archive.has("content.xml")) {
                throw Archive.damaged(file, null);
            }
            read(archive, "META-INF/manifest.xml", xml -> {
                if (xml.isStartElement() && xml.getLocalName().equals("encryption-data")) {
                    throw Archive.locked(file);
                }
            });
            BlockList blocks = new BlockList();
            OpenText text = new OpenText(blocks);
            read(archive, "content.xml", text::visit);
            DocumentDetails details = new DocumentDetails("initial-creator");
            read(archive, "meta.xml", details::visit);
            return blocks.document(details.title(), details.author());
        } catch (ZipException e) {
            throw Archive.damaged(file, e);
        }
    }

    private static void read(Archive archive, String name, SafeXml.Visitor visitor) throws IOException {
        Optional<InputStream> part = archive.part(name);
        if (part.isPresent()) {
            try (InputStream in = part.get()) {
                SafeXml.read(in, visitor);
            }
        }
    }
}
