package app.snowquill.pipeline.writing.context;

import app.snowquill.context.Choice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the author said of elements: pins for every scene, all else for one. Immutable; written as lines, "scene TAB element TAB choice", that
 * of a pin with a blank scene.
 */
public record Choices(Map<String, Map<String, Choice>> byScene) {
    public static final Choices NONE = new Choices(Map.of());
    private static final String EVERY = "";

    public Choices {
        Map<String, Map<String, Choice>> copy = new TreeMap<>();
        byScene.forEach((scene, choices) -> copy.put(scene, Map.copyOf(choices)));
        byScene = Map.copyOf(copy);
    }

    /** Of one scene: what was said for it goes before what was said for all. */
    public Map<String, Choice> of(String scene) {
        Map<String, Choice> all = new LinkedHashMap<>(byScene.getOrDefault(EVERY, Map.of()));
        all.putAll(byScene.getOrDefault(scene, Map.of()));
        return all;
    }

    public Choices with(String scene, String element, Choice choice) {
        Map<String, Map<String, Choice>> changed = copy();
        changed.computeIfAbsent(scene, none -> new TreeMap<>()).remove(element);
        if (choice == Choice.PIN || choice == Choice.USUAL) {
            changed.computeIfAbsent(EVERY, none -> new TreeMap<>()).remove(element);
        }
        if (choice != Choice.USUAL) {
            changed.computeIfAbsent(choice == Choice.PIN ? EVERY : scene, none -> new TreeMap<>()).put(element, choice);
        }
        return new Choices(changed);
    }

    /** Without what was said for this scene, and without the pins. */
    public Choices without(String scene) {
        Map<String, Map<String, Choice>> changed = copy();
        changed.remove(scene);
        changed.remove(EVERY);
        return new Choices(changed);
    }

    private Map<String, Map<String, Choice>> copy() {
        Map<String, Map<String, Choice>> copy = new TreeMap<>();
        byScene.forEach((scene, choices) -> copy.put(scene, new TreeMap<>(choices)));
        return copy;
    }

    /** The lines, in a stable order. */
    public String text() {
        return byScene.entrySet().stream().sorted(Map.Entry.comparingByKey()).flatMap(scene -> scene.getValue().entrySet().stream()
                .sorted(Map.Entry.comparingByKey()).map(one -> scene.getKey() + "\t" + one.getKey() + "\t" + one.getValue())).collect(Collectors.joining("\n"));
    }

    /** What {@link #text()} wrote; lines that a later version of the program may have written are passed over. */
    public static Choices read(String text) {
        Map<String, Map<String, Choice>> all = new TreeMap<>();
        text.lines().map(line -> line.split("\t", -1)).filter(parts -> parts.length == 3).forEach(parts ->
                Stream.of(Choice.values()).filter(choice -> choice.name().equals(parts[2])).findFirst().ifPresent(choice ->
                        all.computeIfAbsent(parts[0], none -> new TreeMap<>()).put(parts[1], choice)));
        return new Choices(all);
    }
}
