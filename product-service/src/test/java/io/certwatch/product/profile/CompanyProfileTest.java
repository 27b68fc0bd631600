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
        assertThat(NOTHING.exposureOf("A", true)).isEqualTo(new CiiExposure(true, List.of(PRODUCT)));
        assertThat(NOTHING.exposureOf("A", false)).isEqualTo(CiiExposure.NONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = CiiStanding.class,
            names = {"OPERATOR", "SUPPLIER"})
    void allProductsAreExposedByTheStandingOfTheCompany(CiiStanding standing) {
        assertThat(standing(standing).exposureOf("A", false).because()).containsExactly(COMPANY);
    }

    @ParameterizedTest
    @EnumSource(
            value = CiiStanding.class,
            names = {"NONE", "UNKNOWN"})
    void noProductIsExposedByACompanyThatServesNoOperator(CiiStanding standing) {
        assertThat(standing(standing).exposureOf("A", false)).isEqualTo(CiiExposure.NONE);
    }

    @Test
    void anOperatorExposesTheProductsThatItGets() {
        var profile = serving(new OperatorCustomer("Metro", null, List.of("A", "B")));

        assertThat(profile.exposureOf("A", false).because()).containsExactly(CUSTOMER);
        assertThat(profile.exposureOf("C", false).exposed()).isFalse();
    }

    @Test
    void anOperatorOfWhichNoProductIsNamedGetsAll() {
        assertThat(serving(new OperatorCustomer("Metro", null, List.of()))
                        .exposureOf("C", false)
                        .because())
                .containsExactly(CUSTOMER);
    }

    @Test
    void givesEveryReason() {
        var profile = new CompanyProfile(
                List.of(),
                new CiiStatement(CiiStanding.SUPPLIER, "Supplies a metro.", null),
                List.of(new OperatorCustomer("Metro", null, List.of())));

        assertThat(profile.exposureOf("A", true).because()).containsExactly(PRODUCT, COMPANY, CUSTOMER);
    }

    @Test
    void guidanceOfOtherSectorsDoesNotConcernACompanyThatStatesItsOwn() {
        var cloud = new CompanyProfile(List.of(Sector.CLOUD), CiiStatement.UNKNOWN, List.of());

        assertThat(cloud.isConcernedBy(Sector.CLOUD)).isTrue();
        assertThat(cloud.isConcernedBy(Sector.CONNECTED_VEHICLES)).isFalse();
        assertThat(cloud.isConcernedBy(null)).isTrue();
        assertThat(NOTHING.isConcernedBy(Sector.CONNECTED_VEHICLES)).isTrue();
    }

    private static CompanyProfile standing(CiiStanding standing) {
        return new CompanyProfile(List.of(), new CiiStatement(standing, "Stated so.", null), List.of());
    }

    private static CompanyProfile serving(OperatorCustomer customer) {
        return new CompanyProfile(List.of(), CiiStatement.UNKNOWN, List.of(customer));
    }
}
