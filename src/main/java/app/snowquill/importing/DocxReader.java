package app.snowquill.importing;

import app.snowquill.importing.ImportException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Word documents. POI opens the package, and stops what unpacks without end; its text is read in one pass. */
final class DocxReader implements BlockReader {
    private static final String DOCUMENT = "/officeDocument";
    private static final String STYLES = "/styles";

    @Override
    public ReadDocument read(Path file) throws IOException {
        refuseWhatIsNone(file);
        try (OPCPackage office = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            PackagePart main = part(office.getRelationships(), DOCUMENT, office);
            if (main == null || !main.getContentType().contains("wordprocessingml")) {
                throw notWord(file);
            }
            WordStyles styles = new WordStyles();
            PackagePart styleSheet = part(main.getRelationships(), STYLES, office);
            if (styleSheet != null) {
                try (InputStream in = styleSheet.getInputStream()) {
                    SafeXml.read(in, styles::visit);
                }
            }
            BlockList blocks = new BlockList();
            try (InputStream in = main.getInputStream()) {
                SafeXml.read(in, new WordText(styles, blocks)::visit);
            }
            return blocks.document(office.getPackageProperties().getTitleProperty().orElse(""),
                    office.getPackageProperties().getCreatorProperty().orElse(""));
        } catch (ImportException e) {
            throw e;
        } catch (InvalidFormatException | RuntimeException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            throw e.getMessage() != null && e.getMessage().contains("Zip bomb") ? SafeXml.tooLarge() : damaged(file, e);
        }
    }

    private static PackagePart part(Iterable<PackageRelationship> relations, String type, OPCPackage office)
            throws InvalidFormatException {
        for (PackageRelationship relation : relations) {
            if (relation.getRelationshipType().endsWith(type)) {
                List<PackagePart> parts = office.getPartsByName(java.util.regex.Pattern.compile(
                        java.util.regex.Pattern.quote(relation.getTargetURI().getPath())));
                return parts.isEmpty() ? null : parts.get(0);
            }
        }
        return null;
    }

    private static void refuseWhatIsNone(Path file) throws IOException {
        switch (FileMagic.valueOf(file.toFile())) {
            case OOXML -> {
            }
            case OLE2 -> throw isEncrypted(file)
                    ? new ImportException(Kind.ENCRYPTED, file.getFileName() + " is locked with a password. Nothing was changed. Save it "
                    + "without one, then try again.")
                    : new ImportException(Kind.UNKNOWN_FORMAT, file.getFileName() + " is a document of an older Word. Save it as .docx, "
                    + "then try again.");
            default -> throw notWord(file);
        }
    }

    private static boolean isEncrypted(Path file) {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            return files.getRoot().hasEntry("EncryptedPackage");
        } catch (IOException | RuntimeException e) {
            return false; // some other old document
        }
    }

    private static ImportException notWord(Path file) {
        return new ImportException(Kind.UNKNOWN_FORMAT, file.getFileName() + " is not a Word document, whatever its name says. Nothing "
                + "was changed.");
    }

    private static ImportException damaged(Path file, Exception cause) {
        return new ImportException(Kind.DAMAGED, file.getFileName() + " is damaged and can’t be read. Nothing was changed. Open it in "
                + "Word and save it again.", cause);
    }
}
