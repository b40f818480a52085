package app.snowquill.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Scrivener project calls its labels, statuses and own fields, and what they say of a text. Immutable. */
final class ScrivenerSettings {
    private static final Pattern POV = Pattern.compile("(?i)(?:pov|point of view|viewpoint)\\s*[:–-]\\s*(.+)");
    private static final Set<String> EYES = Set.of("pov", "point of view", "viewpoint", "pov character", "viewpoint character", "perspektive");
    private static final Set<String> PLACES = Set.of("place", "location", "setting", "ort");
    private static final Set<String> TIMES = Set.of("time", "date", "date and time", "when", "story date", "zeit", "datum");

    private static final Set<String> OF_AN_ITEM = Set.of("Title", "MetaData", "TextSettings", "Children", "Keywords", "Media", "SnapshotMetaData");
    private static final Set<String> OF_ITS_DATA = Set.of("LabelID", "StatusID", "IncludeInCompile", "CustomMetaData", "SectionType", "NotesTextSelection",
            "IconFileName", "FileExtension", "ShowSynopsisImage", "IndexCardImageFile");

    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> statuses = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> options = new HashMap<>();
    private final boolean labelsAreEyes;

    ScrivenerSettings(XmlTree project) {
        project.under("LabelSettings", "Labels").forEach(label -> labels.put(label.attribute("ID"), label.text()));
        project.under("StatusSettings", "StatusItems").forEach(status -> statuses.put(status.attribute("ID"), status.text()));
        project.under("CustomMetaDataSettings").forEach(field -> {
            String id = field.attribute("ID");
            fields.put(id, field.text("Title").isEmpty() ? id : field.text("Title"));
            field.under("ListOptions").forEach(option -> options.put(id + "|" + option.attribute("ID"), option.text()));
        });
        labelsAreEyes = EYES.contains(project.at("LabelSettings").map(settings -> settings.text("Title")).orElse("").toLowerCase(Locale.ROOT));
    }

    ForeignScene scene(XmlTree item, List<String> paragraphs, String synopsis, List<ForeignNote> said, ProjectBook book) {
        XmlTree data = item.child("MetaData").orElse(item);
        book.left().unknown(item.filled(), OF_AN_ITEM);
        item.child("MetaData").ifPresent(one -> book.left().unknown(one.filled(), OF_ITS_DATA));
        List<ForeignNote> notes = new ArrayList<>(said);
        String pov = "";
        String place = "";
        String time = "";
        for (XmlTree own : data.under("CustomMetaData").toList()) {
            String id = own.text("FieldID");
            String value = options.getOrDefault(id + "|" + own.text("Value"), own.text("Value"));
            String name = fields.getOrDefault(id, id);
            String plain = name.toLowerCase(Locale.ROOT);
            if (EYES.contains(plain)) {
                pov = value;
            } else if (PLACES.contains(plain)) {
                place = value;
            } else if (TIMES.contains(plain)) {
                time = value;
            } else if (!value.isBlank()) {
                notes.add(ForeignNote.of(name + ": " + value));
            }
        }
        String label = data.text("LabelID").equals("-1") ? "" : labels.getOrDefault(data.text("LabelID"), "");
        Matcher eyes = POV.matcher(label);
        if (pov.isEmpty() && (eyes.matches() || labelsAreEyes)) {
            pov = eyes.matches() ? eyes.group(1).strip() : label;
        } else if (!label.isEmpty()) {
            book.left().count(LeftOut.What.LABEL);
        }
        book.left().count(LeftOut.What.LABEL, item.child("Keywords").isPresent() ? 1 : 0);
        book.left().count(LeftOut.What.TARGET, item.at("TextSettings", "Target").isPresent() ? 1 : 0);
        String status = data.text("StatusID").equals("-1") ? "" : statuses.getOrDefault(data.text("StatusID"), "");
        return new ForeignScene(item.text("Title"), synopsis, paragraphs, new ForeignDetails(pov, place, time, status), notes);
    }
}
