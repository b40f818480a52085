package app.snowquill.importing;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTML.Tag;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.parser.ParserDelegator;

/** Web pages, read by the parser that comes with Java. It fetches nothing. */
final class HtmlReader implements BlockReader {
    @Override
    public ReadDocument read(Path file) throws IOException {
        TextDecoding decoded = TextDecoding.of(file);
        Gathering gathering = new Gathering();
        new ParserDelegator().parse(new StringReader(known(withoutPrograms(decoded.text()))), gathering, true);
        gathering.end(-1);
        return gathering.blocks.document(gathering.title.toString(), "").warned(decoded.warnings());
    }

    /** Styles and scripts, which the parser would take for text. */
    private static String withoutPrograms(String html) {
        String text = html;
        for (String element : new String[] {"style", "script"}) {
            String lower = text.toLowerCase(java.util.Locale.ROOT);
            StringBuilder kept = new StringBuilder();
            int at = 0;
            int begin = lower.indexOf("<" + element);
            int end = begin < 0 ? -1 : lower.indexOf("</" + element, begin);
            while (end >= 0) {
                kept.append(text, at, begin);
                at = Math.max(end, lower.indexOf('>', end) + 1);
                begin = lower.indexOf("<" + element, at);
                end = begin < 0 ? -1 : lower.indexOf("</" + element, begin);
            }
            text = kept.append(text.substring(at)).toString();
        }
        return text;
    }

    /** The parser knows the names of Latin-1 only. */
    private static String known(String html) {
        return html.replace("&mdash;", "—").replace("&ndash;", "–").replace("&lsquo;", "‘").replace("&rsquo;", "’")
                .replace("&ldquo;", "“").replace("&rdquo;", "”").replace("&hellip;", "…").replace("&apos;", "'")
                .replaceAll("(?i)<br\\s*/>", "<br>").replaceAll("(?i)<hr\\s*/>", "<hr>");
    }

    private static final class Gathering extends HTMLEditorKit.ParserCallback {
        private static final Set<Tag> BLOCKS = Set.of(Tag.P, Tag.DIV, Tag.LI, Tag.BLOCKQUOTE, Tag.TD, Tag.TH, Tag.PRE, Tag.UL,
                Tag.OL, Tag.DT, Tag.DD, Tag.CENTER, Tag.BODY);
        private final BlockList blocks = new BlockList();
        private final StringBuilder title = new StringBuilder();
        private final Deque<Integer> stars = new ArrayDeque<>(java.util.List.of(0));
        private EmphasisText text = new EmphasisText();
        private boolean began;
        private boolean inTitle;

        @Override
        public void handleStartTag(Tag tag, MutableAttributeSet attributes, int position) {
            if (tag == Tag.TITLE) {
                inTitle = true;
            } else if (level(tag) > 0 || BLOCKS.contains(tag)) {
                end(-1);
            } else if (stars(tag) > 0) {
                stars.push(stars.peek() | stars(tag));
            } else if (tag == Tag.TABLE) {
                blocks.count(BlockList.Left.TABLE);
            }
        }

        @Override
        public void handleEndTag(Tag tag, int position) {
            if (tag == Tag.TITLE) {
                inTitle = false;
            } else if (level(tag) > 0) {
                end(level(tag));
            } else if (BLOCKS.contains(tag)) {
                end(-1);
            } else if (stars(tag) > 0 && stars.size() > 1) {
                stars.pop();
            }
        }

        @Override
        public void handleSimpleTag(Tag tag, MutableAttributeSet attributes, int position) {
            if (tag == Tag.BR) {
                text.lineBreak();
            } else if (tag == Tag.HR) {
                end(-1);
                blocks.rule();
            } else if (tag == Tag.IMG) {
                blocks.count(BlockList.Left.PICTURE);
            } else if (tag instanceof HTML.UnknownTag && Set.of("section", "article", "main", "header", "footer", "aside")
                    .contains(tag.toString())) {
                end(-1);
            }
        }

        @Override
        public void handleText(char[] data, int position) {
            if (inTitle) {
                title.append(data);
            } else {
                began = true;
                text.add(new String(data).replaceAll("\\s+", " "), stars.peek());
            }
        }

        /** A block that never had text is markup, not an empty line. */
        void end(int level) {
            if (began) {
                blocks.add(text.finished(), level);
            }
            began = false;
            text = new EmphasisText();
        }

        private static int level(Tag tag) {
            return tag.toString().matches("h[1-6]") ? tag.toString().charAt(1) - '0' : 0;
        }

        private static int stars(Tag tag) {
            return tag == Tag.EM || tag == Tag.I || tag == Tag.CITE ? 1 : tag == Tag.STRONG || tag == Tag.B ? 2 : 0;
        }
    }
}
