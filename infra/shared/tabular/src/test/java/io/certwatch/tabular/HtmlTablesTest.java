package io.certwatch.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTablesTest {

    @Test
    void spreadsMergedCellsOverAllThatTheyReach() throws UnreadableSource {
        var table = read("""
            <table><tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td>丙</td><td>丁<br>戊</td></tr></table>\
            """).tables().getFirst();

        assertThat(texts(table)).containsExactly(List.of("甲", "乙", "乙"), List.of("甲", "丙", "丁\n戊"));
        assertThat(table.rows().get(1).cells().getFirst().place()).hasToString("table 1, row 1, column 1");
        assertThat(table.rows().get(1).cells().get(1).place()).hasToString("table 1, row 2, column 2");
        assertThat(table.rows().get(1).place()).hasToString("table 1, row 2");
    }

    @Test
    void takesTablesAroundTablesForLayout() throws UnreadableSource {
        var tables =
                read("<table><tr><td>menu<table><caption>一</caption><tr><td>a</table><td><h2>二</h2><table><tr><td>b</table></table></table>")
                        .tables();

        assertThat(tables).extracting(Table::title).containsExactly("一", "二");
        assertThat(tables).extracting(Table::part).containsExactly("table 1", "table 2");
    }

    @Test
    void tellsTheParagraphsAroundTheTables() throws UnreadableSource {
        var page = read(
                "<html><head><title>公告</title></head><body><p>2023年<b>第2号</b></p><script>no()</script><table><tr><td>x</table><p>end</html>");

        assertThat(page.paragraphs()).extracting(Tables.Paragraph::text).containsExactly("公告", "2023年第2号", "end");
    }

    @ParameterizedTest
    @CsvSource({"gb2312,GB18030", "utf-8,UTF-8", "big5,Big5"})
    void readsThePageInTheEncodingThatItSays(String said, String really) throws UnreadableSource {
        var page = "<html><meta charset=" + said + "><table><tr><td>路由器</table></html>";

        var tables = ReadSource.read("text/html", page.getBytes(Charset.forName(really)));

        assertThat(tables.tables().getFirst().rows().getFirst().text(0)).isEqualTo("路由器");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <html><title>用户登录</title><body><p>请先登录</p></body></html>            | asks to sign in
        <html><body><form><input type=password></form></body></html>                | asks to sign in
        <html><body><table><tr><td>1.路由器</td></tr><tr><td>2.                     | ends in the middle of a table
        <html><body><table><tr><td>1.路由器</td></tr></table><p>续                  | is cut off
        <html><body><p>404</p></body></html>                                        | there is no table in it
        <html><body><table><tr><td> </td></tr></table></body></html>                | there is no table in it
        <html><meta charset=gb2312><table><tr><td>路由器交换机服务器</table></html> | encoded in GB18030, but it is not
        <html><meta charset=klingon><table><tr><td>x</table></html>                 | is unknown
        """)
    void refusesWhatIsNotTheDocument(String page, String reason) {
        assertThatThrownBy(() -> read(page))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesTextThatWasSavedInTheWrongEncoding() {
        var garbled = new String("网络关键设备".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        var garbledToo = new String("网络关键设备".getBytes(StandardCharsets.UTF_8), Charset.forName("GB18030"));
        var lost = "网络\uFFFD\uFFFD设备";

        for (var text : List.of(garbled, garbledToo)) {
            assertThatThrownBy(() -> read("<table><tr><td>1<td>" + text + "</table>"))
                    .hasMessage(
                            "table 1, row 1, column 2 is garbled: it was once read in the wrong encoding and saved so");
        }
        assertThatThrownBy(() -> read("<table><tr><td>" + lost + "</table>"))
                .hasMessageContaining("characters that were lost");
    }

    @Test
    void refusesAPageThatIsNestedWithoutEnd() {
        var page = "<div>".repeat(50_000) + "<table><tr><td>x</table>";

        assertThatThrownBy(() -> read(page)).hasMessage("its elements are nested more than 400 deep");
    }

    @Test
    void readsLongRunsOfSpacesInNoTime() {
        var spaces = "\u3000".repeat(60_000) + "x";

        var texts = assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> read("<table><tr><td>1<td>" + spaces + "</table>")
                        .tables()
                        .getFirst());

        assertThat(texts.rows().getFirst().text(1)).isEqualTo("x");
    }

    @Test
    void takesAccentsForWhatTheyAre() throws UnreadableSource {
        assertThat(read("<table><tr><td>Müller Zürich Köln Café déjà Ærøskøbing – naïve</table>")
                        .tables())
                .hasSize(1);
    }

    private static Tables read(String page) throws UnreadableSource {
        return ReadSource.read("text/html", page.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> texts(Table table) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }
}
