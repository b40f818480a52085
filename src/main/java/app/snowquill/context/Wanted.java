package app.snowquill.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which elements of a layer go in first. Stateless. */
final class Wanted {
    /** What goes last when there is too little, first. */
    private static final List<ElementKind> WORTH = List.of(ElementKind.REQUEST, ElementKind.CARD, ElementKind.INSTRUCTIONS, ElementKind.PROSE,
            ElementKind.STYLE, ElementKind.FACTS, ElementKind.CHARACTER, ElementKind.PLOT, ElementKind.WORLD, ElementKind.STORY_SO_FAR, ElementKind.NOTE);
    static final Comparator<Offer> BY_WORTH = Comparator.comparing(Offer::priority).thenComparing(offer -> WORTH.indexOf(offer.element().kind()));
    static final Comparator<Offer> STORY_FIRST = Comparator.<Offer, Boolean>comparing(offer -> offer.element().kind() != ElementKind.STORY_SO_FAR)
            .thenComparing(BY_WORTH);

    private Wanted() {
    }

    /** The most wanted first, those of one priority and kind together. */
    static List<List<Offer>> groups(List<Offer> offers, Comparator<Offer> order) {
        List<List<Offer>> groups = new ArrayList<>();
        for (Offer offer : offers.stream().sorted(order).toList()) {
            List<Offer> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (last.isEmpty() || last.get(0).element().kind() != offer.element().kind() || last.get(0).priority() != offer.priority()) {
                groups.add(new ArrayList<>(List.of(offer)));
            } else {
                last.add(offer);
            }
        }
        return groups;
    }
}
