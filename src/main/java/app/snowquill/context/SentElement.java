package app.snowquill.context;

import java.util.List;

/**
 * An element, and what became of it.
 *
 * @param wholeTokens of the element as it stands
 * @param tokens of what is sent; 0 where it is left out
 * @param why a phrase for the author: "place of this scene", "1,445 words, the end kept", "Ines learns of it in scene 32"
 * @param text what is sent; of what is left out, what it would bring in
 * @param withheld sentences of facts kept behind the fence, each with the scene that lifts it, if one does
 * @param choice what the author said of it
 */
public record SentElement(String id, ElementKind kind, Layer layer, Priority priority, String title, int wholeTokens, int tokens, Fate fate,
                          String why, String text, List<Withheld> withheld, Choice choice) {
    public SentElement {
        withheld = List.copyOf(withheld);
    }

    /**
     * @param since id of the scene from which it is true; blank for before the first
     * @param learnt id of the scene in which the point-of-view character learns it; blank for never
     */
    public record Withheld(String text, String since, String learnt) {
    }
}
