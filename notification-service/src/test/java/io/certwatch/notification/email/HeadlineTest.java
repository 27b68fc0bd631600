package io.certwatch.notification.email;

import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.alert;
import static io.certwatch.notification.alert.Fixtures.due;
import static io.certwatch.notification.alert.Fixtures.ending;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.undated;
import static io.certwatch.notification.alert.Fixtures.withFirstListed;
import static io.certwatch.notification.alert.Fixtures.withFirstListedAtLatest;
import static io.certwatch.notification.alert.Fixtures.withNews;
import static io.certwatch.notification.email.Letters.lines;
import static io.certwatch.notification.email.Letters.words;
import static io.certwatch.platform.text.Language.EN;
import static io.certwatch.platform.text.Language.ZH;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLine.EndingProof;
import io.certwatch.notification.alert.AlertLine.News;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Subject and first line name who asks, how many products and the nearest date. */
class HeadlineTest {

    @Test
    void newRequirements() {
        says(
                lines(1),
                "2026-11-25",
                "Huaxin：1款产品新增认证或者检测要求，最迟完成日为2027年2月28日",
                "Huaxin: 1 product newly needs certification or testing, due by 28 February 2027");
        says(
                List.of(due(line("o0"), "2027-05-01"), line("o1")),
                "2026-11-25",
                "Huaxin：2款产品新增认证或者检测要求，最早一款的最迟完成日为2027年2月28日",
                "Huaxin: 2 products newly need certification or testing, the first due by 28 February 2027");
        says(
                lines(1200),
                "2026-11-25",
                "Huaxin：1,200款产品新增认证或者检测要求，最迟完成日为2027年2月28日",
                "Huaxin: 1,200 products newly need certification or testing, due by 28 February 2027");
    }

    /** Registering or importing it is nothing new in the law, nor is an edition that continues what an earlier one listed. */
    @Test
    void onlyWhatAnEditionListsFirstIsNew() {
        var planned = due(line("o0"), "2027-05-01");
        for (var kind : Set.of(AlertCause.Kind.REGISTRATION, AlertCause.Kind.IMPORT, AlertCause.Kind.FOLLOW_UP)) {
            var cause = kind == AlertCause.Kind.FOLLOW_UP
                    ? AlertCause.followUp(
                            alert(NEW_EDITION, List.of()).id(),
                            1,
                            LocalDate.parse("2026-11-18"),
                            LocalDate.parse("2026-11-25"))
                    : new AlertCause(kind, "2026-11-25");
            assertThat(words(EN, alert(cause, List.of(planned)), "2026-11-25", 2_000)
                            .subject())
                    .as(kind.name())
                    .contains("1 product needs certification or testing, due by 30 April 2027");
        }
        says(
                List.of(due(withFirstListed(line("o0"), "2017-06-01"), "2027-05-01")),
                "2026-11-25",
                "Huaxin：1款产品须认证合格或者检测符合要求，最迟完成日为2027年4月30日",
                "Huaxin: 1 product needs certification or testing, due by 30 April 2027");
        says(
                List.of(due(withFirstListedAtLatest(line("o0"), "2027-03-01"), "2027-05-01")),
                "2026-11-25",
                "Huaxin：1款产品须认证合格或者检测符合要求，最迟完成日为2027年4月30日",
                "Huaxin: 1 product needs certification or testing, due by 30 April 2027");
    }

    /** A gateway that audits and filters has two obligations and is one product. */
    @Test
    void aProductWithTwoEntriesIsCountedOnce() {
        var gateway = line("o0");
        says(
                List.of(gateway, gateway.withObligation("o1"), due(line("o2"), "2027-05-01")),
                "2026-11-25",
                "Huaxin：2款产品新增认证或者检测要求，最早一款的最迟完成日为2027年2月28日",
                "Huaxin: 2 products newly need certification or testing, the first due by 28 February 2027");
        says(
                List.of(gateway, due(gateway.withObligation("o1"), "2027-06-01"), due(line("o2"), "2027-09-01")),
                "2027-03-02",
                "Huaxin：2款产品须认证合格或者检测符合要求，均没有有效的结果记录，其中1款取得之前不得销售，其余最早一款的最迟完成日为2027年8月31日",
                "Huaxin: 2 products need certification or testing and have no valid result on record, 1 of them not to"
                        + " be sold until there is one, the next due by 31 August 2027");
    }

    @Test
    void withoutADate() {
        says(
                List.of(undated(line("o0"))),
                "2026-11-25",
                "Huaxin：1款产品新增认证或者检测要求，须在上市之前完成",
                "Huaxin: 1 product newly needs certification or testing before market entry");
    }

    /** What is listed since 2023 is not new. */
    @Test
    void whatIsListedWithoutProofIsNeitherNewNorOverdue() {
        says(
                lines(2),
                "2027-03-02",
                "Huaxin：2款产品自2023年7月3日起列入目录，没有有效的认证或者检测结果记录，取得之前不得销售",
                "Huaxin: 2 products listed since 3 July 2023 have no valid certification or test result on record, not"
                        + " to be sold until there is one");
        says(
                List.of(line("o0"), due(line("o1"), "2027-09-01"), due(line("o2"), "2027-06-01")),
                "2027-03-02",
                "Huaxin：3款产品须认证合格或者检测符合要求，均没有有效的结果记录，其中1款取得之前不得销售，其余最早一款的最迟完成日为2027年5月31日",
                "Huaxin: 3 products need certification or testing and have no valid result on record, 1 of them not to"
                        + " be sold until there is one, the next due by 31 May 2027");
        says(
                List.of(line("o0"), undated(line("o1"))),
                "2027-03-02",
                "Huaxin：2款产品须认证合格或者检测符合要求，均没有有效的结果记录，其中1款取得之前不得销售",
                "Huaxin: 2 products need certification or testing and have no valid result on record, 1 of them not to"
                        + " be sold until there is one");
    }

    @Test
    void unknownFigureLeavesOpenSinceWhenItIsListed() {
        says(
                List.of(withFirstListed(line("o0"), "2017-06-01"), withFirstListedAtLatest(line("o1"), "2023-07-03")),
                "2027-03-02",
                "Huaxin：2款产品最迟自2023年7月3日起列入目录，没有有效的认证或者检测结果记录，取得之前不得销售",
                "Huaxin: 2 products listed since 3 July 2023 at the latest have no valid certification or test result"
                        + " on record, not to be sold until there is one");
    }

    @Test
    void certificationAgain() {
        says(
                List.of(withNews(line("o0"), News.REOPENED, null)),
                "2027-01-30",
                "Huaxin：1款产品须重新具有有效的认证或者检测结果，最迟完成日为2027年2月28日",
                "Huaxin: 1 product needs a valid certification or test result again, due by 28 February 2027");
        says(
                List.of(withNews(line("o0"), News.REOPENED, null)),
                "2027-04-01",
                "Huaxin：1款产品自2023年7月3日起列入目录，须重新具有有效的认证或者检测结果，在此之前不得销售",
                "Huaxin: 1 product needs a valid certification or test result again, listed since 3 July 2023, not to"
                        + " be sold until there is one");
    }

    @Test
    void reminders() {
        var soon = withNews(line("o0"), News.DUE_SOON, null);
        says(
                List.of(soon),
                "2027-01-30",
                "Huaxin提醒：1款产品须认证合格或者检测符合要求，最迟完成日为2027年2月28日",
                "Huaxin reminds you: 1 product needs certification or testing, due by 28 February 2027");
        says(
                List.of(ending(due(line("o0"), "2023-07-03"), "2027-03-01")),
                "2027-01-30",
                "Huaxin提醒：1款产品的证书须续期、重新认证或者检测，有效期至2027年3月1日",
                "Huaxin reminds you: the certificate of 1 product ends on 1 March 2027 and a renewed or new"
                        + " certificate, or a test result, is needed by then");
        says(
                List.of(ending(line("o0"), "2027-04-15"), ending(line("o1"), "2027-04-01")),
                "2027-01-30",
                "Huaxin提醒：2款产品的证书须续期、重新认证或者检测，最早于2027年4月1日到期",
                "Huaxin reminds you: the certificates of 2 products end, the first on 1 April 2027, and a renewed or"
                        + " new certificate, or a test result, is needed by then");
        says(
                List.of(ending(line("o1"), "2027-04-15"), soon),
                "2027-01-30",
                "Huaxin提醒：2款产品须完成认证、检测或者续期，最早一款的最迟完成日为2027年2月28日",
                "Huaxin reminds you: 2 products need certification, testing or a renewal, the first due by 28 February"
                        + " 2027");
    }

    @Test
    void whatEnds() {
        var until = "2027-03-01";
        endsAs(EndingProof.TEST_REPORT, "1款产品的检测结果即将到期，须重新检测或者认证", "the test result of 1 product ends");
        endsAs(EndingProof.SALES_LICENCE, "1款产品的旧销售许可证即将到期，须认证或者检测", "the old sales licence of 1 product ends");
        endsAs(
                EndingProof.CCIS_2018_CERTIFICATE,
                "1款产品的CNCA-CCIS-2018认证证书即将到期，须认证或者检测",
                "the CNCA-CCIS-2018 certificate of 1 product ends");
        says(
                List.of(
                        ending(line("o0"), until, EndingProof.TEST_REPORT, false),
                        ending(line("o1"), until, EndingProof.CERTIFICATE, false)),
                "2027-01-30",
                "Huaxin提醒：2款产品的证书、检测结果或者许可证即将到期，有效期至2027年3月1日",
                "Huaxin reminds you: the proofs on record of 2 products end on 1 March 2027 and a new one is needed");
    }

    private static void endsAs(EndingProof kind, String zh, String en) {
        says(
                List.of(ending(line("o0"), "2027-03-01", kind, false)),
                "2027-01-30",
                "Huaxin提醒：" + zh + "，有效期至2027年3月1日",
                "Huaxin reminds you: " + en + " on 1 March 2027 and certification or testing is needed by then");
    }

    @Test
    void aCorrectionOfTheRegisterSaysNotAgain() {
        says(
                List.of(withNews(line("o0"), News.CORRECTED, null)),
                "2027-04-01",
                "Huaxin：我方的认证检测结果库副本更正后，1款产品没有有效的认证或者检测结果记录",
                "Huaxin: after a correction of our copy of the register, 1 product has no valid certification or test"
                        + " result on record");
        says(
                List.of(withNews(line("o0"), News.CORRECTED, null)),
                "2027-01-30",
                "Huaxin：我方的认证检测结果库副本更正后，1款产品没有有效的认证或者检测结果记录，最迟完成日为2027年2月28日",
                "Huaxin: after a correction of our copy of the register, 1 product has no valid certification or test"
                        + " result on record, due by 28 February 2027");
        says(
                List.of(
                        withNews(line("o0"), News.CORRECTED, null),
                        withNews(due(line("o1"), "2027-06-01"), News.CORRECTED, null)),
                "2027-04-01",
                "Huaxin：我方的认证检测结果库副本更正后，2款产品没有有效的认证或者检测结果记录，其中1款取得之前不得销售，其余最早一款的最迟完成日为2027年5月31日",
                "Huaxin: after a correction of our copy of the register, 2 products have no valid certification or"
                        + " test result on record, 1 of them not to be sold until there is one, the next due by 31 May"
                        + " 2027");
        says(
                List.of(
                        withNews(line("o0"), News.CORRECTED, null),
                        withNews(undated(line("o1")), News.CORRECTED, null)),
                "2027-04-01",
                "Huaxin：我方的认证检测结果库副本更正后，2款产品没有有效的认证或者检测结果记录，其中1款取得之前不得销售",
                "Huaxin: after a correction of our copy of the register, 2 products have no valid certification or"
                        + " test result on record, 1 of them not to be sold until there is one");
    }

    private static void says(List<AlertLine> lines, String today, String zh, String en) {
        var chinese = words(ZH, lines, today);
        assertThat(chinese.subject()).isEqualTo(zh + "（2023年第2号公告）");
        assertThat(chinese.text()).startsWith(zh + "\n");
        var english = words(EN, lines, today);
        assertThat(english.subject()).isEqualTo(en + " (Announcement No. 2 of 2023)");
        assertThat(english.text()).startsWith(en + "\n");
    }
}
