package app.snowquill.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A line of novelWriter's project file.
 *
 * @param root handle of the folder at the top under which it stands
 * @param type root, folder or file, in small letters
 * @param group of the root: novel, character, world, trash …, in small letters
 * @param note whether it is a note and no text of the novel
 * @param status as a word
 * @param active whether it goes into the manuscript
 */
record NovelWriterItem(String handle, String parent, String root, int order, String type, String group, boolean note, String status,
                       boolean active, String name) {
    boolean isFile() {
        return type.equals("file");
    }

    boolean isRoot() {
        return type.equals("root") || type.equals("trash");
    }

    /** All of a project, each folder followed by what is in it. What leads to itself is passed over. */
    static List<NovelWriterItem> inOrder(XmlTree project) {
        Map<String, String> statuses = new HashMap<>();
        project.under("novelWriterXML", "settings", "status").forEach(entry -> statuses.put(entry.attribute("key"), entry.text()));
        Map<String, List<NovelWriterItem>> byParent = new HashMap<>();
        project.under("novelWriterXML", "content").filter(item -> item.name().equals("item")).forEach(item -> {
            NovelWriterItem one = of(item, statuses);
            byParent.computeIfAbsent(one.parent, first -> new ArrayList<>()).add(one);
        });
        List<NovelWriterItem> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Stream.of("None", "").forEach(top -> under(top, byParent, seen, all));
        return all;
    }

    private static void under(String parent, Map<String, List<NovelWriterItem>> byParent, Set<String> seen, List<NovelWriterItem> all) {
        byParent.getOrDefault(parent, List.of()).stream().sorted(Comparator.comparingInt(NovelWriterItem::order)).forEach(item -> {
            if (seen.add(item.handle)) {
                all.add(item);
                under(item.handle, byParent, seen, all);
            }
        });
    }

    /** Older projects have elements where newer ones have attributes. */
    private static NovelWriterItem of(XmlTree item, Map<String, String> statuses) {
        XmlTree name = item.child("name").orElse(item);
        String layout = said(item, "layout");
        String status = name.attribute("status").isEmpty() ? item.text("status") : name.attribute("status");
        String active = name.attribute("active").isEmpty() ? said(item, "exported") : name.attribute("active");
        return new NovelWriterItem(item.attribute("handle"), item.attribute("parent"), item.attribute("root"), number(item.attribute("order")),
                said(item, "type").toLowerCase(Locale.ROOT), said(item, "class").toLowerCase(Locale.ROOT), layout.equalsIgnoreCase("NOTE"),
                statuses.getOrDefault(status, statuses.isEmpty() ? status : ""), !active.equalsIgnoreCase("no") && !active.equalsIgnoreCase("false"),
                item.text("name"));
    }

    private static String said(XmlTree item, String what) {
        return item.attribute(what).isEmpty() ? item.text(what) : item.attribute(what);
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }
}
