package app.snowquill.ui.editor;

import app.snowquill.agent.Span;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.history.Hunks;
import app.snowquill.ui.common.variants.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The paragraphs in which a passage stands that an agent was asked about: found on the page again wherever they have moved to, as long as none
 * of their words has changed. Immutable.
 */
final class PassageTarget {
    private static final String GAP = "\n\n";

    /** Paragraphs of the page. */
    record Place(int first, int last) {
    }

    private final Asked asked;
    private final int first;
    private final int last;
    private final Span around;
    private final List<String> paragraphs;

    PassageTarget(Asked asked) {
        this.asked = asked;
        List<StoredText.Paragraph> all = new StoredText(asked.prose()).paragraphs();
        int begin = 0;
        while (begin < all.size() - 1 && all.get(begin).to() <= asked.span().from()) {
            begin++;
        }
        int end = all.size() - 1;
        while (end > begin && all.get(end).from() >= asked.span().to()) {
            end--;
        }
        first = begin;
        last = end;
        around = new Span(all.get(first).from(), all.get(last).to());
        ProseMarkup markup = new ProseMarkup();
        paragraphs = all.subList(first, last + 1).stream().map(one -> markup.write(List.of(one.passage()))).toList();
    }

    /** Where they stand now; empty where one of them is no longer as it was. @param page all its paragraphs */
    Optional<Place> on(List<Passage> page) {
        List<Integer> places = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        ProseMarkup markup = new ProseMarkup();
        for (int i = 0; i < page.size(); i++) {
            if (!page.get(i).text().isBlank()) {
                places.add(i);
                texts.add(markup.write(List.of(page.get(i))));
            }
        }
        return nearest(texts).map(at -> new Place(places.get(at), places.get(at + paragraphs.size() - 1)));
    }

    private Optional<Integer> nearest(List<String> texts) {
        Integer best = null;
        for (int at = 0; at + paragraphs.size() <= texts.size(); at++) {
            if (texts.subList(at, at + paragraphs.size()).equals(paragraphs) && (best == null || Math.abs(at - first) < Math.abs(best - first))) {
                best = at;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The changes between these paragraphs and what they would be with an answer in the passage's place. */
    Hunks hunks(String answer) {
        ProseMarkup markup = new ProseMarkup();
        String before = asked.prose().substring(around.from(), asked.span().from());
        String after = asked.prose().substring(asked.span().to(), Math.max(asked.span().to(), around.to()));
        return Hunks.of(paragraphs.stream().collect(Collectors.joining(GAP)), markup.canonical(before + answer + after));
    }

    /**
     * The same asked of the scene as it stands now. Where the paragraphs have changed it is asked of those that stand in their place, as a whole.
     *
     * @param prose of the scene as the book keeps it now; not blank
     */
    Asked askedAgain(String prose) {
        if (asked.request().passage().isEmpty()) {
            return new Asked(asked.request(), prose);
        }
        List<StoredText.Paragraph> all = new StoredText(prose).paragraphs();
        ProseMarkup markup = new ProseMarkup();
        Optional<Integer> at = nearest(all.stream().map(one -> markup.write(List.of(one.passage()))).toList());
        int begin = at.orElse(Math.min(first, all.size() - 1));
        int end = Math.min(begin + last - first, all.size() - 1);
        Span whole = new Span(all.get(begin).from(), all.get(end).to());
        boolean same = at.isPresent() && whole.in(prose).equals(around.in(asked.prose()));
        int shift = whole.from() - around.from();
        AgentRequest request = asked.request().on(same ? new Span(asked.span().from() + shift, asked.span().to() + shift) : whole);
        return new Asked(request, prose);
    }
}
