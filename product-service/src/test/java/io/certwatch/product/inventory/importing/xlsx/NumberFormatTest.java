package io.certwatch.product.inventory.importing.xlsx;

import io.certwatch.product.inventory.importing.Cell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumberFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "General                  | 25.6                  | 25.6",
        "General                  | 0.080000000000000002  | 0.08",
        "''                       | 1.2E+05               | 120000",
        "''                       | -3                    | -3",
        "''                       | 0                     | 0",
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
        "0.0,\"K\"                | 25600                 | 25.6K",
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
    void showsWhatAPersonSees(String format, String number, String shown) {
        assertThat(NumberFormat.of(format, false).show(number)).isEqualTo(new Cell.Text(shown));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''         | 1234567890123456 | 15 digits",
        "''         | abc              | is none",
        "''         | NaN              | is none",
        "''         | 1E999999999      | is none",
        "yyyy-mm-dd | 99999999         | formatted as a date",
        "yyyy-mm-dd | -1               | formatted as a date",
    })
    void doesNotPassOffWhatItCannotShow(String format, String number, String reason) {
        assertThat(NumberFormat.of(format, false).show(number)).isInstanceOfSatisfying(Cell.Faulty.class, faulty -> assertThat(faulty.reason()).contains(reason));
    }
}
