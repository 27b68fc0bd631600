package io.certwatch.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTablesTest {

    private static final String LINES = "序号,名称,范围\n1,路由器,\"整系统吞吐量(双向)≥12Tbps;\n整系统路由表容量≥55万条\"\n2,交换机,\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void knowsTheEncodingByTheBytes(String charset) throws UnreadableSource {
        var rows = read(LINES.getBytes(Charset.forName(charset)))
                .tables()
                .getFirst()
                .rows();

        assertThat(rows.get(1).text(2)).isEqualTo("整系统吞吐量(双向)≥12Tbps;\n整系统路由表容量≥55万条");
        assertThat(rows.get(2).cells().get(1).place()).hasToString("row 3, column 2");
    }

    @Test
    void dropsTheByteOrderMark() throws UnreadableSource {
        assertThat(read(("\uFEFF" + LINES).getBytes(StandardCharsets.UTF_8))
                        .tables()
                        .getFirst()
                        .rows()
                        .getFirst()
                        .text(0))
                .isEqualTo("序号");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void knowsTheSeparatorByTheLines(String separator) throws UnreadableSource {
        var lines = "a" + separator + "b, or c; d" + separator + "c\n1" + separator + "2" + separator + "3\n";
        if (!separator.equals("\t")) lines = lines.replace("b, or c; d", "\"b, or c; d\"");

        assertThat(read(lines.getBytes(StandardCharsets.UTF_8))
                        .tables()
                        .getFirst()
                        .rows()
                        .getFirst()
                        .text(1))
                .isEqualTo("b, or c; d");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a,b,c\\n1,2,3\\n4,5         | ends in the middle of row 3
        a,b\\n1,"2\\n3,4\\n         | row 2 begins a text in quotes
        a,b\\n1,\\u00002\\n         | NUL bytes
        a,b\\n1,\\uFFFD\\uFFFD\\n   | characters that were lost
        """)
    void refusesWhatIsBroken(String lines, String reason) {
        assertThatThrownBy(() -> read(lines.replace("\\u0000", "\0")
                        .replace("\\uFFFD", "\uFFFD")
                        .translateEscapes()
                        .getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesAnEncodingThatTheBytesContradict() {
        assertThatThrownBy(() -> ReadSource.read("text/csv", LINES.getBytes(Charset.forName("GB18030")), "utf-8"))
                .hasMessageContaining("encoded in UTF-8, but it is not");
        assertThatThrownBy(() -> read("序號,名稱\n1,網路設備與機器\n".getBytes(Charset.forName("Big5"))))
                .hasMessageContaining("seems to be in Big5; say so");
    }

    @Test
    void saysThatAMarkBeliesTheText() {
        var marked = new ByteArrayOutputStream();
        marked.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        marked.writeBytes(LINES.getBytes(Charset.forName("GB18030")));

        assertThatThrownBy(() -> read(marked.toByteArray()))
                .hasMessageContaining(
                        "begins with the byte order mark of UTF-8, but what follows is not in that encoding");
    }

    @Test
    void knowsTheEncodingByWhatComesLate() throws UnreadableSource {
        var lines = "no,name\n" + "1,router\n".repeat(20_000) + "2,路由器\n";

        assertThat(read(lines.getBytes(Charset.forName("GB18030")))
                        .tables()
                        .getFirst()
                        .rows()
                        .getLast()
                        .text(1))
                .isEqualTo("路由器");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        text/csv        | <html><table><tr><td>x</table></html> | what is in it is a web page
        application/pdf | <html><table><tr><td>x</table></html> | what is in it is a web page
        application/pdf | a,b                                   | what is in it is plain text
        text/html       | a,b                                   | what is in it is plain text
        text/csv        | ''                                    | the file is empty
        """)
    void refusesAFileThatIsNotWhatItIsCalled(String mediaType, String content, String reason) {
        assertThatThrownBy(() -> ReadSource.read(mediaType, content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining(reason);
    }

    private static Tables read(byte[] bytes) throws UnreadableSource {
        return ReadSource.read("text/csv", bytes);
    }
}
