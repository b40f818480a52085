package app.snowquill.ui.common.command;

import app.snowquill.agent.Operation;
import app.snowquill.ui.common.Strings;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Everything that an author can have done, with its key and who hears that. What an agent can be asked for has the name of its {@link Operation}. */
public enum Command {
    CONTINUE(CommandPlace.WRITER, Feather.EDIT_3, "Shortcut+Enter", KeyListener.PANEL),
    DRAFT(CommandPlace.WRITER, Feather.EDIT_3, "Alt+Shift+N", KeyListener.PANEL),
    EXPAND(CommandPlace.WRITER, Feather.EDIT_3, "Alt+Shift+E", KeyListener.PANEL),
    DESCRIBE(CommandPlace.WRITER, Feather.EDIT_3, "Alt+Shift+D", KeyListener.PANEL),
    CHANGE_POV(CommandPlace.WRITER, Feather.EDIT_3, "Alt+Shift+P", KeyListener.PANEL),
    CHANGE_TENSE(CommandPlace.WRITER, Feather.EDIT_3, "Alt+Shift+T", KeyListener.PANEL),
    REWRITE(CommandPlace.EDITOR, Feather.CHECK_SQUARE, "Alt+Shift+R", KeyListener.PANEL),
    SHORTEN(CommandPlace.EDITOR, Feather.CHECK_SQUARE, "Alt+Shift+S", KeyListener.PANEL),
    REVISE(CommandPlace.EDITOR, Feather.REFRESH_CW),
    REVIEW(CommandPlace.EDITOR, Feather.CHECK_SQUARE, "Shortcut+Alt+E", KeyListener.WINDOW),
    REVIEW_PASSAGE(CommandPlace.EDITOR, Feather.CHECK_SQUARE, "Shortcut+Alt+P", KeyListener.WINDOW),
    CRITIQUE(CommandPlace.DRAMATURGE, Feather.MESSAGE_SQUARE, "Shortcut+Alt+D", KeyListener.WINDOW),
    RATE(CommandPlace.RATER, Feather.BAR_CHART_2, "Shortcut+Alt+R", KeyListener.WINDOW),
    COMPARE(CommandPlace.RATER, Feather.BAR_CHART_2),
    CHARACTER_SCENE(CommandPlace.DIRECTOR, Feather.USERS),
    FEEDBACK(CommandPlace.CHARACTER, Feather.USER),
    DETAILS(CommandPlace.CHARACTER, Feather.USER),
    BIO(CommandPlace.CHARACTER, Feather.USER),
    CHAPTER_OUTLINE(CommandPlace.ARCHITECT, Feather.LIST),
    TALK(CommandPlace.GO, Feather.MESSAGE_CIRCLE, "Shortcut+Shift+T", KeyListener.WINDOW),
    SHOW_FINDINGS(CommandPlace.GO, Feather.ALERT_TRIANGLE),
    SHOW_CARD(CommandPlace.GO, Feather.FILE_TEXT),
    SHOW_VARIANTS(CommandPlace.GO, Feather.CPU),
    PHRASES(CommandPlace.BOOK, Feather.SLASH),
    NEXT_FINDING(CommandPlace.FINDINGS, Feather.ARROW_DOWN, "Alt+Down", KeyListener.PANEL),
    PREVIOUS_FINDING(CommandPlace.FINDINGS, Feather.ARROW_UP, "Alt+Up", KeyListener.PANEL),
    SEARCH(CommandPlace.GO, Feather.SEARCH, "Shortcut+Shift+F", KeyListener.WINDOW),
    REPLACE(CommandPlace.BOOK, Feather.REPEAT, "Shortcut+H", KeyListener.WINDOW),
    HISTORY(CommandPlace.GO, Feather.CLOCK, "Shortcut+Shift+H", KeyListener.WINDOW),
    CONTEXT(CommandPlace.GO, Feather.LAYERS, "Shortcut+Shift+C", KeyListener.PANEL),
    SHOW_PLAN(CommandPlace.GO, Feather.COMPASS, "Shortcut+1", KeyListener.WINDOW),
    SHOW_WRITE(CommandPlace.GO, Feather.FEATHER, "Shortcut+2", KeyListener.WINDOW),
    SHOW_SCENES(CommandPlace.GO, Feather.LIST, "Shortcut+3", KeyListener.WINDOW),
    SHOW_BIBLE(CommandPlace.GO, Feather.BOOK, "Shortcut+4", KeyListener.WINDOW),
    SHOW_ARCHIVE(CommandPlace.GO, Feather.SEARCH, "Shortcut+5", KeyListener.WINDOW),
    SHOW_ACTIVITY(CommandPlace.GO, Feather.ACTIVITY, "Shortcut+6", KeyListener.WINDOW),
    STEP_0(CommandPlace.GO, Feather.HEXAGON, "Alt+0", KeyListener.WINDOW),
    STEP_1(CommandPlace.GO, Feather.HEXAGON, "Alt+1", KeyListener.WINDOW),
    STEP_2(CommandPlace.GO, Feather.HEXAGON, "Alt+2", KeyListener.WINDOW),
    STEP_3(CommandPlace.GO, Feather.HEXAGON, "Alt+3", KeyListener.WINDOW),
    STEP_4(CommandPlace.GO, Feather.HEXAGON, "Alt+4", KeyListener.WINDOW),
    STEP_5(CommandPlace.GO, Feather.HEXAGON, "Alt+5", KeyListener.WINDOW),
    STEP_6(CommandPlace.GO, Feather.HEXAGON, "Alt+6", KeyListener.WINDOW),
    STEP_7(CommandPlace.GO, Feather.HEXAGON, "Alt+7", KeyListener.WINDOW),
    STEP_8(CommandPlace.GO, Feather.HEXAGON, "Alt+8", KeyListener.WINDOW),
    STEP_9(CommandPlace.GO, Feather.HEXAGON, "Alt+9", KeyListener.WINDOW),
    STEP_10(CommandPlace.GO, Feather.HEXAGON, "Alt+Shift+0", KeyListener.WINDOW),
    UNDO(CommandPlace.BOOK, Feather.CORNER_UP_LEFT, "Shortcut+Z", KeyListener.WINDOW_LAST),
    REDO(CommandPlace.BOOK, Feather.CORNER_UP_RIGHT, "Shortcut+Shift+Z", KeyListener.WINDOW_LAST),
    BOLD(CommandPlace.PAGE, Feather.BOLD, "Shortcut+B", KeyListener.PANEL),
    ITALIC(CommandPlace.PAGE, Feather.ITALIC, "Shortcut+I", KeyListener.PANEL),
    SPLIT(CommandPlace.PAGE, Feather.SCISSORS, "Shortcut+Shift+Enter", KeyListener.PANEL),
    CUT(CommandPlace.PAGE, Feather.SCISSORS, "Shortcut+X", KeyListener.PANEL),
    COPY(CommandPlace.PAGE, Feather.COPY, "Shortcut+C", KeyListener.PANEL),
    PASTE(CommandPlace.PAGE, Feather.CLIPBOARD, "Shortcut+V", KeyListener.PANEL),
    NEVER_WRITE(CommandPlace.PAGE, Feather.SLASH, "Alt+Shift+X", KeyListener.PANEL),
    BOOK_DETAILS(CommandPlace.BOOK, Feather.INFO),
    WRITE_ALL(CommandPlace.BOOK, Feather.CPU),
    STOP(CommandPlace.BOOK, Feather.SQUARE),
    IMPORT(CommandPlace.BOOK, Feather.UPLOAD, "Shortcut+Shift+I", KeyListener.WINDOW),
    DERIVE(CommandPlace.BOOK, Feather.CORNER_LEFT_UP),
    EXPORT(CommandPlace.BOOK, Feather.DOWNLOAD, "Shortcut+E", KeyListener.WINDOW),
    BACKUPS(CommandPlace.BOOK, Feather.ARCHIVE),
    CHECK(CommandPlace.BOOK, Feather.CHECK_CIRCLE),
    CLOSE_BOOK(CommandPlace.BOOK, Feather.X, "Shortcut+W", KeyListener.WINDOW),
    NEW_BOOK(CommandPlace.PROGRAM, Feather.FILE_PLUS, "Shortcut+N", KeyListener.WINDOW),
    OPEN_BOOK(CommandPlace.PROGRAM, Feather.FOLDER, "Shortcut+O", KeyListener.WINDOW),
    MODEL(CommandPlace.PROGRAM, Feather.HARD_DRIVE),
    AGENTS(CommandPlace.PROGRAM, Feather.SLIDERS, "Shortcut+Comma", KeyListener.WINDOW),
    PALETTE(CommandPlace.PROGRAM, Feather.COMMAND, "Shortcut+K", KeyListener.WINDOW),
    QUIT(CommandPlace.PROGRAM, Feather.LOG_OUT, "Shortcut+Q", KeyListener.WINDOW),
    LEFT_PANEL(CommandPlace.WINDOW, Feather.SIDEBAR, "Shortcut+Back Slash", KeyListener.WINDOW),
    RIGHT_PANEL(CommandPlace.WINDOW, Feather.SIDEBAR, "Shortcut+Shift+Back Slash", KeyListener.WINDOW),
    NEXT_PANEL(CommandPlace.WINDOW, Feather.ARROW_RIGHT, "F6", KeyListener.WINDOW),
    PREVIOUS_PANEL(CommandPlace.WINDOW, Feather.ARROW_LEFT, "Shift+F6", KeyListener.WINDOW),
    FULL_SCREEN(CommandPlace.WINDOW, Feather.MAXIMIZE, "F11", KeyListener.WINDOW),
    SHADE(CommandPlace.WINDOW, Feather.MOON);

    private final CommandPlace place;
    private final Ikon icon;
    private final KeyCombination keys;
    private final KeyListener listener;

    Command(CommandPlace place, Ikon icon) {
        this.place = place;
        this.icon = icon;
        this.keys = null;
        this.listener = KeyListener.PANEL;
    }

    Command(CommandPlace place, Ikon icon, String keys, KeyListener listener) {
        this.place = place;
        this.icon = icon;
        this.keys = KeyCombination.valueOf(keys);
        this.listener = listener;
    }

    /** What asks for an operation. */
    public static Command of(Operation operation) {
        return valueOf(operation.name());
    }

    /** What opens a step. @param number 0 to 10 */
    public static Command ofStep(int number) {
        return valueOf("STEP_" + number);
    }

    public CommandPlace place() {
        return place;
    }

    public Ikon icon() {
        return icon;
    }

    /** Empty for what has no key of its own. */
    public Optional<KeyCombination> keys() {
        return Optional.ofNullable(keys);
    }

    public KeyListener listener() {
        return listener;
    }

    public String title(Strings strings) {
        return strings.of("command.title", this);
    }

    /** Other usual words for it, by which it is found too; may be blank. */
    public String otherWords(Strings strings) {
        return strings.orBlank("command.words." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
