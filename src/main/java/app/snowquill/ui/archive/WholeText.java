package app.snowquill.ui.archive;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.VersionInfo;
import app.snowquill.pipeline.history.FieldTexts;
import app.snowquill.pipeline.memory.ArchiveAnswer.Hit;
import app.snowquill.pipeline.memory.ArchiveKind;
import app.snowquill.pipeline.replacing.OwnWords;
import app.snowquill.story.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A text as a whole, as the preview shows it. Immutable.
 *
 * @param found where to look in it for what was found
 */
record WholeText(Hit hit, List<Paragraph> paragraphs, FoundWords found) {
    WholeText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** @param field path of the form's field it stands in; blank for prose */
    record Paragraph(String field, String text) {
    }

    /** The version that the hit names, or the newest where that one is gone. */
    static CompletableFuture<WholeText> of(Hit hit, BookSession session) {
        String prose = session.view().book().prose().get(hit.key().id());
        if (hit.key().kind() == DocumentKind.PROSE && hit.kind() != ArchiveKind.VERSION && prose != null) {
            return CompletableFuture.completedFuture(of(hit, prose));
        }
        return session.history(hit.key()).thenApply(versions -> of(hit, versions.stream().filter(version -> version.revision() == hit.revision())
                .findFirst().or(() -> versions.stream().findFirst()).map(VersionInfo::content).orElse("")));
    }

    private static WholeText of(Hit hit, String content) {
        List<Paragraph> paragraphs = new ArrayList<>();
        if (hit.key().kind() == DocumentKind.PROSE) {
            for (String paragraph : content.split("\n\\s*\n")) {
                paragraphs.add(new Paragraph("", paragraph.replaceAll("(?<!\\\\)\\*{1,3}(?=\\S)|(?<=\\S)\\*{1,3}", "").replaceAll("\\\\([*#\\\\])", "$1")
                        .strip()));
            }
        } else if (!content.isBlank()) {
            FieldTexts.of(new StoryJson().tree(content)).forEach((path, text) -> {
                if (OwnWords.areWords(hit.key(), path)) {
                    paragraphs.add(new Paragraph(path, text));
                }
            });
        }
        paragraphs.removeIf(paragraph -> paragraph.text().isBlank());
        return new WholeText(hit, paragraphs, FoundWords.of(hit));
    }
}
