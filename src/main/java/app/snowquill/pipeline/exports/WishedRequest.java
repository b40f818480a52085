package app.snowquill.pipeline.exports;

import app.snowquill.export.ChapterHeadings;
import app.snowquill.export.ExportFormat;
import app.snowquill.export.ExportRequest;
import app.snowquill.export.ExportTemplate;
import app.snowquill.export.Matter;
import app.snowquill.export.PaperSize;
import app.snowquill.export.SceneBreakMark;
import app.snowquill.pipeline.exports.ExportWishes.Place;
import app.snowquill.pipeline.exports.ExportWishes.Style;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Says the author's wishes in the words of an export; stateless. */
public final class WishedRequest {
    private WishedRequest() {
    }

    /** What a Word file that looks like a book is called in the wishes; its format is Word's. */
    public static final String BOOK = "BOOK";

    /** The format wished for last; empty where none was, or this program does not have it. */
    public static Optional<ExportFormat> format(ExportWishes wishes) {
        String name = wishes.format().equals(BOOK) ? ExportFormat.DOCX.name() : wishes.format();
        return Arrays.stream(ExportFormat.values()).filter(format -> format.name().equals(name)).findFirst();
    }

    private static ExportTemplate template(ExportWishes wishes) {
        boolean manuscript = wishes.format().equals(ExportFormat.DOCX.name()) || wishes.style() != Style.BOOK;
        if (wishes.format().equals(BOOK) || !manuscript) {
            return ExportTemplate.BOOK;
        }
        return wishes.style() == Style.CLASSIC ? ExportTemplate.SHUNN_CLASSIC : ExportTemplate.SHUNN_MODERN;
    }

    /** The whole book, written as it is wished. */
    public static ExportRequest of(ExportWishes wishes, Path target, ExportFormat format) {
        List<String> contact = wishes.withContact() ? wishes.contact().lines().map(String::strip).filter(line -> !line.isEmpty()).toList() : List.of();
        return ExportRequest.of(target, format)
                .as(template(wishes), PaperSize.valueOf(wishes.paper().name()))
                .withContact(contact).withKeyword(wishes.keyword())
                .with(ChapterHeadings.valueOf(wishes.headings().name()), SceneBreakMark.valueOf(wishes.sceneBreak().name()))
                .with(new Matter(wishes.titlePage(), wishes.wanted(Place.COPYRIGHT), wishes.wanted(Place.DEDICATION), wishes.wanted(Place.EPIGRAPH),
                        wishes.endMark(), wishes.wanted(Place.NOTES), wishes.wanted(Place.THANKS), wishes.wanted(Place.ABOUT)))
                .withCover(wishes.cover().isBlank() ? Optional.empty() : Optional.of(Path.of(wishes.cover().strip())));
    }
}
