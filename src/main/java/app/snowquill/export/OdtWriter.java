package app.snowquill.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** An OpenDocument text (ODF 1.3): its frame from the resources, its content written through a paragraph at a time. */
final class OdtWriter implements ManuscriptWriter {
    private static final double TWENTIETHS_OF_A_POINT = 20;

    @Override
    public void write(Manuscript manuscript, ExportRequest request, OutputStream out, ChapterCount chapters) throws IOException {
        FrameFiles frame = new FrameFiles("odt", values(manuscript, request));
        ZipParts parts = new ZipParts(out);
        parts.addStored("mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
        parts.add("META-INF/manifest.xml", frame.filled("manifest.xml"));
        parts.add("meta.xml", frame.filled("meta.xml"));
        parts.add("settings.xml", frame.filled("settings.xml"));
        parts.add("styles.xml", frame.filled(request.template() == ExportTemplate.BOOK ? "book-styles.xml" : "manuscript-styles.xml"));
        OdtBody body = new OdtBody(new BufferedWriter(new OutputStreamWriter(parts.begin("content.xml"), StandardCharsets.UTF_8), 1 << 16),
                request.template(), manuscript.hasParts());
        DocumentForm.of(request.template()).lay(manuscript, request, body, chapters);
        body.close();
        parts.finish();
    }

    private static Map<String, String> values(Manuscript manuscript, ExportRequest request) {
        Map<String, String> values = new LinkedHashMap<>(DocumentValues.of(manuscript, request));
        DocumentValues.lengths(manuscript, request).forEach((name, length) -> values.put(name,
                String.format(Locale.ROOT, "%.2fpt", length / TWENTIETHS_OF_A_POINT)));
        Locale language = Locale.forLanguageTag(DocumentValues.spellingLanguage(manuscript.language()));
        boolean eastAsian = DocumentValues.isEastAsian(language);
        boolean rightToLeft = Direction.isRightToLeft(language);
        Locale latin = eastAsian || rightToLeft ? Locale.US : language;
        values.put("latin-language", "fo:language=\"" + latin.getLanguage() + "\" fo:country=\"" + country(latin) + "\"");
        values.put("asian-language", eastAsian ? "style:language-asian=\"" + language.getLanguage() + "\" style:country-asian=\""
                + country(language) + "\"" : "");
        values.put("complex-language", rightToLeft ? "style:language-complex=\"" + language.getLanguage()
                + "\" style:country-complex=\"" + country(language) + "\"" : "");
        values.put("chapter-level", manuscript.hasParts() ? "2" : "1");
        values.put("font-family", request.template().fontFamily());
        values.put("east-asian-font-family", values.get("east-asian-font"));
        values.put("page-direction", rightToLeft ? "rl-tb" : "lr-tb");
        return values;
    }

    private static String country(Locale language) {
        return language.getCountry().isEmpty() ? "none" : language.getCountry();
    }
}
