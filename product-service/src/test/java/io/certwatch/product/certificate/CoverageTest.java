package io.certwatch.product.certificate;

import static io.certwatch.product.catalogue.CatalogueFixture.TODAY;
import static io.certwatch.product.catalogue.CatalogueFixture.catalogue;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static io.certwatch.product.certificate.CertificateFixture.under;
import static io.certwatch.product.certificate.CertificateFixture.validUntil;
import static io.certwatch.product.certificate.CertificateFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.certificate.Certificate.Status;
import io.certwatch.product.certificate.CertificateUse.Part;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Subject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final LiveCatalogue CATALOGUE = catalogue(1, edition2017(), edition2023());
    private static final EntryKey FIREWALL = new EntryKey("2023-2", "SCP-02");
    private static final List<Finding> FIREWALLS =
            CATALOGUE.compiled().judge(Subject.ofName("防火墙")).findings();
    private static final EntryKey IDS = new EntryKey("2023-2", "SCP-03");
    private static final Certificate VALID = certificate("C-1", "华为技术有限公司", "USG6000E系列");

    private static Coverage coverage(Certificate... certificates) {
        return Coverage.of(new Device("Huawei", "USG6525E"), List.of(certificates), CATALOGUE);
    }

    private static List<Part> parts(Certificate... certificates) {
        return coverage(certificates).uses(FIREWALLS).stream()
                .map(CertificateUse::part)
                .toList();
    }

    @Test
    void validCertificateCoversItsEntryAndNoOther() {
        assertThat(coverage(VALID).covering(FIREWALL, null, null)).contains(VALID);
        assertThat(coverage(VALID).covering(IDS, null, null)).isEmpty();
    }

    @Test
    void coversEntriesThatContinueItsEntry() {
        var waf = under(VALID, "SCP-03", "2019-05-01");
        assertThat(coverage(waf).covering(FIREWALL, null, null)).contains(waf);
        assertThat(coverage(waf).covering(IDS, null, null))
                .as("the same code of another edition is another entry")
                .isEmpty();
        var ids = under(VALID, "SCP-04", "2019-05-01");
        assertThat(coverage(ids).covering(IDS, null, null)).contains(ids);
    }

    @Test
    void isValidOnItsLastDayAndNotTheNext() {
        assertThat(coverage(validUntil(VALID, TODAY.toString())).covering(FIREWALL, null, null))
                .isPresent();
        assertThat(coverage(validUntil(VALID, TODAY.minusDays(1).toString())).covering(FIREWALL, null, null))
                .isEmpty();
    }

    @Test
    void suspendedRevokedOrExpiredCertificateCoversNothing() {
        for (var status : List.of(Status.SUSPENDED, Status.REVOKED, Status.EXPIRED)) {
            assertThat(coverage(with(VALID, status)).covering(FIREWALL, null, null))
                    .isEmpty();
            assertThat(coverage(with(VALID, status)).findLapsed(FIREWALL, "C-1", null))
                    .isPresent();
            assertThat(parts(with(VALID, status))).containsExactly(Part.LAPSED);
        }
    }

    @Test
    void prefersLongestValidityThenTheCurrentCertificate() {
        var longer = new Certificate(
                "C-2",
                1,
                "Huawei",
                null,
                List.of("USG6525E"),
                "SCP-02",
                LocalDate.parse("2025-01-01"),
                LocalDate.parse("2030-01-01"),
                Status.VALID);
        assertThat(coverage(VALID, longer).covering(FIREWALL, null, null)).contains(longer);
        assertThat(coverage(VALID, longer).covering(FIREWALL, "C-1", null))
                .as("the one with the longer validity covers it")
                .contains(longer);
        assertThat(coverage(with(VALID, Status.REVOKED), longer).covering(FIREWALL, "C-1", null))
                .contains(longer);
        assertThat(parts(VALID, longer)).containsExactly(Part.COVERS, Part.COVERS);
    }

    @Test
    void mayCoverWithoutEntryOrWithARelatedModel() {
        var entryless = new Certificate("C-2", 1, "Huawei", null, List.of("USG6525E"), null, null, null, Status.VALID);
        var relative = certificate("C-3", "Huawei", "USG6525E-AC");
        assertThat(coverage(entryless, relative).covering(FIREWALL, null, null)).isEmpty();
        assertThat(parts(entryless, relative)).containsExactly(Part.MAY_COVER, Part.MAY_COVER);
        assertThat(parts(VALID, relative))
                .as("a covering certificate makes a check unnecessary")
                .containsExactly(Part.COVERS);
        assertThat(coverage(relative).uses(FIREWALLS).getFirst().explanation().en())
                .isEqualTo("Certificate or test result C-3 (USG6525E-AC) may cover the product; a person must decide");
    }

    @Test
    void listsAtMostThreeThatMayCover() {
        assertThat(parts(
                        certificate("C-3", "Huawei", "USG6525E-A"),
                        certificate("C-4", "Huawei", "USG6525E-B"),
                        certificate("C-5", "Huawei", "USG6525E-C"),
                        certificate("C-6", "Huawei", "USG6525E-D")))
                .hasSize(3);
    }

    @Test
    void productWithoutMakerOrModelIsNotCovered() {
        assertThat(Coverage.of(null, List.of(VALID), CATALOGUE).covering(FIREWALL, null, null))
                .isEmpty();
    }

    @Test
    void usesTheEditionInForceWithoutADayOfIssue() {
        var undated =
                new Certificate("C-2", 1, "Huawei", null, List.of("USG6525E"), "SCP-02", null, null, Status.VALID);
        assertThat(coverage(undated).covering(FIREWALL, null, null)).isPresent();
        assertThat(coverage(under(VALID, "SCP-30", "2020-01-01")).covering(FIREWALL, null, null))
                .isEmpty();
    }
}
