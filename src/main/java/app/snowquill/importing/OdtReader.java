package app.snowquill.importing;

import app.snowquill.importing.ImportException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Documents of LibreOffice and its kin: a ZIP with one XML file for the text. */
final class OdtReader implements BlockReader {
    @Override
    public ReadDocument read(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry content = zip.getEntry("content.xml");
            if (content == null) {
                throw notOne(file, null);
            }
            refuseLocked(zip, file);
            BlockList blocks = new BlockList();
            try (InputStream in = zip.getInputStream(content)) {
                SafeXml.read(in, new OpenText(blocks)::visit);
            }
            OpenDetails details = new OpenDetails();
            ZipEntry meta = zip.getEntry("meta.xml");
            if (meta != null) {
                try (InputStream in = zip.getInputStream(meta)) {
                    SafeXml.read(in, details::visit);
                }
            }
            return blocks.document(details.title(), details.author());
        } catch (ZipException e) {
            throw notOne(file, e);
        }
    }

    private static void refuseLocked(ZipFile zip, Path file) throws IOException {
        ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
        if (manifest == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(manifest)) {
            SafeXml.read(in, xml -> {
                if (xml.isStartElement() && xml.getLocalName().equals("encryption-data")) {
                    throw new ImportException(Kind.ENCRYPTED, file.getFileName() + " is locked with a password. Nothing was changed. "
                            + "Save it without one, then try again.");
                }
            });
        }
    }

    private static ImportException notOne(Path file, Exception cause) {
        return new ImportException(Kind.DAMAGED, file.getFileName() + " is not an OpenDocument text, or is damaged. Nothing was "
                + "changed.", cause);
    }
}
