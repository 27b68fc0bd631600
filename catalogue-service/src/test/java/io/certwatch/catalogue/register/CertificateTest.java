package io.certwatch.catalogue.register;

import static io.certwatch.catalogue.register.CertificateFixture.NOON;
import static io.certwatch.catalogue.register.CertificateFixture.ROW;
import static io.certwatch.catalogue.register.CertificateFixture.TODAY;
import static io.certwatch.catalogue.register.CertificateFixture.certificate;
import static io.certwatch.catalogue.register.CertificateFixture.firewall;
import static io.certwatch.catalogue.register.CertificateFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateTest {

    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "LISTED, 2026-11-24, VALID",
        "LISTED, 2026-11-23, EXPIRED",
        "LISTED, , VALID",
        "SUSPENDED, 2026-11-24, SUSPENDED",
        "SUSPENDED, 2026-11-23, EXPIRED",
        "REVOKED, 2026-11-24, REVOKED",
        "REVOKED, 2026-11-23, REVOKED",
        "EXPIRED, 2027-11-24, EXPIRED"
    })
    void derivesTheStatusFromListAndDate(ListedStatus standing, LocalDate lastDay, CertificateStatus expected) {
        var certificate = Certificate.first(row("A-1", lastDay, standing), "cac", TODAY, NOON, ROW);

        assertThat(certificate.status()).isEqualTo(expected);
    }

    @Test
    void staysUnchangedByAnEqualRow() {
        assertThat(certificate("A-1", NEXT_YEAR).applyListing(row("A-1", NEXT_YEAR), TODAY, NOON, ROW))
                .isEmpty();
    }

    @Test
    void keepsFieldsThatAShorterListLacks() {
        var bare = new Listing(
                "A-1",
                new Facts(null, null, null, java.util.List.of(), null, null, null, null, null, null, null),
                ListedStatus.SUSPENDED,
                "t",
                1);

        assertThat(certificate("A-1", NEXT_YEAR).applyListing(bare, TODAY, NOON, ROW))
                .hasValueSatisfying(suspended -> {
                    assertThat(suspended.status()).isEqualTo(CertificateStatus.SUSPENDED);
                    assertThat(suspended.facts()).isEqualTo(firewall(NEXT_YEAR));
                    assertThat(suspended.revision()).isEqualTo(2);
                });
    }

    @Test
    void staysSuspendedUntilAListEndsTheSuspension() {
        var suspended = Certificate.first(row("A-1", NEXT_YEAR, ListedStatus.SUSPENDED), "cac", TODAY, NOON, ROW);

        assertThat(suspended.applyListing(row("A-1", NEXT_YEAR), TODAY, NOON, ROW))
                .isEmpty();
        assertThat(suspended.applyListing(row("A-1", NEXT_YEAR, ListedStatus.LISTED), TODAY, NOON, ROW))
                .hasValueSatisfying(lifted -> assertThat(lifted.status()).isEqualTo(CertificateStatus.VALID));
    }

    @Test
    void becomesValidWhenListedAgainAfterAWithdrawal() {
        var withdrawn = certificate("A-1", NEXT_YEAR).withdraw("no list has it", TODAY, NOON);

        assertThat(withdrawn.status()).isEqualTo(CertificateStatus.CORRECTED);
        assertThat(withdrawn.applyListing(row("A-1", NEXT_YEAR), TODAY, NOON, ROW))
                .hasValueSatisfying(again -> assertThat(again.status()).isEqualTo(CertificateStatus.VALID));
    }

    @Test
    void standsAgainAsListedBeforeARevocationThatIsTakenBack() {
        var listed = certificate("A-1", NEXT_YEAR);
        var suspended = interrupt(listed, ListedStatus.SUSPENDED);
        var revoked = interrupt(suspended, ListedStatus.REVOKED);

        var again = revoked.reinstate(List.of(revoked, suspended, listed), "a slip", TODAY, NOON)
                .orElseThrow();
        assertThat(again.status()).isEqualTo(CertificateStatus.SUSPENDED);
        assertThat(again.revision()).isEqualTo(4);
        assertThat(again.isReinstated()).isTrue();
        assertThat(again.reinstate(List.of(again, revoked, suspended, listed), "a slip, too", TODAY, NOON))
                .hasValueSatisfying(first -> {
                    assertThat(first.status()).isEqualTo(CertificateStatus.VALID);
                    assertThat(first.facts()).isEqualTo(listed.facts());
                });
    }

    @Test
    void hasNothingToStandAgainIfOnlyARevocationWasListedOrItWasCorrected() {
        var revoked = Certificate.first(row("A-1", NEXT_YEAR, ListedStatus.REVOKED), "cac", TODAY, NOON, ROW);
        assertThat(revoked.reinstate(List.of(revoked), "a slip", TODAY, NOON)).isEmpty();

        var listed = certificate("A-1", NEXT_YEAR);
        var corrected = listed.withdraw("no list has it", TODAY, NOON);
        var later = interrupt(corrected, ListedStatus.REVOKED);
        assertThat(later.reinstate(List.of(later, corrected, listed), "a slip", TODAY, NOON))
                .isEmpty();
    }

    private static Certificate interrupt(Certificate before, ListedStatus standing) {
        return before.applyListing(row("A-1", NEXT_YEAR, standing), TODAY, NOON, ROW)
                .orElseThrow();
    }

    @Test
    void becomesValidWhenProlonged() {
        var expired = Certificate.first(row("A-1", TODAY.minusDays(1), ListedStatus.EXPIRED), "cac", TODAY, NOON, ROW);

        assertThat(expired.applyListing(row("A-1", NEXT_YEAR), TODAY, NOON, ROW))
                .hasValueSatisfying(again -> assertThat(again.status()).isEqualTo(CertificateStatus.VALID));
    }
}
