package app.snowquill.ui.snowflake;

import app.snowquill.pipeline.BookView;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.FindingCard;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.review.WaivedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/**
 * One document on the page: its form, and above it what failed or waits; while the model writes it, the text as it forms. One page
 * shows many documents in turn.
 */
final class DocumentPage extends ScrollPane {
    private final SnowflakeViewModel model;
    private final Strings strings;
    private final Consumer<Finding> suggestFix;
    private final FieldText fieldText;
    private final VBox content = new VBox(12);
    private final DocumentNotices notices;
    private final WaivedList waived;
    private final StreamPane stream;
    private final boolean marginal;
    private List<FormSection> sections = List.of();
    private FormPane form;
    private DocumentKey key;

    /** @param marginal whether findings may have a column of their own */
    DocumentPage(SnowflakeViewModel model, Strings strings, boolean marginal, Consumer<Finding> suggestFix) {
        this.model = model;
        this.strings = strings;
        this.marginal = marginal;
        this.suggestFix = suggestFix;
        this.fieldText = new FieldText(id -> book().nameOf(id), this::idOf);
        this.stream = new StreamPane(strings, new DocumentTexts(strings, fieldText));
        this.notices = new DocumentNotices(model, strings);
        this.waived = new WaivedList(strings, model.decisions()::takeBack);
        getStyleClass().add("document-page");
        content.getStyleClass().add("content");
        setContent(content);
        setFitToWidth(true);
    }

    /** Shows a document by these forms. */
    void show(DocumentKey shown, List<FormSection> forms) {
        if (!forms.equals(sections) || form == null) {
            sections = forms;
            form = new FormPane(forms, strings, fieldText, marginal,
                    (document, field, value) -> model.edit(document, field.path(), value), this::links);
            setVvalue(0);
        }
        key = shown;
        refresh();
    }

    /** Takes over what changed in the model. */
    void refresh() {
        if (key == null) {
            return;
        }
        String text = model.runs().streams().get(key);
        if (text != null) {
            stream(text);
            return;
        }
        BookView view = model.viewProperty().get();
        notices.show(key);
        List<Node> parts = notices.getChildren().isEmpty() ? List.of(form, waived) : List.of(notices, form, waived);
        if (!content.getChildren().equals(parts)) {
            content.getChildren().setAll(parts);
        }
        form.show(view.book(), document -> model.content(document).orElse(null));
        List<DocumentKey> keys = sections.stream().map(FormSection::key).distinct().toList();
        form.findings(onPage(keys.stream().flatMap(each -> model.findings(each).stream())));
        waived.show(onPage(keys.stream().flatMap(each -> view.waivedOf(each).stream())));
    }

    private List<Finding> onPage(Stream<Finding> findings) {
        return findings.filter(this::isOnPage).toList();
    }

    private List<FindingCard.Link> links(Finding finding) {
        List<FindingCard.Link> links = new ArrayList<>();
        if (!finding.fix().isBlank()) {
            links.add(new FindingCard.Link(strings.text("snowflake.suggest-fix"), () -> suggestFix.accept(finding)));
        }
        links.add(new FindingCard.Link(strings.text("review.waive"), () -> model.decisions().waive(finding)));
        return links;
    }

    /** A page with a part of a document does not show findings that name another part. */
    private boolean isOnPage(Finding finding) {
        String prefix = sections.get(0).form().fields().isEmpty() ? "" : sections.get(0).form().fields().get(0).path();
        int array = prefix.indexOf("].");
        return array < 0 || !prefix.startsWith("scenes[") || JsonPaths.plain(finding.field())
                .startsWith(JsonPaths.plain(prefix.substring(0, array + 1)));
    }

    /** Follows the text to its end, unless the author has scrolled away from it. */
    private void stream(String text) {
        boolean atEnd = !content.getChildren().contains(stream) || getVvalue() > 0.98
                || content.getHeight() <= getViewportBounds().getHeight();
        if (!content.getChildren().equals(List.of(stream))) {
            content.getChildren().setAll(stream);
        }
        stream.show(key, text, Optional.ofNullable(model.runs().readings().get(key)));
        if (atEnd) {
            layout();
            setVvalue(1);
        }
    }

    private Book book() {
        return model.viewProperty().get().book();
    }

    private String idOf(String name) {
        return book().characters().values().stream().filter(character -> character.name().equalsIgnoreCase(name))
                .map(character -> character.id()).findFirst().orElse(name);
    }
}
