package io.certwatch.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks of one sheet (ECMA-376), valid or not. */
final class Workbooks {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int MANY_PARTS = 11_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    private Workbooks() {}

    static byte[] of(String rows) {
        return ofSheet(rows, "");
    }

    /** @param more behind the rows, as it is */
    static byte[] ofSheet(String rows, String more) {
        return new Workbooks().write("", xml(rows) + more, 0);
    }

    static byte[] ofManyParts(String rows) {
        return new Workbooks().write("", xml(rows), MANY_PARTS);
    }

    static byte[] ofEntities(String rows) {
        var nested = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"xxxxxxxxxx\">");
        for (int i = 1; i < 10; i++)
            nested.append(
                    "<!ENTITY e%d \"%s\">".formatted(i, "&e%d;".formatted(i - 1).repeat(10)));
        return new Workbooks()
                .write(nested + "]>", xml(rows) + "<row><c t=\"inlineStr\"><is><t>&e9;</t></is></c></row>", 0);
    }

    private static String xml(String rows) {
        var xml = new StringBuilder();
        for (var row : rows.lines().toList()) {
            xml.append("<row>");
            for (var cell : row.split(",")) xml.append("<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
            xml.append("</row>");
        }
        return xml.toString();
    }

    private byte[] write(String documentType, String rows, int moreParts) {
        try (zip) {
            part("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>\
                """);
            part("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            part(
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                            + "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            part("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
            part(
                    "xl/worksheets/sheet1.xml",
                    documentType + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
            for (int i = 0; i < moreParts; i++) part("xl/more" + i + ".xml", "");
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static String relation(String kind, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                + " Id=\"r1\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
    }
}
