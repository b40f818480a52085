package app.snowquill.importing;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Web pages, and what writing programs save as such. Nothing that they name is fetched. */
final class HtmlReader implements BlockReader {
    @Override
    public ReadDocument read(Path file) throws IOException {
        TextDecoding decoded = TextDecoding.of(file);
        Document page = Jsoup.parse(decoded.text());
        BlockList blocks = new BlockList();
        new MarkupText(blocks, new Headings()).read(page.body());
        return blocks.document(page.title(), page.select("meta[name=author]").attr("content")).warned(decoded.warnings());
    }

    /** A page's headings are what they say they are. */
    private static final class Headings implements MarkupText.Places {
        @Override
        public void reached(String id) {
            throw new IllegalStateException("no place begins anything in a page that stands alone");
        }

        @Override
        public boolean begins(String id) {
            return false;
        }

        @Override
        public int level(int level) {
            return level;
        }

        @Override
        public String note(String reference) {
            return reference;
        }

        @Override
        public boolean repeats(String text, boolean heading) {
            return false;
        }
    }
}
