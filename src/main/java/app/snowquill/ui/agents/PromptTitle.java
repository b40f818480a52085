package app.snowquill.ui.agents;

import java.util.Locale;

/**
 * A prompt's purpose as a heading: "writer.continue: what comes next in a scene" is "What comes next in a scene", of the Writer.
 *
 * @param what it is for, as a sentence begins
 * @param whose the agent, the step or the room that asks, as a sentence begins; blank where the purpose names none
 */
record PromptTitle(String what, String whose) {
    static PromptTitle of(String purpose) {
        int colon = purpose.indexOf(": ");
        if (colon < 0 || purpose.startsWith("an entry ")) {
            return new PromptTitle(begun(purpose), "");
        }
        String before = purpose.substring(0, colon);
        int dot = before.indexOf('.');
        return new PromptTitle(begun(purpose.substring(colon + 2)), begun(dot < 0 ? before : before.substring(0, dot)));
    }

    /** The second line: whose it is, and the name of its file. */
    String place(String name) {
        return whose.isEmpty() ? name : whose + " · " + name;
    }

    private static String begun(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
