package app.snowquill.importing;

import app.snowquill.importing.rtf.RtfFormatException;
import app.snowquill.importing.rtf.RtfReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What lies in the folders of a Scrivener project's texts. Belongs to one reading; not thread-safe. */
final class ScrivenerTexts {
    private final ProjectFiles files;
    private final ProjectBook book;

    ScrivenerTexts(ProjectFiles files, ProjectBook book) {
        this.files = files;
        this.book = book;
    }

    private static Optional<String> folder(String uuid) {
        return uuid.matches("[0-9A-Za-z-]{1,64}") ? Optional.of("Files/Data/" + uuid + "/") : Optional.empty();
    }

    /** The text itself; empty where there is none. */
    Optional<RtfText> text(XmlTree item) throws IOException {
        return rtf(item, "content.rtf");
    }

    /** On one line of its card. */
    String synopsis(XmlTree item) throws IOException {
        Optional<String> folder = folder(item.attribute("UUID"));
        return folder.isEmpty() ? "" : files.text(folder.get() + "synopsis.txt").strip();
    }

    /** Those of the inspector, and its comments at the words they lead from. */
    List<ForeignNote> notes(XmlTree item, Optional<RtfText> text) throws IOException {
        List<ForeignNote> notes = new ArrayList<>();
        rtf(item, "notes.rtf").map(RtfText::words).filter(words -> !words.isBlank()).ifPresent(words -> notes.add(ForeignNote.of(words)));
        text.ifPresent(one -> notes.addAll(one.notes()));
        Map<String, String> linked = text.map(RtfText::linked).orElse(Map.of());
        Optional<String> folder = folder(item.attribute("UUID"));
        if (folder.isPresent()) {
            files.xml(folder.get() + "content.comments").ifPresent(xml -> xml.under("Comments").forEach(comment -> {
                String said = words(comment.text());
                if (!said.isBlank()) {
                    notes.add(new ForeignNote(linked.getOrDefault("scrivcmt://" + comment.attribute("ID"), ""),
                            (comment.attribute("Footnote").equals("Yes") ? "Footnote: " : "") + said));
                }
            }));
        }
        return notes;
    }

    /** Whether the item holds something that is no text. */
    boolean isAttached(XmlTree item) {
        return !List.of("Text", "Folder", "DraftFolder", "ResearchFolder", "TrashFolder").contains(item.attribute("Type"));
    }

    private Optional<RtfText> rtf(XmlTree item, String name) throws IOException {
        Optional<String> folder = folder(item.attribute("UUID"));
        Optional<byte[]> bytes = folder.isEmpty() ? Optional.empty() : files.bytes(folder.get() + name);
        if (bytes.isEmpty() || bytes.get().length == 0) {
            return Optional.empty();
        }
        try {
            RtfText text = new RtfText(RtfReader.read(bytes.get()));
            text.count(book.left());
            return Optional.of(text);
        } catch (RtfFormatException e) {
            book.left().count(LeftOut.What.UNREADABLE, item.text("Title"));
            return Optional.empty();
        }
    }

    private String words(String rtf) {
        try {
            return rtf.startsWith("{\\rtf") ? new RtfText(RtfReader.read(rtf.getBytes(StandardCharsets.ISO_8859_1))).words() : rtf.strip();
        } catch (RtfFormatException e) {
            book.left().count(LeftOut.What.UNREADABLE);
            return "";
        }
    }
}
