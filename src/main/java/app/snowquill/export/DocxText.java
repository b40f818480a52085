package app.snowquill.export;

import app.snowquill.export.Manuscript.Run;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;

/** Adds paragraphs to a Word document. How a paragraph looks is its style's; a run says only emphasis and direction. */
final class DocxText {
    private final XWPFDocument document;
    private final ExportTemplate template;

    DocxText(XWPFDocument document, ExportTemplate template) {
        this.document = document;
        this.template = template;
    }

    /** A line of one run. Text after a tab character stands at the right edge. */
    void contact(String line) {
        XWPFParagraph paragraph = styled("Contact");
        String[] sides = line.split("\t", 2);
        run(paragraph, new Run(sides[0], Manuscript.Emphasis.PLAIN));
        if (sides.length > 1) {
            XWPFRun right = paragraph.createRun();
            right.addTab();
            right.setText(sides[1]);
        }
    }

    void line(String style, String text) {
        XWPFParagraph paragraph = styled(style);
        markDirection(paragraph, text);
        run(paragraph, new Run(text, Manuscript.Emphasis.PLAIN));
    }

    void paragraph(Manuscript.Paragraph content) {
        XWPFParagraph paragraph = styled("BodyText");
        markDirection(paragraph, content.text());
        content.runs().forEach(run -> run(paragraph, run));
    }

    /** {@code before} and then the number of the page. */
    static void runningHead(XWPFParagraph paragraph, String before) {
        XWPFRun text = paragraph.createRun();
        text.setText(before);
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue("PAGE");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        paragraph.createRun().setText("2");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    private XWPFParagraph styled(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private static void markDirection(XWPFParagraph paragraph, String text) {
        if (Direction.startsRightToLeft(text)) {
            paragraph.getCTP().getPPr().addNewBidi();
        }
    }

    private void run(XWPFParagraph paragraph, Run content) {
        XWPFRun run = paragraph.createRun();
        format(run, content);
        String[] lines = content.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
    }

    /** In the order the format's schema has. */
    private void format(XWPFRun run, Run content) {
        boolean rightToLeft = Direction.hasRightToLeft(content.text());
        if (content.emphasis() == Manuscript.Emphasis.PLAIN && !rightToLeft) {
            return;
        }
        CTRPr properties = run.getCTR().addNewRPr();
        if (content.emphasis().bold()) {
            properties.addNewB();
            properties.addNewBCs();
        }
        if (content.emphasis().italic() && template == ExportTemplate.SHUNN_MODERN) {
            properties.addNewI();
            properties.addNewICs();
        }
        if (content.emphasis().italic() && template == ExportTemplate.SHUNN_CLASSIC) {
            properties.addNewU().setVal(STUnderline.SINGLE);
        }
        if (rightToLeft) {
            properties.addNewRtl();
        }
    }
}
