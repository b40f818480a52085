package app.snowquill.export;

import app.snowquill.export.Manuscript.Block;
import app.snowquill.export.Manuscript.Chapter;
import java.util.ArrayList;
import java.util.List;

/** Lays out an e-book: which pages it has, in reading order. Lives for one export. */
final class EpubPages {
    private final Manuscript manuscript;
    private final ExportRequest request;
    private final BookWords words;
    private final List<EpubPage> pages = new ArrayList<>();

    private EpubPages(Manuscript manuscript, ExportRequest request) {
        this.manuscript = manuscript;
        this.request = request;
        this.words = new BookWords(manuscript.language());
    }

    static List<EpubPage> of(Manuscript manuscript, ExportRequest request, CoverPicture cover) {
        return new EpubPages(manuscript, request).lay(cover);
    }

    private List<EpubPage> lay(CoverPicture cover) {
        Matter matter = request.matter();
        String by = manuscript.author().isEmpty() ? "" : ", " + manuscript.author();
        add(EpubRole.COVER, List.of(), text -> text.picture(cover.kind().file(),
                words.of(EpubRole.COVER.word()) + ": " + manuscript.title() + by));
        if (matter.titlePage()) {
            add(EpubRole.TITLE_PAGE, List.of(manuscript.title()), text -> {
                if (!manuscript.author().isEmpty()) {
                    text.line("author", manuscript.author());
                }
            });
        }
        MatterPassage.BEFORE.forEach(this::passage);
        story();
        MatterPassage.AFTER.forEach(this::passage);
        return List.copyOf(pages);
    }

    private void story() {
        int part = 0;
        Chapter last = manuscript.chapters().get(manuscript.chapters().size() - 1);
        for (Chapter chapter : manuscript.chapters()) {
            if (!chapter.part().isEmpty()) {
                pages.add(new EpubPage("part-" + ++part, EpubRole.PART, chapter.part(), List.of(chapter.part()), text -> { }));
            }
            pages.add(new EpubPage("chapter-" + chapter.number(), EpubRole.CHAPTER, chapter.title(), chapter.heading(), text -> {
                text.blocks(chapter.blocks(), request.breaks());
                if (chapter == last && request.matter().endMark()) {
                    text.line("end", words.end());
                }
            }));
        }
    }

    private void passage(MatterPassage passage) {
        List<Block> blocks = passage.of(request.matter());
        if (!blocks.isEmpty()) {
            add(passage.role(), passage.heading(words), text -> text.blocks(blocks, request.breaks()));
        }
    }

    private void add(EpubRole role, List<String> heading, EpubPage.Content content) {
        pages.add(new EpubPage(role.word(), role, words.of(role.word()), heading, content));
    }
}
