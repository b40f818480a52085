package app.snowquill.importing;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the body of a Word document, element by element. Belongs to one document; not thread-safe. */
final class WordText {
    private final WordStyles styles;
    private final BlockList blocks;
    /** A text box stands inside a paragraph and has paragraphs itself. */
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean begun;

    private static final class Open {
        private final EmphasisText text = new EmphasisText();
        private int level = -1;
        private String style = "";
        private int stars;
        private boolean list;
        private boolean inText;
    }

    WordText(WordStyles styles, BlockList blocks) {
        this.styles = styles;
        this.blocks = blocks;
    }

    /** Whether the first element is none of a Word document's. */
    boolean isElsewhere(XMLStreamReader xml) {
        boolean first = !begun && xml.isStartElement();
        begun |= first;
        return first && !xml.getLocalName().equals("document");
    }

    void visit(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getEventType()) {
            case XMLStreamReader.START_ELEMENT -> start(xml);
            case XMLStreamReader.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                if (!open.isEmpty() && open.peek().inText) {
                    open.peek().text.add(xml.getText(), open.peek().stars);
                }
            }
            default -> {
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        switch (name) {
            case "p" -> open.push(new Open());
            case "tbl" -> blocks.count(BlockList.Left.TABLE);
            case "sectPr", "pPrChange", "rPrChange", "instrText", "Fallback", "moveFrom", "tblPr", "numbering" -> SafeXml.skip(xml);
            case "del" -> {
                if (!open.isEmpty()) {
                    blocks.count(BlockList.Left.DELETION);
                }
                SafeXml.skip(xml);
            }
            default -> {
                if (!open.isEmpty()) {
                    inParagraph(name, xml, open.peek());
                }
            }
        }
    }

    private static int typewritten(String underline) {
        return underline.equals("single") || underline.equals("words") ? 1 : 0;
    }

    private void inParagraph(String name, XMLStreamReader xml, Open paragraph) {
        String value = SafeXml.attribute(xml, "val");
        switch (name) {
            case "pStyle" -> {
                paragraph.level = styles.level(value);
                paragraph.style = value;
            }
            case "outlineLvl" -> paragraph.level = value.matches("[0-8]") ? Integer.parseInt(value) + 1 : paragraph.level;
            case "numPr" -> paragraph.list = true;
            case "pageBreakBefore" -> blocks.page();
            case "r" -> paragraph.stars = 0;
            case "rStyle" -> paragraph.stars |= styles.stars(value);
            case "i" -> paragraph.stars = WordStyles.isOn(value) ? paragraph.stars | 1 : paragraph.stars & ~1;
            case "b" -> paragraph.stars = WordStyles.isOn(value) ? paragraph.stars | 2 : paragraph.stars & ~2;
            case "u" -> paragraph.stars |= typewritten(value); // on a typewriter's page a line below stands for italics
            case "t" -> paragraph.inText = true;
            case "tab" -> paragraph.text.add(" ", paragraph.stars);
            case "noBreakHyphen" -> paragraph.text.add("\u2011", paragraph.stars);
            case "cr" -> paragraph.text.lineBreak();
            case "br" -> {
                if (SafeXml.attribute(xml, "type").equals("page")) {
                    blocks.page();
                } else {
                    paragraph.text.lineBreak();
                }
            }
            case "footnoteReference", "endnoteReference" -> blocks.count(BlockList.Left.NOTE);
            case "commentReference" -> blocks.count(BlockList.Left.COMMENT);
            case "drawing", "pict", "object" -> blocks.count(BlockList.Left.PICTURE);
            default -> {
            }
        }
    }

    private void end(String name) {
        if (name.equals("t") && !open.isEmpty()) {
            open.peek().inText = false;
        } else if (name.equals("p") && !open.isEmpty()) {
            Open paragraph = open.pop();
            if (paragraph.list && paragraph.level < 0) {
                blocks.count(BlockList.Left.LIST);
            }
            blocks.add(paragraph.text.finished(), paragraph.level, paragraph.style);
        }
    }
}
