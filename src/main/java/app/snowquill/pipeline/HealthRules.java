package app.snowquill.pipeline;

import app.snowquill.pipeline.HealthReport.Check;
import app.snowquill.pipeline.HealthReport.Part;
import app.snowquill.pipeline.HealthReport.State;
import app.snowquill.prompt.PromptState;
import app.snowquill.store.FileCheck;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a measured figure means: where it warns, where it fails, and what the author can do. Pure. */
final class HealthRules {
    private static final long MEGABYTE = 1_000_000;
    private static final long GIGABYTE = 1_000_000_000;
    private static final long DISK_WARNS = 2 * GIGABYTE;
    private static final long DISK_FAILS = 200 * MEGABYTE;
    private static final long MEMORY_WARNS = 500 * MEGABYTE;
    private static final long MEMORY_FAILS = 100 * MEGABYTE;
    private static final Duration ANSWER_WARNS = Duration.ofSeconds(10);

    private HealthRules() {
    }

    static Check answered(Duration time) {
        boolean slow = time.compareTo(ANSWER_WARNS) > 0;
        return new Check(Part.MODEL, slow ? State.WARNING : State.OK, String.format(Locale.ENGLISH, "%.1f s", time.toMillis() / 1000.0),
                "one token within " + ANSWER_WARNS.toSeconds() + " s", slow
                ? "The model answers, but slowly. A smaller model or a shorter context would be faster." : "");
    }

    static Check notAsked() {
        return new Check(Part.MODEL, State.NOT_TESTED, "not asked", "one token within " + ANSWER_WARNS.toSeconds() + " s", "");
    }

    static Check noAnswer(String value, String sentence) {
        return new Check(Part.MODEL, State.FAILED, value, "one token within " + ANSWER_WARNS.toSeconds() + " s", sentence);
    }

    /** @param held models beside the one in use */
    static Check besides(List<EnginesBeside.Held> held) {
        String value = held.stream().map(EnginesBeside.Held::model).collect(Collectors.joining(", "));
        boolean swapped = held.stream().anyMatch(EnginesBeside.Held::swapped);
        return new Check(Part.OTHER_MODELS, State.OK, value, "of agents and steps", swapped
                ? "The model in use gave way to it, for there is no memory for both. It is loaded again when it is asked." : "");
    }

    static Check prompts(List<PromptState> copies) {
        List<String> problems = copies.stream().flatMap(copy -> copy.problem().stream()).toList();
        List<String> older = copies.stream().filter(PromptState::originalChanged).map(PromptState::name).toList();
        String message = String.join(" ", problems) + (older.isEmpty() ? "" : (problems.isEmpty() ? "" : " ")
                + "The program’s own version has changed since yours was made: " + String.join(", ", older) + ".");
        return new Check(Part.PROMPTS, message.isEmpty() ? State.OK : State.WARNING, copies.size() + " of yours",
                "every one of yours can be used", message);
    }

    static Check file(FileCheck found) {
        if (found.whole()) {
            return new Check(Part.PROJECT, State.OK, "every row matches", "every row", "");
        }
        String value = found.structureWhole() ? String.format(Locale.ENGLISH, "%,d of %,d texts", found.changed(), found.texts())
                : "pages are damaged";
        return new Check(Part.PROJECT, State.FAILED, value, "every row", (found.structureWhole()
                ? String.format(Locale.ENGLISH, "%,d of %,d texts do not match their check. ", found.changed(), found.texts())
                : "Parts of the project file can’t be read. ")
                + "Nothing was overwritten. Go on from a copy of the file made earlier.");
    }

    static Check fileNotRead(String sentence) {
        return new Check(Part.PROJECT, State.FAILED, "can’t be read", "every row", sentence);
    }

    /** @param texts how many can be found */
    static Check index(boolean sound, int texts) {
        return new Check(Part.INDEX, sound ? State.OK : State.FAILED, sound ? String.format(Locale.ENGLISH, "%,d texts", texts)
                : "does not match", "every byte and the first text", sound ? "" : "The archive’s index does not match its checksums, "
                + "so that texts may not be found. The book itself is whole. Build the index again, or open the book anew.");
    }

    static Check indexNotAsked() {
        return new Check(Part.INDEX, State.NOT_TESTED, "not in use", "every byte and the first text", "");
    }

    static Check indexNotRead(String sentence) {
        return new Check(Part.INDEX, State.FAILED, "can’t be read", "every byte and the first text", sentence);
    }

    static Check disk(long free) {
        State state = free < DISK_FAILS ? State.FAILED : free < DISK_WARNS ? State.WARNING : State.OK;
        return new Check(Part.DISK, state, size(free) + " free", "warns below " + size(DISK_WARNS) + ", fails below "
                + size(DISK_FAILS), state == State.OK ? "" : "There is little room where the book lies. Everything kept so far "
                + "is safe. Free some space before you write on.");
    }

    static Check diskNotRead(String sentence) {
        return new Check(Part.DISK, State.FAILED, "can’t be told", "", "The place where the book lies does not say how much "
                + "room it has: " + sentence);
    }

    /** @param needed what the model will still take once it is loaded, in bytes; 0 where it is loaded or on another computer */
    static Check memory(MemoryUse memory, long needed) {
        long warns = needed + MEMORY_WARNS;
        long fails = needed + MEMORY_FAILS;
        State state = memory.total() == 0 ? State.WARNING : memory.free() < fails ? State.FAILED
                : memory.free() < warns ? State.WARNING : State.OK;
        return new Check(Part.MEMORY, state, memory.total() == 0 ? "can’t be told" : size(memory.free()) + " free",
                "warns below " + size(warns) + ", fails below " + size(fails), state == State.OK ? ""
                : "The model " + (needed > 0 ? "needs about " + size(needed) : "is loaded")
                + " and little memory is left. Close other programs, or choose a smaller model.");
    }

    /** "3.1 GB", "840 MB". */
    static String size(long bytes) {
        return bytes >= GIGABYTE ? String.format(Locale.ENGLISH, "%.1f GB", bytes / (double) GIGABYTE)
                : bytes / MEGABYTE + " MB";
    }
}
