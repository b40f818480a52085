package app.snowquill.ui.variants;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.scene.quality.DraftQuality;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.SceneCard;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.variants.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** What the checks of a draft say of a scene with a variant in its place: what is new against the scene as it stands. Stateless. */
final class VariantChecks {
    /**
     * @param words few enough for a chip
     * @param whole the sentences behind it; blank for none
     */
    record Said(String words, String whole, boolean holds) {
    }

    private final BookSession session;
    private final Strings strings;

    VariantChecks(BookSession session, Strings strings) {
        this.session = session;
        this.strings = strings;
    }

    CompletableFuture<List<Said>> of(Variant variant) {
        DocumentKey key = DocumentKey.prose(variant.asked().request().subject());
        BookView view = session.view();
        return session.preview(HandEdit.of("", key, variant.asked().with(variant.text()))).thenApply(impact -> {
            List<Finding> fresh = impact.findings().stream().filter(finding -> view.findingsOf(key).stream()
                    .noneMatch(known -> known.rule().equals(finding.rule()) && known.message().equals(finding.message()))).toList();
            return said(fresh, variant, view.book().cards().get(key.id()), view);
        });
    }

    private List<Said> said(List<Finding> fresh, Variant variant, SceneCard card, BookView view) {
        List<Said> all = new ArrayList<>();
        all.add(said(fresh, List.of("ledger"), strings.text("variants.ledger-holds"), "variants.ledger"));
        if (card != null && !card.tense().isBlank() && !card.pov().isBlank()) {
            String first = card.tense().substring(0, 1).toUpperCase(strings.locale()) + card.tense().substring(1);
            all.add(said(fresh, List.of("tense", "pov"), strings.text("variants.eyes-hold", first, view.book().nameOf(card.pov()).split(" ")[0]),
                    "variants.eyes"));
        }
        List<String> stock = DraftQuality.stockPhrases(variant.text());
        if (!stock.isEmpty()) {
            all.add(new Said(strings.text("variants.stock", stock.size()), String.join(", ", stock), false));
        }
        List<Finding> others = fresh.stream().filter(finding -> !finding.rule().matches(".*\\.(ledger|tense|pov)")).toList();
        if (!others.isEmpty()) {
            all.add(new Said(strings.text("variants.others", others.size()), messages(others), false));
        }
        return all;
    }

    private Said said(List<Finding> fresh, List<String> rules, String holds, String broken) {
        List<Finding> found = fresh.stream().filter(finding -> rules.stream().anyMatch(rule -> finding.rule().endsWith("." + rule))).toList();
        return found.isEmpty() ? new Said(holds, "", true) : new Said(strings.text(broken, found.size()), messages(found), false);
    }

    private static String messages(List<Finding> found) {
        return found.stream().map(Finding::message).collect(Collectors.joining("\n"));
    }
}
