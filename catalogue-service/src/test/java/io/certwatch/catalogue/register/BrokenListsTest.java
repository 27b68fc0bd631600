package io.certwatch.catalogue.register;

import static io.certwatch.catalogue.register.RegisterInMemory.COLUMNS;
import static io.certwatch.catalogue.register.RegisterInMemory.list;
import static io.certwatch.catalogue.register.RegisterInMemory.rows;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.importjob.ImportDecision.Accepted;
import io.certwatch.importjob.ImportDecision.Refused;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Phase;
import io.certwatch.importjob.RowError;
import io.certwatch.importjob.RowError.Problem;
import io.certwatch.platform.text.PlatformText;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each broken list is held for its own reason, and nothing of it is applied. */
class BrokenListsTest {

    private static final String PAGE = """
        <html><body><p>网络安全专用产品安全检测结果</p><table>
        <tr><th>序号</th><th>设备名称</th><th>规格型号</th><th>申请单位</th><th>报告编号</th><th>有效期</th></tr>%s</table></body></html>\
        """;

    private final RegisterInMemory register = new RegisterInMemory(Categories.of(List.of(), List.of()));

    @BeforeEach
    void applyASoundList() {
        assertThat(register.take("FULL", list(100)).phase()).isEqualTo(Phase.DONE);
    }

    @Test
    void holdsAListWithHalfTheRows() {
        holds("FULL", list(50), "The list has 50 rows; the last good list had 100.");
    }

    @Test
    void holdsAListWithoutAColumn() {
        holds("FULL", list(100).replace("企业名称", "备注"), "The column HOLDER is missing.");
    }

    @Test
    void holdsAListWithoutHolders() {
        var held = register.take("PARTIAL", "证书编号,型号\nN-1,M-1\nN-2,M-2\n");

        holds(held, "The column HOLDER is missing.");
        assertThat(register.errors(held))
                .extracting(RowError::row, RowError::problems)
                .containsExactly(
                        tuple(2L, List.of(new Problem(0, "", "holder", null, PlatformText.missing()))),
                        tuple(3L, List.of(new Problem(0, "", "holder", null, PlatformText.missing()))));
    }

    @Test
    void holdsAListWithAHalfEmptyColumn() {
        var half = list(100)
                .lines()
                .map(line -> line.matches(".*\\d*[02468],防火墙.*") || line.matches("\\d*[02468],.*")
                        ? line.replace("CCRC", "")
                        : line)
                .collect(Collectors.joining("\n", "", "\n"));
        holds("FULL", half, "The column BODY is filled in 50 % of the rows; in the last good list it was in 100 %.");
    }

    @Test
    void holdsAListWithSerialDates() {
        holds(
                "FULL",
                list(100).replace("2029-03-17", "47194"),
                "A date column was turned into numbers, in 100 of 100 rows.");
    }

    @Test
    void holdsAListWithAShiftedColumn() {
        holds("FULL", list(100).replace("华为技术有限公司", "新华三技术有限公司"), "The list differs in 100 of 100 known certificates.");
    }

    @Test
    void holdsAListWithManyRejectedRows() {
        holds("PARTIAL", list(100).replace("2029-03-17", "see certificate"), "100 of 100 rows are rejected.");
    }

    @Test
    void rejectsAListInAWrongEncoding() {
        var garbled = new String(list(100).getBytes(UTF_8), Charset.forName("windows-1252"));
        var failed = register.take(ListKind.FULL, garbled.getBytes(UTF_8), "text/csv");

        fails(failed, "it cannot be read");
        assertThat(register.releaseImport().release(failed.id(), "really")).isInstanceOf(Refused.class);
    }

    @Test
    void rejectsALoginPage() {
        fails(
                register.take(
                        ListKind.FULL,
                        "<html><body><form><input name='password'></form></body></html>".getBytes(UTF_8),
                        "text/html"),
                "it cannot be read");
    }

    @Test
    void holdsAnEmptyTable() {
        holdsPage("", "The list has no rows.");
    }

    @Test
    void rejectsAnotherKindOfTable() {
        fails(
                register.take("FULL", "姓名,年龄\n张三,30\n"),
                "it cannot be read: no table has the columns of a list: 证书编号, 产品型号; or, for results without"
                        + " numbers: 企业名称, 产品型号, 批次");
    }

    @Test
    void rejectsATruncatedList() {
        fails(register.take("FULL", list(100).substring(0, list(100).length() - 25)), "it cannot be read");
    }

    @Test
    void appliesSoundListsInEveryEncoding() {
        for (var charset : List.of("GB18030", "UTF-16")) {
            var done = register.take(ListKind.FULL, list(101).getBytes(Charset.forName(charset)), "text/csv");
            assertThat(done.phase()).as(charset + done.details().reasons()).isEqualTo(Phase.DONE);
        }
    }

    @Test
    void readsAPublishedPage() {
        var row = "<tr><td>1</td><td>数据库审计</td><td>DAS-A100</td><td>安恒</td><td>检字（2024）/7</td><td>2029年3月17日</td></tr>";

        var done = register.take(ListKind.PARTIAL, PAGE.formatted(row).getBytes(UTF_8), "text/html; charset=utf-8");

        assertThat(done.progress().rows())
                .as(done.details().reasons().toString())
                .isEqualTo(rows(1, 1, 0, 0, 0));
        assertThat(register.certificate("检字(2024)/7").facts().kind()).isEqualTo(CertificateKind.TESTING);
    }

    @Test
    void appliesOrCancelsAHeldListByDecision() {
        var held = register.take("FULL", list(50));

        assertThat(register.releaseImport().release(held.id(), "the authority has cleaned up"))
                .isInstanceOf(Accepted.class);
        register.workOff(register.certificates);

        assertThat(register.find(held.id()).phase()).isEqualTo(Phase.DONE);
        assertThat(register.absent(held)).hasSize(50);
        var another = register.take("FULL", list(20));
        assertThat(register.cancel(another.id(), "a mistake")).isInstanceOf(Accepted.class);
        assertThat(register.releaseImport().release(another.id(), "after all")).isInstanceOf(Refused.class);
    }

    @Test
    void rejectsTheReleaseOfAListOlderThanTheLastApplied() {
        var held = register.take("FULL", list(50));
        register.take("FULL", list(101));

        assertThat(register.releaseImport().release(held.id(), "late")).isInstanceOf(Refused.class);
    }

    @Test
    void reportsTheProblemOfARejectedRow() {
        var list = COLUMNS + "\n" + RegisterInMemory.line(201) + "\n"
                + "2,防火墙,名,,厂,CCRC,N-2,2024-01-01,2029-01-01\n3,防火墙,名,M-3,厂,CCRC,,2024-01-01,2029-01-01\n"
                + "4,防火墙,名,M-4,厂,CCRC,N-4,2024-02-30,2029-01-01\n5,防火墙,名,M-5,,CCRC,N-5,2024-01-01,2029-01-01\n"
                + RegisterInMemory.list(300, 310).replace(COLUMNS + "\n", "")
                + RegisterInMemory.line(201).replace("CCRC", "CAICT") + "\n";

        var done = register.take("PARTIAL", list);

        assertThat(done.progress().rows())
                .as(done.details().reasons().toString())
                .isEqualTo(rows(17, 12, 0, 5, 0));
        assertThat(register.errors(done))
                .extracting(
                        RowError::row,
                        row -> row.problems().getFirst().column(),
                        row -> row.problems().getFirst().field())
                .containsExactly(
                        tuple(3L, 4, "models"),
                        tuple(4L, 7, "number"),
                        tuple(5L, 8, "issued"),
                        tuple(6L, 5, "holder"),
                        tuple(18L, 7, "number"));
    }

    @Test
    void reportsAllProblemsOfARejectedRow() {
        var done = register.take("PARTIAL", list(101, 120) + "21,防火墙,名,,厂,CCRC,N-21,2024-02-30,soon\n");

        assertThat(register.rejected(done)).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(21);
            assertThat(row.error().problems())
                    .containsExactly(
                            new Problem(4, "产品型号", "models", "", PlatformText.missing()),
                            new Problem(8, "发证日期", "issued", "2024-02-30", ProblemText.of("problem.no-calendar-day")),
                            new Problem(9, "有效期至", "validUntil", "soon", ProblemText.of("problem.no-date")));
            assertThat(row.error().cells())
                    .containsExactly("N-21", "", "厂", "名", "防火墙", "", "CCRC", "", "2024-02-30", "soon", "", "");
        });
    }

    private void fails(ImportJob<CertificateList> failed, String reason) {
        assertThat(failed.phase()).isEqualTo(Phase.FAILED);
        assertThat(failed.failure().reason().en()).startsWith(reason);
        assertThat(register.certificates.told()).hasSize(100);
    }

    private void holdsPage(String rows, String reason) {
        holds(register.take(ListKind.FULL, PAGE.formatted(rows).getBytes(UTF_8), "text/html"), reason);
    }

    private void holds(String kind, String csv, String reason) {
        var mediaType = csv.startsWith("<") ? "text/html" : "text/csv";
        holds(register.take(ListKind.valueOf(kind), csv.getBytes(UTF_8), mediaType), reason);
    }

    private void holds(ImportJob<CertificateList> held, String reason) {
        assertThat(held.phase()).isEqualTo(Phase.HELD);
        assertThat(held.details().reasons())
                .anySatisfy(given -> assertThat(given.en()).startsWith(reason));
        assertThat(register.certificates.told()).hasSize(100);
    }
}
