package io.certwatch.product.bid;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.engine.Explanation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LineWordsTest {

    private static final LocalDate DAY = LocalDate.parse("2027-01-20");

    private static LineWords words(ProofKind kind, boolean valid, boolean hasEnd, boolean statesNoEnd) {
        return new LineWords(
                DAY, false, kind, valid, null, hasEnd ? LocalDate.parse("2029-01-31") : null, statesNoEnd, false);
    }

    @Test
    void callsNothingValidWhoseEndNobodyKnows() {
        assertThat(words(ProofKind.TEST_REPORT, true, false, false).ofAccepted().zh())
                .isEqualTo("未记录有效期届满日，2027年1月20日是否有效须核对");
        assertThat(words(ProofKind.TEST_REPORT, true, false, true).ofAccepted().zh())
                .isEqualTo("采纳时说明该证明未载有效期届满日，2027年1月20日未见失效记录");
        assertThat(words(ProofKind.TEST_REPORT, true, true, false).ofAccepted().zh())
                .isEqualTo("2027年1月20日有效");
        assertThat(words(ProofKind.TEST_REPORT, true, false, false)
                        .ofUnaccepted()
                        .zh())
                .isEqualTo("未记录有效期届满日，2027年1月20日是否有效须核对，但企业尚无人采纳其用于该产品");
    }

    @Test
    void saysOfADayToComeWhatIsOnRecordNow() {
        var foreseen = new LineWords(
                DAY, true, ProofKind.CERTIFICATE, true, null, LocalDate.parse("2029-01-31"), false, false);
        assertThat(foreseen.ofAccepted().zh()).isEqualTo("按现有记录，2027年1月20日有效");
        assertThat(foreseen.ofAccepted().en()).isEqualTo("Valid on 20 January 2027 by what is on record now");
    }

    @Test
    void saysWhetherItHoldsOnlyWhereThatIsKnown() {
        assertThat(words(ProofKind.TEST_REPORT, true, false, false).holds()).isNull();
        assertThat(words(ProofKind.TEST_REPORT, true, false, true).holds()).isTrue();
        assertThat(words(ProofKind.TEST_REPORT, true, true, false).holds()).isTrue();
        assertThat(words(ProofKind.TEST_REPORT, false, false, false).holds()).isFalse();
    }

    @Test
    void callsNothingValidThatTheRegisterSaysIsNot() {
        var words = new LineWords(
                DAY, false, ProofKind.CERTIFICATE, false, null, LocalDate.parse("2029-01-31"), false, true);
        assertThat(words.ofAccepted().zh()).isEqualTo("按认证检测结果库副本的记载，2027年1月20日无效");
        assertThat(words.ofVendorsToDecide()).isEqualTo(words.ofAccepted());
    }

    @Test
    void saysOfAPaperThatHasNotBegunThatItIsNotYetValid() {
        var begins = LocalDate.parse("2027-03-01");
        var words = new LineWords(DAY, false, ProofKind.CERTIFICATE, false, begins, null, false, false);
        assertThat(words.ofUnaccepted().zh()).isEqualTo("2027年1月20日尚未生效（发证日期：2027年3月1日）");
        assertThat(words.ofUnaccepted().en()).isEqualTo("Not yet valid on 20 January 2027 (issued on 1 March 2027)");
    }

    @Test
    void saysWhatCanNeverBeAccepted() {
        var why = new Explanation("许可证有效期超过两年", "too long");
        assertThat(words(ProofKind.SALES_LICENCE, true, true, false)
                        .ofUnacceptable(why)
                        .zh())
                .isEqualTo("2027年1月20日有效；未采纳，按现有记录也不能采纳：许可证有效期超过两年");
        assertThat(words(ProofKind.COMMERCIAL_CRYPTOGRAPHY, true, true, false)
                        .ofUnacceptable(why)
                        .zh())
                .isEqualTo("2027年1月20日有效；属于其他许可，不作为本目录的证明");
        assertThat(words(ProofKind.CERTIFICATE, false, true, false)
                        .ofUnaccepted()
                        .zh())
                .isEqualTo("2027年1月20日无效");
    }
}
