package app.snowquill.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** Which parts of a Word document belong to one of its parts, by what they are to it. What lies outside of the document is none. */
final class WordRelations {
    private final Map<String, String> targets = new HashMap<>();
    private final String folder;

    private WordRelations(String folder) {
        this.folder = folder;
    }

    /** @param part blank for the document as a whole */
    static WordRelations of(Archive archive, String part) throws IOException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        WordRelations relations = new WordRelations(folder);
        Optional<InputStream> found = archive.part(folder + "_rels/" + part.substring(folder.length()) + ".rels");
        if (found.isPresent()) {
            try (InputStream in = found.get()) {
                SafeXml.read(in, relations::visit);
            }
        }
        return relations;
    }

    private void visit(XMLStreamReader xml) {
        if (xml.isStartElement() && xml.getLocalName().equals("Relationship") && !SafeXml.attribute(xml, "TargetMode").equals("External")) {
            String type = SafeXml.attribute(xml, "Type");
            targets.putIfAbsent(type.substring(Math.max(0, type.lastIndexOf('/'))), PartName.resolved(folder, SafeXml.attribute(xml, "Target")));
        }
    }

    /** @param kind the end of the relationship's name, with its stroke */
    Optional<String> target(String kind) {
        return Optional.ofNullable(targets.get(kind));
    }
}
