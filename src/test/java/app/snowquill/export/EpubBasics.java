package app.snowquill.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What EPUB Accessibility 1.1 asks of every book, looked for in the pages themselves. */
final class EpubBasics {
    private EpubBasics() {
    }

    static void check(EpubFile book) {
        everyPageHasItsLanguageItsTitleAndOneName(book);
        theContentsNameEveryPageOfTheStoryInReadingOrder(book);
    }

    private static void everyPageHasItsLanguageItsTitleAndOneName(EpubFile book) {
        String language = book.ask("EPUB/package.opf", "//*[local-name()='language']").get(0);
        List<String> spine = book.spine();
        assertThat(spine).doesNotHaveDuplicates().hasSizeGreaterThan(2);
        for (String page : spine) {
            assertThat(book.ask(page, "/*/@lang | /*/@*[name()='xml:lang']")).as(page).containsExactly(language, language);
            assertThat(book.ask(page, "/*/@dir")).as(page).hasSize(1);
            assertThat(book.ask(page, "//*[local-name()='title']")).as(page).hasSize(1).noneMatch(String::isBlank);
            assertThat(book.ask(page, "//*[local-name()='img'][not(@alt) or @alt='']")).as(page).isEmpty();
            List<String> headings = book.ask(page, "//*[starts-with(local-name(), 'h') and string-length(local-name()) = 2 and local-name() != 'hr']");
            assertThat(headings).as(page).hasSizeLessThan(2).noneMatch(String::isBlank);
            String named = headings.isEmpty() ? "@aria-label" : "@aria-labelledby = //*[local-name()='h1']/@id";
            assertThat(book.ask(page, "//*[local-name()='section' or (local-name()='nav' and not(@hidden))][" + named + "]")).as(page).hasSize(1);
        }
    }

    private static void theContentsNameEveryPageOfTheStoryInReadingOrder(EpubFile book) {
        List<String> spine = book.spine();
        List<String> listed = book.ask("EPUB/contents.xhtml", "//*[local-name()='nav'][1]//@href").stream().map(name -> "EPUB/" + name).toList();
        assertThat(listed).isEqualTo(spine.subList(spine.indexOf("EPUB/contents.xhtml") + 1, spine.size()));
        assertThat(book.ask("EPUB/toc.ncx", "//*[local-name()='content']/@src").stream().map(name -> "EPUB/" + name).toList()).isEqualTo(listed);
        assertThat(book.ask("EPUB/contents.xhtml", "//*[local-name()='a']")).noneMatch(String::isBlank);
    }
}
