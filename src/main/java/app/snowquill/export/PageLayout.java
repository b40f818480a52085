package app.snowquill.export;

import app.snowquill.export.page.Page;
import app.snowquill.export.page.TypeCase;
import app.snowquill.export.page.Typesetter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** A manuscript as typeset pages, given away one after another. For one thread; lives for one layout. */
final class PageLayout {
    private final TypeCase types = new TypeCase();

    /** @param pages may throw to stop */
    void lay(Manuscript manuscript, ExportRequest request, Consumer<Page> pages, ManuscriptWriter.ChapterCount chapters)
            throws IOException {
        PageForm form = PageForm.of(manuscript, request);
        Typesetter typesetter = new Typesetter(form.page(), types, manuscript.language(), form.heads(manuscript, request), pages);
        DocumentForm.of(request.template()).lay(manuscript, request, new PagedSheet(typesetter, form, manuscript), chapters);
        typesetter.finish();
    }

    TypeCase types() {
        return types;
    }

    /** A sentence for each script that has letters no bundled face has. */
    List<String> notices() {
        return types.missing().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(entry -> {
            String script = entry.getKey().name().charAt(0) + entry.getKey().name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
            String letters = entry.getValue() == 1 ? "1 letter" : String.format(Locale.US, "%,d letters", entry.getValue());
            return letters + " of the script " + script + (entry.getValue() == 1 ? " is" : " are")
                    + " in none of the program’s typefaces, and a box stands for each.";
        }).toList();
    }
}
