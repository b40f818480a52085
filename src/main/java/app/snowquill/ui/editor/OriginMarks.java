package app.snowquill.ui.editor;

import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.pipeline.VersionInfo;
import app.snowquill.pipeline.exports.ParagraphOrigins;
import app.snowquill.pipeline.exports.ParagraphOrigins.Hand;
import app.snowquill.pipeline.exports.ParagraphOrigins.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The marks of a scene's paragraphs by whose they are. Used on one thread. */
final class OriginMarks {
    enum Rail {
        NONE, SOLID, BROKEN
    }

    private final ParagraphOrigins origins;

    private OriginMarks(ParagraphOrigins origins) {
        this.origins = origins;
    }

    static OriginMarks none() {
        return new OriginMarks(new ParagraphOrigins(List.of()));
    }

    /** @param history versions of a scene, newest first */
    static OriginMarks of(List<VersionInfo> history) {
        ProseMarkup markup = new ProseMarkup();
        List<Version> oldestFirst = new ArrayList<>();
        for (VersionInfo version : history) {
            Set<String> paragraphs = new HashSet<>();
            markup.read(version.content() == null ? "" : version.content()).forEach(passage -> paragraphs.add(passage.text().strip()));
            paragraphs.removeIf(Passage::isBreak);
            oldestFirst.add(0, new Version(version.origin() == DocumentInfo.Origin.AGENT ? Hand.AGENT : Hand.AUTHOR, paragraphs));
        }
        return new OriginMarks(new ParagraphOrigins(oldestFirst));
    }

    Rail railOf(String paragraph) {
        return switch (origins.of(paragraph)) {
            case AGENT -> Rail.SOLID;
            case SUGGESTED -> Rail.BROKEN;
            case AUTHOR, IMPORTED -> Rail.NONE;
        };
    }
}
