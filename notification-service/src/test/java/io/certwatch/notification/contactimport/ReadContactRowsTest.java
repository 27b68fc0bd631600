package io.certwatch.notification.contactimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.importjob.RowError.Problem;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.Frequency;
import io.certwatch.notification.contact.Interests;
import io.certwatch.notification.contactimport.ContactRow.Offered;
import io.certwatch.notification.contactimport.ContactRow.Rejected;
import io.certwatch.notification.contactimport.ContactRow.Repeated;
import io.certwatch.notification.vocabulary.ProblemText;
import io.certwatch.notification.vocabulary.Severity;
import io.certwatch.platform.text.Language;
import io.certwatch.tabular.spreadsheet.Reason;
import io.certwatch.tabular.spreadsheet.RowPlace;
import io.certwatch.tabular.spreadsheet.SheetCell;
import io.certwatch.tabular.spreadsheet.SheetRow;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadContactRowsTest {
    private static final ContactWords WORDS = new ContactWords();

    private final ReadContactRows reading = new ReadContactRows(WORDS);
    private ContactHeaders headers = headers("Vendor", "Name", "E-mail");
    private long row = 1;

    @Test
    void readsTheColumnsOfAChineseList() {
        headers = headers("供应商编码", "联系人", "电子邮箱", "语言", "时区", "职务", "目录条目", "紧急程度", "频率");
        assertThat(read("huawei-cn", "李娜", "li.na@例子.中国", "英文", "北京时间", "合规", "cne-01、SCP-02", "逾期，即将到期", "每周"))
                .isEqualTo(offered(new ContactDetails(
                        "huawei-cn",
                        "李娜",
                        "li.na@xn--fsqu00a.xn--fiqs8s",
                        Language.EN,
                        ZoneId.of("Asia/Shanghai"),
                        "合规",
                        new Interests(List.of("CNE-01", "SCP-02"), Set.of(Severity.OVERDUE, Severity.SOON)),
                        Frequency.WEEKLY)));
    }

    @Test
    void needsVendorNameAndAddressOnly() {
        assertThat(read("acme", "Jane Roe", "jane@acme.example"))
                .isEqualTo(offered(ContactDetails.of("acme", "Jane Roe", "jane@acme.example", Language.ZH)));
    }

    @Test
    void takesAMemberOfTheTeamOnlyWhereTheListSaysSo() {
        assertThat(read("团队", "Jane", "jane@demo.example"))
                .isEqualTo(offered(ContactDetails.of(null, "Jane", "jane@demo.example", Language.ZH)));
        assertThat(problems(read("", "Jane", "jane2@demo.example")))
                .containsExactly(new Problem(1, "Vendor", "vendor", "", ProblemText.of("problem.vendor-or-team")));
    }

    @Test
    void namesEveryProblemOfARow() {
        headers = headers("Name", "Vendor", "E-mail", "Language", "Time zone", "Frequency", "Severity");
        assertThat(problems(read(" ", "acme", "nowhere", "French", "Mars", "hourly", "mild")))
                .extracting(Problem::column, Problem::field)
                .containsExactlyInAnyOrder(
                        tuple(1, "name"),
                        tuple(3, "email"),
                        tuple(4, "language"),
                        tuple(5, "timeZone"),
                        tuple(6, "frequency"),
                        tuple(7, "severities"));
    }

    @Test
    void readsTheWordsThatItsRefusalsPropose() {
        headers = headers("Name", "Vendor", "E-mail", "Time zone", "Severity");
        var proposed = List.of("overdue, due soon, later", "已逾期，即将到期，不紧急");
        for (var severities : proposed) {
            var read = (Offered) read("Jane", "own team", severities.length() + "@demo.example", "北京时间", severities);
            assertThat(read.details().interests().severities()).hasSize(3);
        }
        assertThat(problems(read("Jane", "", "jane@demo.example", "Mars", "mild")))
                .extracting(problem -> problem.reason().en() + problem.reason().zh())
                .hasSize(3)
                .noneMatch(words -> words.contains("SOON") || words.contains("'team'"));
    }

    @Test
    void tellsARepeatedRowFromAContradiction() {
        read("acme", "Jane", "jane@acme.example");
        assertThat(read("acme", "Jane", "jane@acme.example")).isInstanceOf(Repeated.class);
        assertThat(problems(read("acme", "J. Roe", "JANE@acme.example")))
                .extracting(problem -> problem.reason().en())
                .containsExactly("is in row 2 already, with other data");
        assertThat(read("other", "J. Roe", "jane@acme.example")).isInstanceOf(Offered.class);
    }

    @Test
    void takesAddressesAndCodesAsTheInterfaceDoes() {
        headers = headers("Vendor", "Name", "E-mail", "Entries");
        var longest = "a".repeat(64) + "@" + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(57) + ".com";
        assertThat(longest).hasSize(254);
        var read = (Offered) read("acme", "Jane", longest, "cne-01, CNE-01");
        assertThat(read.details().email()).isEqualTo(longest);
        assertThat(read.details().interests().entries()).containsExactly("CNE-01");
        assertThat(problems(read("acme", "Jane", longest.replace(".com", "x.com"), "CNE 01")))
                .extracting(problem -> problem.reason().en())
                .containsExactlyInAnyOrder(
                        "is longer than 254 characters", "is no list of codes such as CNE-01, SCP-02");
    }

    @Test
    void rejectsAnUnreliableCell() {
        var cells = List.<SheetCell>of(
                new SheetCell.Text("acme"),
                new SheetCell.Text("Jane"),
                new SheetCell.Faulty("#REF!", Reason.of("cell.error", "#REF!")));
        var read = reading.read(1, new SheetRow(new RowPlace("", 2), cells), headers);
        assertThat(problems(read))
                .extracting(problem -> problem.reason().en())
                .contains("is an error of the spreadsheet: #REF!");
    }

    @Test
    void keepsWhatIsStoredOfColumnsThatTheListLacks() {
        var known = new ContactDetails(
                "acme",
                "J.",
                "jane@acme.example",
                Language.EN,
                ZoneId.of("Europe/Berlin"),
                "Compliance",
                new Interests(List.of("CNE-01"), Set.of(Severity.SOON)),
                Frequency.DAILY);
        var offered = (Offered) read("acme", "Jane Roe", "jane@acme.example");
        assertThat(offered.over(known))
                .isEqualTo(new ContactDetails(
                        "acme",
                        "Jane Roe",
                        "jane@acme.example",
                        Language.EN,
                        ZoneId.of("Europe/Berlin"),
                        "Compliance",
                        new Interests(List.of("CNE-01"), Set.of(Severity.SOON)),
                        Frequency.DAILY));
    }

    @ParameterizedTest
    @CsvSource({
        "Supplier No., CONTACT PERSON, E-Mail Address, true",
        "供应商, 姓名, 邮箱, true",
        "*供应商 名称:, 联系人姓名, Ｅｍａｉｌ, true",
        "Vendor, Name, Phone, false"
    })
    void knowsHeadersInBothLanguages(String vendor, String name, String email, boolean complete) {
        assertThat(headers(vendor, name, email).areComplete()).isEqualTo(complete);
    }

    private ContactRow read(String... cells) {
        row++;
        return reading.read(row, row(row, cells), headers);
    }

    private Offered offered(ContactDetails details) {
        return new Offered(details, headers);
    }

    private static List<Problem> problems(ContactRow read) {
        return ((Rejected) read).row().error().problems();
    }

    private static ContactHeaders headers(String... cells) {
        return ContactHeaders.of(row(1, cells), WORDS);
    }

    private static SheetRow row(long number, String... cells) {
        return new SheetRow(
                new RowPlace("", number),
                Arrays.stream(cells).<SheetCell>map(SheetCell.Text::new).toList());
    }
}
