package app.snowquill.importing;

import app.snowquill.importing.ImportException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipException;

/** Word documents: a ZIP of XML, each part read in one pass. Nothing that a relationship names outside of it is asked for. */
final class DocxReader implements BlockReader {
    private static final String KIND = "a Word document";
    /** What documents of older Words begin with, and those that are locked. */
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
    /** Names of parts stand near the front or the end of an old document; this much of it is looked through. */
    private static final int LOOKED_AT = 16 << 20;

    @Override
    public ReadDocument read(Path file) throws IOException {
        refuseOld(file);
        try (Archive archive = Archive.open(file, KIND)) {
            WordRelations wholes = WordRelations.of(archive, "");
            String main = wholes.target("/officeDocument").filter(archive::has).orElseThrow(() -> notWord(file));
            WordRelations relations = WordRelations.of(archive, main);
            WordStyles styles = new WordStyles();
            read(archive, relations.target("/styles"), styles::visit);
            BlockList blocks = new BlockList();
            WordText text = new WordText(styles, blocks);
            read(archive, Optional.of(main), xml -> {
                if (text.isElsewhere(xml)) {
                    throw notWord(file);
                }
                text.visit(xml);
            });
            DocumentDetails details = new DocumentDetails("creator");
            read(archive, wholes.target("/core-properties"), details::visit);
            return blocks.document(details.title(), details.author());
        } catch (ZipException e) {
            throw Archive.damaged(file, e);
        }
    }

    private static void read(Archive archive, Optional<String> name, SafeXml.Visitor visitor) throws IOException {
        Optional<InputStream> part = name.isPresent() ? archive.part(name.get()) : Optional.empty();
        if (part.isPresent()) {
            try (InputStream in = part.get()) {
                SafeXml.read(in, visitor);
            }
        }
    }

    private static void refuseOld(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(OLD.length), OLD)) {
                return;
            }
            String rest = new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
            throw rest.contains(new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1))
                    ? Archive.locked(file) : new ImportException(Kind.UNKNOWN_FORMAT, file.getFileName() + " is a document of an older "
                    + "Word. Save it as .docx, then try again.");
        }
    }

    private static ImportException notWord(Path file) {
        return new ImportException(Kind.UNKNOWN_FORMAT, file.getFileName() + " is not a Word document, whatever its name says. Nothing "
                + "was changed.");
    }
}
