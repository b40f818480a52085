package app.snowquill.export;

import app.snowquill.export.page.Page;
import app.snowquill.export.page.TypeCase;
import app.snowquill.export.page.Typesetter;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
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
        return types.missing().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> what(entry.getKey(), entry.getValue()) + (entry.getValue() == 1 ? " is" : " are")
                        + " in none of the program’s typefaces, and a box stands for each.")
                .toList();
    }

    private static String what(UnicodeScript script, int count) {
        String many = count == 1 ? "" : "s";
        if (script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED) {
            return String.format(Locale.US, "%,d sign%s", count, many);
        }
        String name = script.name().charAt(0) + script.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        return String.format(Locale.US, "%,d letter%s of the script %s", count, many, name);
    }
}
