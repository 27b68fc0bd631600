package io.certwatch.product.productimport.reading.xlsx;

import static io.certwatch.product.productimport.reading.RawWorkbook.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.productimport.reading.RawWorkbook;
import io.certwatch.tabular.TableReaders;
import io.certwatch.tabular.spreadsheet.SheetCell;
import io.certwatch.tabular.spreadsheet.SpreadsheetOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General                  | 25.6                  | 25.6",
                "General                  | 0.080000000000000002  | 0.08",
                "General                  | 1.2E+05               | 120000",
                "General                  | -3                    | -3",
                "General                  | 0                     | 0",
                "0.00                     | 25.6                  | 25.6",
                "#,##0.00                 | 9600                  | 9600",
                "000000                   | 123                   | 000123",
                "000000                   | 1234567               | 1234567",
                "00-0000                  | 123456                | 12-3456",
                "00-0000                  | 56                    | 00-0056",
                "\"SKU-\"00000            | 123                   | SKU-00123",
                "0.00E+00                 | 120000                | 120000",
                "0%                       | 0.985                 | 98.5%",
                "0.0\" Tbps\"             | 25.6                  | 25.6 Tbps",
                "#,##0\"万条\"            | 200                   | 200万条",
                "0\\ \\G\\b\\p\\s         | 100                   | 100 Gbps",
                "0.0,\"K\"                | 25600                 | 25600",
                "0.0                      | 25.64                 | 25.64",
                "General                  | 0.30000000000000004   | 0.3",
                "General                  | 1E7                   | 10000000",
                "General                  | 123456789012345       | 123456789012345",
                "General                  | 1E-7                  | 0.0000001",
                "0.00%                    | 0.07                  | 7%",
                "_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_) | 1234    | 1234",
                "_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_) | 0       | -",
                "0!-0                     | 12                    | 1-2",
                "[>100]0\"大\";0\"小\"     | 5                     | 5",
                "0;-0;\"-\"                | 0                     | -",
                "[$-F800]dddd, mmmm dd    | 45292                 | 2024-01-01",
                "[$¥-804]#,##0.00         | 12.5                  | ¥12.5",
                "[Red]0;[Blue]-0          | -7                    | -7",
                "0;(0)                    | -7                    | (7)",
                "\"是\";;\"否\"           | 1                     | 是",
                "\"是\";;\"否\"           | 0                     | 否",
                "@                        | 42                    | 42",
                "# ?/?                    | 0.5                   | 0.5",
                "_(* #,##0_);_(* (#,##0)  | 1234                  | 1234",
                "yyyy-mm-dd               | 45292                 | 2024-01-01",
                "yyyy\"年\"m\"月\"d\"日\" | 45292.5               | 2024-01-01",
                "[$-804]yyyy/m/d h:mm     | 45292.75              | 2024-01-01 18:00",
                "m/d/yy                   | 46447                 | 2027-03-01",
                "h:mm                     | 0.5                   | 12:00",
            })
    void showsWhatAPersonSees(String format, String number, String shown) throws IOException {
        assertThat(read(format, number)).isEqualTo(new SheetCell.Text(shown));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General    | 1234567890123456 | 15 digits",
                "General    | abc              | is none",
                "General    | NaN              | is none",
                "General    | 1E999999999      | is none",
                "yyyy-mm-dd | 99999999         | formatted as a date",
                "yyyy-mm-dd | -1               | formatted as a date",
            })
    void doesNotPassOffWhatItCannotShow(String format, String number, String reason) throws IOException {
        assertThat(read(format, number))
                .isInstanceOfSatisfying(
                        SheetCell.Faulty.class,
                        faulty -> assertThat(faulty.reason().en()).contains(reason));
    }

    @Test
    void showsANumberWithoutFormatUnchanged() throws IOException {
        assertThat(read(new RawWorkbook(), "9600.10")).isEqualTo(new SheetCell.Text("9600.1"));
        assertThat(read(
                        new RawWorkbook()
                                .part(
                                        "xl/styles.xml",
                                        "<styleSheet"
                                            + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"),
                        "1E7"))
                .isEqualTo(new SheetCell.Text("10000000"));
    }

    private SheetCell read(String format, String number) throws IOException {
        return read(new RawWorkbook().formats(format), number);
    }

    private SheetCell read(RawWorkbook workbook, String number) throws IOException {
        var file = Files.write(
                folder.resolve("numbers.xlsx"),
                workbook.sheet("<row r=\"1\">" + number("A1", 0, number) + "</row>")
                        .bytes());
        try (var open = TableReaders.open(file, SpreadsheetOptions.NONE);
                var rows = open.rows(open.sheets().getFirst())) {
            return rows.next().cell(1);
        }
    }
}
