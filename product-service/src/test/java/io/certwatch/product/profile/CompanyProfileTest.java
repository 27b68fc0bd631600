package io.certwatch.product.profile;

import static io.certwatch.product.profile.CiiExposure.Reason.COMPANY;
import static io.certwatch.product.profile.CiiExposure.Reason.CUSTOMER;
import static io.certwatch.product.profile.CiiExposure.Reason.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.edition.Sector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompanyProfileTest {

    private static final CompanyProfile NOTHING = CompanyProfile.NOTHING_STATED;

    @Test
    void aProductIsExposedByItsOwnMark() {
        assertThat(NOTHING.of("A").exposure(true)).isEqualTo(new CiiExposure(true, List.of(PRODUCT)));
        assertThat(NOTHING.of("A").exposure(false)).isEqualTo(CiiExposure.NONE);
    }

    @Test
    void allProductsOfAnOperatorAreExposed() {
        assertThat(standing(CiiStanding.OPERATOR).of("A").exposure(false).because())
                .containsExactly(COMPANY);
    }

    @ParameterizedTest
    @EnumSource(
            value = CiiStanding.class,
            names = {"SUPPLIER", "NONE", "UNKNOWN"})
    void noProductIsExposedByAnotherStanding(CiiStanding standing) {
        assertThat(standing(standing).of("A").exposure(false)).isEqualTo(CiiExposure.NONE);
    }

    @Test
    void anOperatorExposesTheProductsThatItGets() {
        var profile = serving(new OperatorCustomer("Metro", null, List.of("A", "B")));

        assertThat(profile.of("A").exposure(false).because()).containsExactly(CUSTOMER);
        assertThat(profile.of("C").exposure(false).exposed()).isFalse();
    }

    @Test
    void criticalInfrastructureConcernsACompanyByItsStandingOrByACustomer() {
        assertThat(NOTHING.concernsCii()).isFalse();
        assertThat(standing(CiiStanding.NONE).concernsCii()).isFalse();
        assertThat(standing(CiiStanding.SUPPLIER).concernsCii()).isTrue();
        assertThat(serving(new OperatorCustomer("Metro", null, List.of("A"))).concernsCii())
                .isTrue();
    }

    @Test
    void anOperatorOfWhichNoProductIsNamedGetsAll() {
        assertThat(serving(new OperatorCustomer("Metro", null, List.of()))
                        .of("C")
                        .exposure(false)
                        .because())
                .containsExactly(CUSTOMER);
    }

    @Test
    void givesEveryReason() {
        var profile = new CompanyProfile(
                List.of(),
                new CiiStatement(CiiStanding.OPERATOR, "Runs a metro.", null),
                List.of(new OperatorCustomer("Metro", null, List.of())));

        assertThat(profile.of("A").exposure(true).because()).containsExactly(PRODUCT, COMPANY, CUSTOMER);
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

    private static CompanyProfile serving(OperatorCustomer customer) {
        return new CompanyProfile(List.of(), CiiStatement.UNKNOWN, List.of(customer));
    }
}
