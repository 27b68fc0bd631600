package io.certwatch.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class WordDocumentTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Test
    void readsTablesAndParagraphsInTheirOrder() throws Exception {
        var read = ReadSource.read(DOCX, document());

        assertThat(read.paragraphs()).extracting(Tables.Paragraph::text).containsExactly("网络关键设备目录");
        assertThat(read.tables()).singleElement().satisfies(table -> {
            assertThat(table.title()).isEqualTo("网络关键设备目录");
            assertThat(table.rows()).hasSize(2);
            assertThat(table.rows().get(1).text(1)).isEqualTo("路由器");
            assertThat(table.rows().get(1).place()).hasToString("table 1, row 2");
        });
    }

    @Test
    void refusesMoreRowsThanTheTreeCanCount() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            var table = document.createTable(1, 1);
            for (int i = 0; i < 5_001; i++) table.getCTTbl().addNewTr();
            document.write(bytes);
        }

        assertThatThrownBy(() -> ReadSource.read(DOCX, bytes.toByteArray()))
                .hasMessage(
                        "the document has more than 5000 rows, cells, paragraphs or runs in one place; send a list as"
                                + " large as this as a workbook or as CSV");
    }

    @Test
    void readsALongDocumentOfManyParagraphs() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            for (int i = 0; i < 6_000; i++) document.getDocument().getBody().addNewP();
            document.createTable(1, 2).getRow(0).getCell(0).setText("路由器");
            document.write(bytes);
        }

        assertThat(ReadSource.read(DOCX, bytes.toByteArray()).tables()).hasSize(1);
    }

    private static byte[] document() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("网络关键设备目录");
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(1).setText("名称");
            table.getRow(1).getCell(1).setText("路由器");
            document.write(bytes);
        }
        return bytes.toByteArray();
    }
}
