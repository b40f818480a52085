package app.snowquill.context;

import app.snowquill.context.Offer.Standing;
import java.util.List;

/** Counts the words of a layer's fences. One assembly's. */
record FenceWords(Layer layer, String povName, TokenCount count) {
    /** Tokens of the words around every run of fenced elements, if these were sent in this order. */
    int of(List<Offer> inOrder) {
        int words = 0;
        Standing before = Standing.OPEN;
        for (Offer offer : inOrder) {
            words += offer.standing() == before ? 0 : words(offer.standing());
            before = offer.standing();
        }
        return words;
    }

    private int words(Standing standing) {
        return standing == Standing.OPEN ? 0 : count.of(LayerText.words(layer, standing, povName)) + LayerFill.JOIN;
    }
}
