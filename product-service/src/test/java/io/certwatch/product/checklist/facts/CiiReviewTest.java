package io.certwatch.product.checklist.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.checklist.ItemAnswer;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.profile.CiiStanding;
import io.certwatch.product.profile.CiiStatement;
import io.certwatch.product.profile.CompanyProfile;
import io.certwatch.product.profile.ProfileRevision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CiiReviewTest {

    private static ItemAnswer on(String day, CiiStanding standing, String reviewOn) {
        var statement =
                new CiiStatement(standing, "Supplies a metro.", reviewOn == null ? null : LocalDate.parse(reviewOn));
        var profile = new CompanyProfile(List.of(), statement, List.of());
        return CiiReview.answer(new ProfileRevision("demo", 3, profile, null, null), Instant.parse(day + "T02:00:00Z"));
    }

    @Test
    void isDoneUntilTheReviewDay() {
        var answer = on("2027-06-01", CiiStanding.SUPPLIER, "2027-06-30");

        assertThat(answer.state()).isEqualTo(ItemState.DONE);
        assertThat(answer.reviewOn()).isEqualTo("2027-06-30");
        assertThat(answer.figures()).containsEntry("daysUntilReview", 29L).containsEntry("profileRevision", 3L);
        assertThat(answer.text().en())
                .isEqualTo("The company states that it supplies an operator of critical information infrastructure;"
                        + " to be reviewed on 30 June 2027, in 29 days.");
        assertThat(answer.from().en()).isEqualTo("The profile of the company in revision 3: /api/company/profile");
        assertThat(on("2027-06-29", CiiStanding.NONE, "2027-06-30").state()).isEqualTo(ItemState.DONE);
    }

    @Test
    void isOpenAndDueFromTheReviewDayOn() {
        var answer = on("2027-06-30", CiiStanding.NONE, "2027-06-30");

        assertThat(answer.state()).isEqualTo(ItemState.OPEN);
        assertThat(answer.reviewOn()).isEqualTo("2027-06-30");
        assertThat(answer.openSince()).isEqualTo("2027-06-29T16:00:00Z");
        assertThat(answer.text().zh()).isEqualTo("企业说明其既不运营关键信息基础设施，也不向其运营者供货；复核日2027年6月30日已到。");
    }

    @Test
    void isOpenWhileNothingIsStatedOrNoReviewDayIsSet() {
        assertThat(on("2027-06-01", CiiStanding.UNKNOWN, "2027-06-30").state()).isEqualTo(ItemState.OPEN);
        assertThat(on("2027-06-01", CiiStanding.UNKNOWN, null).text().en())
                .isEqualTo("The company has not stated how it stands to critical information infrastructure.");
        assertThat(on("2027-06-01", CiiStanding.OPERATOR, null)).satisfies(answer -> {
            assertThat(answer.state()).isEqualTo(ItemState.OPEN);
            assertThat(answer.reviewOn()).isNull();
            assertThat(answer.openSince()).isNull();
        });
    }
}
