package app.snowquill.pipeline.archive;

import app.snowquill.json.MalformedStoryJson;
import app.snowquill.json.StoryJson;
import app.snowquill.story.DocumentKind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of an older version is found: the paragraphs and fields that the version after it no longer has. What a later version still says
 * is found there, so that a scene saved a hundred times is not found a hundred times. Stateless.
 */
public final class LostText {
    private final StoryJson json;

    public LostText(StoryJson json) {
        this.json = json;
    }

    /** Blank where nothing was lost. @param then content of a revision, {@code next} of the one after it, blank where that took it out */
    public String of(DocumentKind kind, String then, String next) {
        Set<String> kept = new HashSet<>(paragraphs(kind, next));
        return paragraphs(kind, then).stream().filter(paragraph -> !kept.contains(paragraph)).collect(Collectors.joining("\n\n"));
    }

    private List<String> paragraphs(DocumentKind kind, String content) {
        if (kind == DocumentKind.PROSE || content.isBlank()) {
            return Arrays.stream(content.split("\\n{2,}")).filter(paragraph -> !paragraph.isBlank()).toList();
        }
        try {
            return FormParagraphs.of(json.tree(content), Set.of());
        } catch (MalformedStoryJson e) { // written by another program version; its words can be found all the same
            return List.of(content);
        }
    }
}
