package io.certwatch.product.productimport.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Builds a workbook part by part, for structures that no library writes. */
public final class RawWorkbook {

    private static final String FORMATS = "http://schemas.openxmlformats.org/";
    private static final String MAIN = FORMATS + "spreadsheetml/2006/main";
    private static final String PACKAGE = FORMATS + "package/2006/";
    private static final String RELATION = FORMATS + "officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private final String properties;
    private int count;

    public RawWorkbook() {
        this("");
    }

    /** @param properties such as {@code <workbookPr date1904="1"/>} */
    public RawWorkbook(String properties) {
        this.properties = properties;
        relate("strings", "sharedStrings", "sharedStrings.xml");
        relate("styles", "styles", "styles.xml");
    }

    /** @param rows the content of {@code sheetData}, and optionally what follows it */
    public RawWorkbook sheet(String name, String state, String rows) {
        int number = ++count;
        sheets.append("<sheet name=\"")
                .append(name)
                .append("\" sheetId=\"")
                .append(number)
                .append("\" r:id=\"sheet")
                .append(number)
                .append("\" state=\"")
                .append(state)
                .append("\"/>");
        relate("sheet" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        var data = rows.contains("</sheetData>") ? rows : rows + "</sheetData>";
        return part(
                "xl/worksheets/sheet" + number + ".xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + data + "</worksheet>");
    }

    public RawWorkbook sheet(String rows) {
        return sheet("Sheet" + (count + 1), "visible", rows);
    }

    public RawWorkbook strings(String... strings) {
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + String.join("", strings) + "</sst>");
    }

    /** One style for each format code; the first is style 0. */
    public RawWorkbook formats(String... codes) {
        var formats = new StringBuilder();
        var cells = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            formats.append("<numFmt numFmtId=\"")
                    .append(164 + i)
                    .append("\" formatCode=\"")
                    .append(codes[i].replace("\"", "&quot;"))
                    .append("\"/>");
            cells.append("<xf numFmtId=\"").append(164 + i).append("\"/>");
        }
        return part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + formats
                        + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + cells
                        + "</cellXfs></styleSheet>");
    }

    public RawWorkbook part(String name, String content) {
        return part(name, Exports.utf8(content));
    }

    public RawWorkbook part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public byte[] bytes() {
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                        + " Extension=\"xml\" ContentType=\"application/xml\"/><Default"
                        + " Extension=\"bin\" ContentType=\"application/octet-stream\"/></Types>");
        part(
                "_rels/.rels",
                relations("<Relationship Id=\"w\" Type=\"" + RELATION
                        + "/officeDocument\" Target=\"/xl/workbook.xml\"/>"));
        part("xl/_rels/workbook.xml.rels", relations(relations.toString()));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATION + "\">" + properties + "<sheets>" + sheets
                        + "</sheets></workbook>");
        return packed(parts);
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    /** As Excel saves it in the strict format. */
    public static byte[] strict() {
        var parts = unpacked(new RawWorkbook().sheet(row(1, "SKU")).bytes());
        var relations = new String(parts.get("_rels/.rels"), UTF_8)
                .replace(RELATION, "http://purl.oclc.org/ooxml/officeDocument/relationships");
        parts.put("_rels/.rels", Exports.utf8(relations));
        return packed(parts);
    }

    public static byte[] packed(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    public static Map<String, byte[]> unpacked(byte[] workbook) {
        return Exports.onDisk(workbook, file -> {
            var parts = new LinkedHashMap<String, byte[]>();
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries()))
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return parts;
        });
    }

    /** A row of inline texts. */
    public static String row(int number, String... texts) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.length; i++) row.append(text((char) ('A' + i) + "" + number, texts[i]));
        return row.append("</row>").toString();
    }

    public static String text(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    public static String number(String place, int style, String value) {
        return "<c r=\"" + place + "\" s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    private void relate(String id, String type, String target) {
        relations
                .append("<Relationship Id=\"")
                .append(id)
                .append("\" Type=\"" + RELATION + "/")
                .append(type)
                .append("\" Target=\"")
                .append(target)
                .append("\"/>");
    }
}
