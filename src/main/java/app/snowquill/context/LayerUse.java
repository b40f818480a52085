package app.snowquill.context;

import java.util.List;

/**
 * What stands in one layer, in the order in which it is sent.
 *
 * @param budget tokens it may take at most
 * @param used tokens it takes
 */
public record LayerUse(Layer layer, int budget, int used, List<SentElement> elements) {
    public LayerUse {
        elements = List.copyOf(elements);
    }
}
