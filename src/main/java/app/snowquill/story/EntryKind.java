package app.snowquill.story;

import java.util.List;

/** What an entry of the bible is about, and the fields that a form for it has, by name. */
public enum EntryKind {
    /** Beside the {@link Character} of the same id, who has the name and what the method asks. */
    CHARACTER(List.of("looks", "reader_feeling", "habits", "skills")),
    PLACE(List.of("looks", "sounds", "history", "rules", "mood")),
    OBJECT(List.of("looks", "whereabouts", "meaning", "history")),
    PLOT(List.of("question", "stakes", "turns", "answer")),
    THEME(List.of("statement", "against_it", "images")),
    WORLD(List.of("rule", "limits", "everyday", "history")),
    /** How the book is to be written; sent to every agent that writes. */
    STYLE(List.of("do", "avoid", "example"));

    private final List<String> fields;

    EntryKind(List<String> fields) {
        this.fields = fields;
    }

    /** In the order of the form. An entry may have further ones of the author's own. */
    public List<String> fields() {
        return fields;
    }
}
