package app.snowquill.context;

import app.snowquill.context.Offer.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.Optional;

/**
 * Fills one layer: what is high first and whole, then medium, then low; of one priority what is worth most first. The first that does not
 * fit whole is distilled or trimmed, what comes after it goes in where room is left. Belongs to one assembly.
 */
final class LayerFill {
    /** Between two elements. */
    static final int JOIN = 2;
    private static final int FEWEST = 12;
    private final Layer layer;
    private final List<Offer> offers;
    private final ContextAsk ask;
    private final TokenCount count;
    private final Distilled distilled;
    private final KnowledgeFence fence;
    private final FenceWords fenceWords;
    private final Map<Offer, SentElement> sent = new IdentityHashMap<>();
    private final Set<Offer> said = Collections.newSetFromMap(new IdentityHashMap<>());
    private int used;

    /** @param offers in the order in which they are sent */
    LayerFill(Layer layer, List<Offer> offers, ContextAsk ask, TokenCount count, Distilled distilled, KnowledgeFence fence) {
        this.layer = layer;
        this.offers = offers;
        this.ask = ask;
        this.count = count;
        this.distilled = distilled;
        this.fence = fence;
        this.fenceWords = new FenceWords(layer, ask.povName(), count);
        empty();
    }

    /** Only what is high. */
    private void empty() {
        sent.clear();
        used = 0;
        offers.stream().filter(offer -> offer.standing() != Standing.OUT && offer.priority() == Priority.HIGH).forEach(this::whole);
    }

    int used() {
        return used;
    }

    /** Tokens of everything that may be sent. */
    int need() {
        return need(Priority.LOW);
    }

    /** Tokens of that which is high or medium. */
    int needOfMedium() {
        return need(Priority.MEDIUM);
    }

    private int need(Priority least) {
        List<Offer> all = offers.stream().filter(offer -> isOffered(offer) && offer.priority().compareTo(least) <= 0).toList();
        return all.stream().mapToInt(this::cost).sum() + fenceWords.of(all);
    }

    /** Tokens of such words that come to be when these are sent, too; one that parts a run makes two of it. */
    private int moreFences(List<Offer> added) {
        return fenceWords.of(offers.stream().filter(offer -> sent.containsKey(offer) || added.stream().anyMatch(one -> one == offer)).toList())
                - fenceWords.of(offers.stream().filter(sent::containsKey).toList());
    }

    /** Whether something is cut or left out for want of room. */
    boolean isShort() {
        return offers.stream().anyMatch(offer -> isOffered(offer)
                && (!sent.containsKey(offer) || !sent.get(offer).text().equals(offer.text())));
    }

    /** Without what only says again what these elements say, which are sent whole. */
    void leaveOutSaid(Collection<String> whole) {
        said.clear();
        offers.stream().filter(offer -> offer.priority() != Priority.HIGH && !Standby.isNeeded(offer.element(), whole)).forEach(said::add);
    }

    /** Ids of what is sent whole. */
    List<String> whole() {
        return sent.entrySet().stream().filter(one -> one.getValue().text().equals(one.getKey().text())).map(one -> one.getKey().element().id()).toList();
    }

    private boolean isOffered(Offer offer) {
        return offer.standing() != Standing.OUT && !said.contains(offer);
    }

    /** Whether it tells a recent story that grows from scene to scene. */
    boolean isSteady() {
        return offers.stream().anyMatch(offer -> offer.standing() == Standing.BY_NAME);
    }

    /** Whether some of that is told in the scenes' own words. */
    boolean hasProse() {
        return offers.stream().anyMatch(Offer::isRecent);
    }

    /**
     * Anew each time, but for what is high, which stays.
     *
     * @param step tokens in which the story so far loses its oldest lines, so that its beginning stays the same over many calls
     */
    void fill(int budget, int step) {
        empty();
        for (List<Offer> same : groups(Wanted.BY_WORTH)) {
            if (kind(same) == ElementKind.STORY_SO_FAR) {
                latest(same, budget, step);
            } else {
                take(same, budget, Integer.MAX_VALUE);
            }
        }
    }

    /** Of the recent story what is low, which changes with each scene: where the scene itself leaves room for it. */
    void fillLow(int budget) {
        for (List<Offer> same : groups(Wanted.BY_WORTH)) {
            if (same.get(0).priority() == Priority.LOW) {
                take(same, budget, Integer.MAX_VALUE);
            }
        }
    }

    /**
     * The same before the scene, where each prompt is to begin as the one before did. Where not all fits the story so far has half of what is long-lived,
     * and what else there is moves it by steps only.
     */
    void fill(int budget, SteadyRoom rooms) {
        empty();
        List<List<Offer>> groups = groups(layer == Layer.PLOT_AND_WORLD ? Wanted.STORY_FIRST : Wanted.BY_WORTH);
        int story = groups.stream().filter(same -> kind(same) == ElementKind.STORY_SO_FAR).flatMap(List::stream).mapToInt(this::cost).sum();
        int half = Math.max((budget - used) / 2, budget - used - rooms.inSteps(need() - used - story));
        for (List<Offer> same : groups) {
            if (kind(same) == ElementKind.STORY_SO_FAR) {
                latest(same, layer == Layer.PLOT_AND_WORLD ? used + half : budget, rooms.step());
            } else if (layer != Layer.RECENT_STORY || same.get(0).priority() != Priority.LOW) {
                take(same.stream().filter(offer -> rooms.admits(offer.element())).toList(), kind(same) == ElementKind.PROSE ? besideProse(same, budget) : budget,
                        rooms.passage());
            }
        }
    }

    /** The scene's own text leaves room for who and what is at hand, but not more than half of it. */
    private int besideProse(List<Offer> prose, int budget) {
        if (layer != Layer.CHARACTERS_AND_SCENE) {
            return budget;
        }
        int others = needOfMedium() - used - prose.stream().mapToInt(this::cost).sum();
        return budget - Math.max(0, Math.min(others, (budget - used) / 2));
    }

    private List<List<Offer>> groups(Comparator<Offer> order) {
        return Wanted.groups(offers.stream().filter(one -> isOffered(one) && !sent.containsKey(one)).toList(), order);
    }

    private static ElementKind kind(List<Offer> same) {
        return same.get(0).element().kind();
    }

    /** @param passage tokens of a scene of the recent story at most */
    private void take(List<Offer> same, int budget, int passage) {
        List<Offer> ordered = new ArrayList<>(same);
        if (!same.isEmpty() && kind(same) == ElementKind.PROSE) {
            Collections.reverse(ordered); // what was read last goes in first
        }
        for (Offer offer : ordered) { // the words of the fence are not the passage's, or its beginning would move once another follows
            take(offer, offer.isRecent() && passage < budget - used ? Math.min(budget, used + passage + moreFences(List.of(offer))) : budget);
        }
    }

    /** Cut where the tokens from its very beginning pass a multiple of {@code step}: the next lines are added behind the same first one. */
    private void latest(List<Offer> story, int budget, int step) {
        int all = story.stream().mapToInt(this::cost).sum();
        int gone = 0;
        int mark = 0;
        int from = 0;
        for (; from < story.size(); from++) {
            boolean atMark = from == 0 || gone / step > mark;
            if (atMark && all - gone + moreFences(story.subList(from, story.size())) <= budget - used) {
                break;
            }
            mark = gone / step;
            gone += cost(story.get(from));
        }
        story.subList(from, story.size()).forEach(this::whole);
    }

    private void take(Offer offer, int budget) {
        int left = budget - used - moreFences(List.of(offer)) - JOIN;
        if (count.of(offer.text()) <= left) {
            whole(offer);
        } else if (left >= FEWEST) {
            Optional<String> kept = offer.priority() == Priority.MEDIUM && !offer.isRecent() ? distilled(offer, left) : Optional.empty();
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
        used += element.tokens() + JOIN + moreFences(List.of(offer));
        sent.put(offer, element);
    }

    private int cost(Offer offer) {
        return count.of(offer.text()) + JOIN;
    }

    /** In the order in which they are sent, those that are left out among them. */
    List<SentElement> elements() {
        List<SentElement> all = new ArrayList<>();
        for (Offer offer : offers.stream().filter(one -> !said.contains(one)).toList()) {
            all.add(sent.containsKey(offer) ? sent.get(offer) : offer.sent(Fate.LEFT_OUT,
                    isOffered(offer) ? offer.why() + "; no room is left" : offer.why(), offer.text(), count.of(offer.element().text()), 0));
        }
        return all;
    }

    String text() {
        return LayerText.of(layer, offers.stream().filter(sent::containsKey)
                .map(offer -> new LayerText.Part(offer.standing(), sent.get(offer).text())).toList(), ask.povName());
    }
}
