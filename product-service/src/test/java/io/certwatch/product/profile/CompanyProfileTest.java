package io.certwatch.product.profile;

import static io.certwatch.product.profile.CiiExposure.Reason.COMPANY;
import static io.certwatch.product.profile.CiiExposure.Reason.CUSTOMER;
import static io.certwatch.product.profile.CiiExposure.Reason.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.edition.Sector;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.profile.CiiExposure.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompanyProfileTest {

    private static final CompanyProfile NOTHING = CompanyProfile.NOTHING_STATED;

    private static final StatedBy LI = stated("li.na", "2026-11-12T03:00:00Z");
    private static final StatedBy WANG = stated("wang.wu", "2026-12-01T03:00:00Z");
    private static final Statement MARK = Statement.ofMark(LI);

    @Test
    void aProductIsExposedByItsOwnMark() {
        assertThat(NOTHING.of("A").exposure(Optional.of(MARK)))
                .isEqualTo(new CiiExposure(true, List.of(PRODUCT), List.of(MARK)));
        assertThat(NOTHING.of("A").exposure(Optional.empty())).isEqualTo(CiiExposure.NONE);
    }

    @Test
    void allProductsOfAnOperatorAreExposed() {
        var exposure =
                standing(CiiStanding.OPERATOR).record(LI, NOTHING).of("A").exposure(Optional.empty());

        assertThat(exposure.because()).containsExactly(COMPANY);
        assertThat(exposure.statements()).containsExactly(new Statement(COMPANY, null, null, true, "li.na", LI.at()));
    }

    @ParameterizedTest
    @EnumSource(
            value = CiiStanding.class,
            names = {"SUPPLIER", "NONE", "UNKNOWN"})
    void noProductIsExposedByAnotherStanding(CiiStanding standing) {
        assertThat(standing(standing).record(LI, NOTHING).of("A").exposure(Optional.empty()))
                .isEqualTo(CiiExposure.NONE);
    }

    @Test
    void anOperatorExposesTheProductsThatItGets() {
        var profile =
                serving(metro(CustomerDelivery.of(null, List.of("B", "A")))).record(LI, NOTHING);

        assertThat(profile.of("A").exposure(Optional.empty()).because()).containsExactly(CUSTOMER);
        assertThat(profile.of("A").statements())
                .containsExactly(new Statement(CUSTOMER, "Metro", null, false, "li.na", LI.at()));
        assertThat(profile.of("C").exposure(Optional.empty()).exposed()).isFalse();
    }

    @Test
    void aProjectExposesTheProductsThatItGets() {
        var profile = serving(
                        metro(CustomerDelivery.of("Line 7", List.of("A")), CustomerDelivery.of("Line 8", List.of())))
                .record(LI, NOTHING);

        assertThat(profile.of("A").statements())
                .containsExactly(new Statement(CUSTOMER, "Metro", "Line 7", false, "li.na", LI.at()));
        assertThat(profile.of("B").exposure(Optional.empty())).isEqualTo(CiiExposure.NONE);
    }

    @Test
    void anOperatorOfWhichNoProductIsNamedExposesNothing() {
        var profile = serving(metro(), metro(CustomerDelivery.of("Line 7", List.of())))
                .record(LI, NOTHING);

        assertThat(profile.of("A").exposure(Optional.empty())).isEqualTo(CiiExposure.NONE);
        assertThat(profile.concernsCii()).isTrue();
        assertThat(profile.operators())
                .allMatch(customer -> CustomerView.of(customer).marksNothing());
    }

    @Test
    void everyProductIsExposedIfAPersonStatesSo() {
        var profile = serving(metro(CustomerDelivery.ofEveryProduct())).record(LI, NOTHING);

        assertThat(profile.of("C").statements())
                .containsExactly(new Statement(CUSTOMER, "Metro", null, true, "li.na", LI.at()));
    }

    @Test
    void eachStatementKeepsItsAuthorAndItsDay() {
        var first = serving(metro(
                        CustomerDelivery.of(null, List.of("A", "B")), CustomerDelivery.of("Line 7", List.of("C"))))
                .record(LI, NOTHING);

        var next = serving(
                        metro(
                                CustomerDelivery.of(null, List.of("A", "D")),
                                CustomerDelivery.of("Line 7", List.of("C"))),
                        new OperatorCustomer("Grid", null, List.of(CustomerDelivery.ofEveryProduct())))
                .record(WANG, first);

        assertThat(statedBy(next, "A")).containsExactly("Metro li.na", "Grid wang.wu");
        assertThat(statedBy(next, "C")).containsExactly("Metro li.na", "Grid wang.wu");
        assertThat(statedBy(next, "D")).containsExactly("Metro wang.wu", "Grid wang.wu");
        assertThat(next.record(LI, next)).as("stated again without a change").isEqualTo(next);
    }

    @Test
    void aStandingOrReasonsOfAnotherPersonHaveTheirAuthor() {
        var first = standing(CiiStanding.OPERATOR).record(LI, NOTHING);

        assertThat(standing(CiiStanding.OPERATOR).record(WANG, first).cii().stated())
                .isEqualTo(LI);
        assertThat(new CompanyProfile(
                                List.of(), new CiiStatement(CiiStanding.OPERATOR, "Other reasons.", null), List.of())
                        .record(WANG, first)
                        .cii()
                        .stated())
                .as("her reasons must not stand beside the name of another")
                .isEqualTo(WANG);
        assertThat(standing(CiiStanding.NONE).record(WANG, first).cii().stated())
                .isEqualTo(WANG);
    }

    @Test
    void criticalInfrastructureConcernsACompanyByItsStandingOrByACustomer() {
        assertThat(NOTHING.concernsCii()).isFalse();
        assertThat(standing(CiiStanding.NONE).concernsCii()).isFalse();
        assertThat(standing(CiiStanding.SUPPLIER).concernsCii()).isTrue();
        assertThat(serving(metro()).concernsCii()).isTrue();
    }

    @Test
    void givesEveryReason() {
        var profile = new CompanyProfile(
                        List.of(),
                        new CiiStatement(CiiStanding.OPERATOR, "Runs a metro.", null),
                        List.of(metro(CustomerDelivery.ofEveryProduct())))
                .record(LI, NOTHING);

        assertThat(profile.of("A").exposure(Optional.of(MARK)).because()).containsExactly(PRODUCT, COMPANY, CUSTOMER);
    }

    @Test
    void guidanceOfOtherSectorsDoesNotConcernACompanyThatStatesItsOwn() {
        var cloud = new CompanyProfile(List.of(Sector.CLOUD), CiiStatement.UNKNOWN, List.of());

        assertThat(cloud.of("A").isWarnedFor(Sector.CLOUD)).isTrue();
        assertThat(cloud.of("A").isWarnedFor(Sector.CONNECTED_VEHICLES)).isFalse();
        assertThat(cloud.of("A").isWarnedFor(null)).isTrue();
        assertThat(NOTHING.of("A").isWarnedFor(Sector.CONNECTED_VEHICLES)).isTrue();
    }

    private static CompanyProfile standing(CiiStanding standing) {
        return new CompanyProfile(List.of(), new CiiStatement(standing, "Stated so.", null), List.of());
    }

    private static CompanyProfile serving(OperatorCustomer... customers) {
        return new CompanyProfile(List.of(), CiiStatement.UNKNOWN, List.of(customers));
    }

    private static OperatorCustomer metro(CustomerDelivery... deliveries) {
        return new OperatorCustomer("Metro", null, List.of(deliveries));
    }

    private static StatedBy stated(String by, String at) {
        return new StatedBy(AuthorFixture.author(by), Instant.parse(at));
    }

    private static List<String> statedBy(CompanyProfile profile, String sku) {
        return profile.of(sku).statements().stream()
                .map(stated -> stated.customer() + " " + stated.by())
                .toList();
    }
}
