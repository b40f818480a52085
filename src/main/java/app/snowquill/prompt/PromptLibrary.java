package app.snowquill.prompt;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every prompt: the author's copy where there is one that can be used, else the program's own. A copy counts from the next call on. One
 * library serves a whole program (it comes with the rules that a book is written by) and a run takes its own, {@link #settled(Map)}, so that
 * what the author changes meanwhile is for the next. Thread-safe; reading a copy waits for the disk.
 */
public final class PromptLibrary {
    private final ProgramPrompts own = new ProgramPrompts();
    private final Copies copies;
    private final Optional<PromptCopies> folder;

    /** Where copies come from. */
    private interface Copies {
        Optional<String> text(String name);
    }

    private PromptLibrary(Copies copies, Optional<PromptCopies> folder) {
        this.copies = copies;
        this.folder = folder;
    }

    public PromptLibrary(PromptCopies copies) {
        this(copies::text, Optional.of(copies));
    }

    /** Knows no copies. */
    public static PromptLibrary ofProgram() {
        return settled(Map.of());
    }

    /** Knows these copies and no others, whatever happens to their files. */
    public static PromptLibrary settled(Map<String, String> copies) {
        Map<String, String> kept = Map.copyOf(copies);
        return new PromptLibrary(name -> Optional.ofNullable(kept.get(name)), Optional.empty());
    }

    /** This with a version that is tried and kept nowhere. */
    public PromptLibrary with(String name, String system, String user) {
        String text = PromptText.of(own.text(name), system, user);
        return new PromptLibrary(other -> other.equals(name) ? Optional.of(text) : copies.text(other), Optional.empty());
    }

    /** Where the author's version lies, or would; empty where there is no folder for any. */
    public Optional<Path> file(String name) {
        return folder.map(there -> there.file(name));
    }

    /** All there are, by the alphabet. */
    public List<String> names() {
        return own.names();
    }

    /**
     * What the next call is rendered from.
     *
     * @throws IllegalArgumentException where there is no prompt of that name
     */
    public PromptFile prompt(String name) {
        return state(name).inUse();
    }

    /** @throws IllegalArgumentException where there is no prompt of that name */
    public PromptState state(String name) {
        PromptFile original = own.file(name);
        try {
            return copies.text(name).map(text -> state(original, text)).orElseGet(() -> PromptState.of(original));
        } catch (PromptException e) {
            return PromptState.refused(original, e.getMessage() + " The program’s own is used.", false);
        }
    }

    private PromptState state(PromptFile original, String text) {
        boolean changed = PromptText.origin(text).filter(hash -> !hash.equals(PromptText.hash(own.text(original.name())))).isPresent();
        try {
            PromptFile copy = PromptFile.parse(original.name(), text);
            Optional<String> complaint = PromptText.complaint(original, copy.system(), copy.user());
            return complaint.isEmpty() ? new PromptState(original, original.with(copy.system(), copy.user()), true, Optional.empty(), changed)
                    : PromptState.refused(original, refusal(original.name(), complaint.get()), changed);
        } catch (IllegalArgumentException e) {
            return PromptState.refused(original, refusal(original.name(), e.getMessage()), changed);
        }
    }

    private static String refusal(String name, String sentence) {
        return "Your copy of the prompt “" + name + "” can’t be used. " + sentence + " The program’s own is used.";
    }

    /** How each stands that the author has a version of. */
    public List<PromptState> copies() {
        return names().stream().map(this::state).filter(PromptState::copied).toList();
    }

    /** The copies that can be used, whole, by name: what a run settles when it begins. */
    public Map<String, String> inUse() {
        Map<String, String> texts = new TreeMap<>();
        for (String name : names()) {
            if (state(name).isChanged()) {
                copies.text(name).ifPresent(text -> texts.put(name, text));
            }
        }
        return texts;
    }

    /** Why these texts can't be a prompt, in a sentence; empty where they can. */
    public Optional<String> complaint(String name, String system, String user) {
        PromptFile original = own.file(name);
        return PromptText.complaint(original, system, user).or(() -> {
            PromptFile read;
            try {
                read = PromptFile.parse(name, PromptText.of(own.text(name), system, user));
            } catch (IllegalArgumentException e) {
                return Optional.of(e.getMessage());
            }
            return read.system().equals(system.strip()) && read.user().equals(user.strip()) ? Optional.empty()
                    : Optional.of("A line of it is nothing but ---, # System or # User, which part the texts of a prompt file.");
        });
    }

    /**
     * Keeps the author's version of a prompt, from now on made from the program's as it is now. One that could not be used is laid aside first.
     *
     * @throws PromptException with a sentence, where it can't be a prompt, or can't be kept
     */
    public void put(String name, String system, String user) {
        complaint(name, system, user).ifPresent(sentence -> {
            throw new PromptException(sentence + " Nothing was kept.");
        });
        if (state(name).problem().isPresent()) {
            folder().layAside(name);
        }
        folder().put(name, PromptText.of(own.text(name), system, user));
    }

    /** Reads a whole file's text: its header is not looked at but for its marks. */
    public void put(String name, String text) {
        own.file(name);
        PromptFile read;
        try {
            read = PromptFile.parse(name, text.replace("\r\n", "\n"));
        } catch (IllegalArgumentException e) {
            throw new PromptException(e.getMessage() + " Nothing was kept.");
        }
        put(name, read.system(), read.user());
    }

    /** The program's own counts again; the copy is laid aside and stays in its folder. */
    public void reset(String name) {
        own.file(name);
        folder().layAside(name);
    }

    private PromptCopies folder() {
        return folder.orElseThrow(() -> new PromptException("There is no folder for prompts of your own here."));
    }
}
