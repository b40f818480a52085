package app.snowquill.context;

import app.snowquill.context.Offer.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fills one layer: what is high first and whole, then medium, then low; of one priority what is worth most first. The first that does not
 * fit whole is distilled or trimmed, what comes after it goes in where room is left. Belongs to one assembly.
 */
final class LayerFill {
    /** Between two elements. */
    static final int JOIN = 2;
    private static final int FEWEST = 12;
    /** What goes last when there is too little, first. */
    private static final List<ElementKind> WORTH = List.of(ElementKind.REQUEST, ElementKind.CARD, ElementKind.INSTRUCTIONS, ElementKind.PROSE,
            ElementKind.STYLE, ElementKind.FACTS, ElementKind.CHARACTER, ElementKind.PLOT, ElementKind.WORLD, ElementKind.STORY_SO_FAR, ElementKind.NOTE);

    private final Layer layer;
    private final List<Offer> offers;
    private final ContextAsk ask;
    private final TokenCount count;
    private final Distilled distilled;
    private final KnowledgeFence fence;
    private final Map<Offer, SentElement> sent = new IdentityHashMap<>();
    private final Set<Standing> fences = new HashSet<>();
    private int used;

    /** @param offers in the order in which they are sent */
    LayerFill(Layer layer, List<Offer> offers, ContextAsk ask, TokenCount count, Distilled distilled, KnowledgeFence fence) {
        this.layer = layer;
        this.offers = offers;
        this.ask = ask;
        this.count = count;
        this.distilled = distilled;
        this.fence = fence;
        empty();
    }

    /** Only what is high. */
    private void empty() {
        sent.clear();
        fences.clear();
        used = 0;
        offers.stream().filter(offer -> offer.standing() != Standing.OUT && offer.priority() == Priority.HIGH).forEach(this::whole);
    }

    int used() {
        return used;
    }

    /** Tokens of everything that may be sent. */
    int need() {
        Set<Standing> standings = new HashSet<>();
        int need = 0;
        for (Offer offer : offers) {
            if (offer.standing() != Standing.OUT) {
                need += count.of(offer.text()) + JOIN + (standings.add(offer.standing()) ? words(offer.standing()) : 0);
            }
        }
        return need;
    }

    private int words(Standing standing) {
        return standing == Standing.OPEN ? 0 : count.of(LayerText.words(layer, standing, ask.povName())) + JOIN;
    }

    /** Whether something is cut or left out for want of room. */
    boolean isShort() {
        return offers.stream().anyMatch(offer -> offer.standing() != Standing.OUT
                && (!sent.containsKey(offer) || !sent.get(offer).text().equals(offer.text())));
    }

    /**
     * Anew each time, but for what is high, which stays.
     *
     * @param step tokens in which the story so far loses its oldest lines, so that its beginning stays the same over many calls
     */
    void fill(int budget, int step) {
        empty();
        List<Offer> open = offers.stream().filter(offer -> offer.standing() != Standing.OUT && !sent.containsKey(offer))
                .sorted(Comparator.comparing(Offer::priority).thenComparing(offer -> WORTH.indexOf(offer.element().kind()))).toList();
        for (int i = 0; i < open.size();) {
            ElementKind kind = open.get(i).element().kind();
            int end = i;
            while (end < open.size() && open.get(end).element().kind() == kind && open.get(end).priority() == open.get(i).priority()) {
                end++;
            }
            List<Offer> same = open.subList(i, end);
            if (kind == ElementKind.STORY_SO_FAR) {
                latest(same, budget, step);
            } else if (kind == ElementKind.PROSE) {
                for (int last = same.size() - 1; last >= 0; last--) {
                    take(same.get(last), budget);
                }
            } else {
                same.forEach(offer -> take(offer, budget));
            }
            i = end;
        }
    }

    /** Cut where the tokens from its very beginning pass a multiple of {@code step}: the next lines are added behind the same first one. */
    private void latest(List<Offer> story, int budget, int step) {
        int all = story.stream().mapToInt(this::cost).sum();
        int fenceWords = story.stream().map(Offer::standing).distinct().filter(standing -> !fences.contains(standing)).mapToInt(this::words).sum();
        int gone = 0;
        int mark = 0;
        int from = 0;
        for (; from < story.size(); from++) {
            boolean atMark = from == 0 || gone / step > mark;
            if (atMark && all - gone + fenceWords <= budget - used) {
                break;
            }
            mark = gone / step;
            gone += cost(story.get(from));
        }
        story.subList(from, story.size()).forEach(this::whole);
    }

    private void take(Offer offer, int budget) {
        int left = budget - used - (fences.contains(offer.standing()) ? 0 : words(offer.standing())) - JOIN;
        if (count.of(offer.text()) <= left) {
            whole(offer);
        } else if (left >= FEWEST) {
            Optional<String> kept = offer.priority() == Priority.MEDIUM ? distilled(offer, left) : Optional.empty();
            if (kept.isPresent()) {
                cut(offer, Fate.DISTILLED, kept.get());
            } else {
                new Trimming(count).to(offer.element().kind(), offer.text(), left).ifPresent(text -> cut(offer, Fate.TRIMMED, text));
            }
        }
    }

    /** A kept text was made by a model, so it is looked at again. */
    private Optional<String> distilled(Offer offer, int tokens) {
        ContextElement whole = offer.element();
        ContextElement open = new ContextElement(whole.id(), whole.kind(), whole.layer(), whole.priority(), whole.title(), offer.text(),
                whole.tags(), whole.agents(), whole.withheld());
        return distilled.shorter(open, tokens).filter(text -> !text.isBlank() && count.of(text) <= tokens)
                .filter(text -> !offer.mustBeKnown(ask) || fence.in(text).isEmpty());
    }

    private void whole(Offer offer) {
        int tokens = count.of(offer.text());
        keep(offer, offer.sent(offer.wholeFate(ask), offer.why(), offer.text(), count.of(offer.element().text()), tokens));
    }

    private void cut(Offer offer, Fate fate, String text) {
        int whole = count.of(offer.element().text());
        int tokens = count.of(text);
        String why = fate == Fate.DISTILLED ? String.format(Locale.ENGLISH, "%,d tokens to %,d, kept from before", whole, tokens)
                : String.format(Locale.ENGLISH, offer.element().kind() == ElementKind.PROSE ? "%,d tokens, the end kept" : "%,d tokens, the beginning kept", whole);
        keep(offer, offer.sent(offer.wholeFate(ask) == Fate.FENCED ? Fate.FENCED : fate, why, text, whole, tokens));
    }

    private void keep(Offer offer, SentElement element) {
        used += element.tokens() + JOIN + (fences.add(offer.standing()) ? words(offer.standing()) : 0);
        sent.put(offer, element);
    }

    private int cost(Offer offer) {
        return count.of(offer.text()) + JOIN;
    }

    /** In the order in which they are sent, those that are left out among them. */
    List<SentElement> elements() {
        List<SentElement> all = new ArrayList<>();
        for (Offer offer : offers) {
            all.add(sent.containsKey(offer) ? sent.get(offer) : offer.sent(Fate.LEFT_OUT,
                    offer.standing() == Standing.OUT ? offer.why() : offer.why() + "; no room is left", offer.text(), count.of(offer.element().text()), 0));
        }
        return all;
    }

    String text() {
        return LayerText.of(layer, offers.stream().filter(sent::containsKey)
                .map(offer -> new LayerText.Part(offer.standing(), sent.get(offer).text())).toList(), ask.povName());
    }
}
