package io.certwatch.catalogue.register;

import static io.certwatch.catalogue.register.CertificateFixture.NOON;
import static io.certwatch.catalogue.register.CertificateFixture.TODAY;
import static io.certwatch.catalogue.register.CertificateFixture.certificate;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.edition.EntryKey;
import io.certwatch.catalogue.register.Certificate.Cause;
import io.certwatch.catalogue.register.CertificateOrder.Direction;
import io.certwatch.catalogue.register.CertificateOrder.Key;
import io.certwatch.catalogue.register.Certificates.CertificateChange;
import io.certwatch.catalogue.register.Certificates.Wanted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of every store of certificates. */
public abstract class CertificatesContract {

    private static final EntryKey FIREWALL = new EntryKey("2023-2", "SCP-02");
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 11, 24);

    private Certificates certificates;

    protected abstract Certificates emptyCertificates();

    /** How many events were written. */
    protected abstract int told();

    @BeforeEach
    void begin() {
        certificates = emptyCertificates();
    }

    @Test
    void returnsStoredCertificates() {
        var certificate = certificate("粤/2024 (17)#?%", NEXT_YEAR);

        assertThat(certificates.save(List.of(new CertificateChange(null, certificate))))
                .isTrue();

        assertThat(certificates.find(certificate.number())).contains(certificate);
        assertThat(certificates.find(List.of("nobody", certificate.number()))).containsOnlyKeys(certificate.number());
    }

    @Test
    void addsOnce() {
        var certificate = certificate("A-1", NEXT_YEAR);
        certificates.save(List.of(new CertificateChange(null, certificate)));

        assertThat(certificates.save(List.of(new CertificateChange(null, certificate))))
                .isFalse();
        assertThat(certificates.history("A-1")).hasSize(1);
    }

    @Test
    void changesOnlyTheRevisionThatWasRead() {
        var first = certificate("A-1", NEXT_YEAR);
        var second = first.withdraw("gone", TODAY, NOON);
        certificates.save(List.of(new CertificateChange(null, first)));

        assertThat(certificates.save(List.of(new CertificateChange(first, second))))
                .isTrue();
        assertThat(certificates.save(List.of(new CertificateChange(first, second))))
                .isFalse();
        assertThat(certificates.history("A-1")).containsExactly(second, first);
    }

    @Test
    void savesAllChangesWithoutConflict() {
        var known = certificate("A-1", NEXT_YEAR);
        certificates.save(List.of(new CertificateChange(null, known)));

        boolean all = certificates.save(List.of(
                new CertificateChange(null, known), new CertificateChange(null, certificate("A-2", NEXT_YEAR))));

        assertThat(all).isFalse();
        assertThat(certificates.find("A-2")).isPresent();
    }

    @Test
    void searchesByEachCriterion() {
        keep(certificate("示例-2024-0017", NEXT_YEAR), certificate("B/2", TODAY.minusDays(1)));

        assertThat(search(new Wanted("示例-2024-0017", null, null, null, null))).containsExactly("示例-2024-0017");
        assertThat(search(new Wanted(null, "天融信", null, null, null))).hasSize(2);
        assertThat(search(new Wanted(null, "华为", null, null, null))).isEmpty();
        assertThat(search(new Wanted(null, null, null, List.of(FIREWALL), CertificateStatus.EXPIRED)))
                .containsExactly("B/2");
        assertThat(search(new Wanted(null, null, "ngfw4000-uf", null, CertificateStatus.VALID)))
                .containsExactly("示例-2024-0017");
    }

    @Test
    void findsNothingUnderTheSameCodeOfAnotherEdition() {
        keep(certificate("A-1", NEXT_YEAR));

        assertThat(search(under(new EntryKey("2017-1", "SCP-02")))).isEmpty();
        assertThat(search(under(new EntryKey("2017-1", "SCP-02"), FIREWALL))).containsExactly("A-1");
        assertThat(search(under())).isEmpty();
    }

    private static Wanted under(EntryKey... entries) {
        return new Wanted(null, null, null, List.of(entries), null);
    }

    @Test
    void findsASeriesByEachOfItsModels() {
        keep(certificate("A-1", NEXT_YEAR));

        assertThat(search(new Wanted(null, null, "NGFW4000-TG", null, null))).containsExactly("A-1");
        assertThat(search(new Wanted(null, null, "NGFW5000", null, null))).isEmpty();
    }

    @Test
    void findsWhatSomebodyTypes() {
        keep(certificate("示例-2024-0017", NEXT_YEAR), certificate("B/2", NEXT_YEAR));

        assertThat(search(typed("示例－2024"))).containsExactly("示例-2024-0017");
        assertThat(search(typed("b/2"))).containsExactly("B/2");
        assertThat(search(typed("天融信"))).hasSize(2);
        assertThat(search(typed("ngfw4000-u"))).hasSize(2);
        assertThat(search(typed("华为"))).isEmpty();
    }

    private static Wanted typed(String text) {
        return new Wanted(text, null, null, null, null, null);
    }

    @Test
    void listsByNumberFromAnyPosition() {
        keep(certificate("C", NEXT_YEAR), certificate("A", NEXT_YEAR), certificate("B", NEXT_YEAR));

        assertThat(certificates.page(null, 2)).extracting(Certificate::number).containsExactly("A", "B");
        assertThat(certificates.page("B", 2)).extracting(Certificate::number).containsExactly("C");
    }

    @Test
    void listsInTheOrderAskedFor() {
        keep(
                issued("A", "乙", "SCP-02", LocalDate.parse("2024-03-01")),
                issued("B", null, "CNE-01", null),
                issued("C", "Acme", null, LocalDate.parse("2023-03-01")),
                issued("D", "ACME", "CNE-01", LocalDate.parse("2024-03-01")));

        assertThat(pages(Key.NUMBER)).containsExactly("A", "B", "C", "D");
        assertThat(pages(Key.HOLDER)).containsExactly("B", "C", "D", "A");
        assertThat(pages(Key.ENTRY)).containsExactly("C", "B", "D", "A");
        assertThat(pages(Key.ISSUED)).containsExactly("B", "C", "A", "D");
        assertThat(pages(Key.STATUS)).containsExactly("A", "B", "C", "D");
        assertThat(pages(Key.VALID_UNTIL)).containsExactly("A", "B", "C", "D");
    }

    private static Certificate issued(
            String number, @Nullable String holder, @Nullable String entry, @Nullable LocalDate issued) {
        var facts = certificate(number, NEXT_YEAR).facts();
        return new Certificate(
                number,
                "cac",
                1,
                new Facts(
                        holder,
                        facts.product(),
                        facts.published(),
                        facts.models(),
                        facts.category(),
                        entry == null ? null : new EntryKey("2023-2", entry),
                        facts.body(),
                        facts.kind(),
                        issued,
                        facts.validUntil(),
                        facts.batch()),
                ListedStatus.LISTED,
                CertificateStatus.VALID,
                NOON,
                new Cause.Listed("import-1", "line", 2));
    }

    /** Pages of one, which descending are the same the other way round. */
    private List<String> pages(Key key) {
        var up = pages(new CertificateOrder(key, Direction.ASC));
        assertThat(pages(new CertificateOrder(key, Direction.DESC))).isEqualTo(up.reversed());
        return up;
    }

    private List<String> pages(CertificateOrder order) {
        var numbers = new ArrayList<String>();
        var page = certificates.search(Wanted.ANYTHING, order, null, 1);
        while (!page.isEmpty()) {
            numbers.add(page.getFirst().number());
            page = certificates.search(Wanted.ANYTHING, order, order.placeOf(page.getFirst()), 1);
        }
        return numbers;
    }

    @Test
    void republishesNoRevisionThatAnotherHasReplacedMeanwhile() {
        var first = certificate("A-1", NEXT_YEAR);
        var second = first.withdraw("gone", TODAY, NOON);
        certificates.save(List.of(new CertificateChange(null, first)));
        certificates.save(List.of(new CertificateChange(first, second)));

        certificates.republish(List.of(first));
        assertThat(told()).isEqualTo(2);
        certificates.republish(List.of(second));
        assertThat(told()).isEqualTo(3);
    }

    @Test
    void republishesWithoutChanges() {
        var kept = certificate("A", NEXT_YEAR);
        keep(kept);

        certificates.republish(List.of(kept));

        assertThat(certificates.history("A")).containsExactly(kept);
    }

    @Test
    void findsLapsedCertificates() {
        keep(certificate("A", TODAY), certificate("B", TODAY.plusDays(1)), certificate("C", null));

        assertThat(certificates.findLapsed(TODAY.plusDays(1), 10))
                .extracting(Certificate::number)
                .containsExactly("A");
        assertThat(certificates.findLapsed(TODAY, 10)).isEmpty();
    }

    @Test
    void detectsChangesByOthersSinceAnInstant() {
        var first = new Certificate(
                "A",
                "cac",
                1,
                certificate("A", NEXT_YEAR).facts(),
                ListedStatus.LISTED,
                CertificateStatus.VALID,
                NOON,
                new Cause.Listed("import-1", "line", 2));
        keep(first);

        assertThat(certificates.changedSince(NOON, "import-1")).isFalse();
        assertThat(certificates.changedSince(NOON, "import-2")).isTrue();
        assertThat(certificates.changedSince(NOON.plusSeconds(1), "import-2")).isFalse();

        certificates.save(List.of(new CertificateChange(first, first.withdraw("gone", TODAY, NOON.plusSeconds(1)))));
        assertThat(certificates.changedSince(NOON, "import-1")).isTrue();
    }

    @Test
    void findsTheCertificatesOfAFullList() {
        keep(certificate("A", NEXT_YEAR), certificate("B", TODAY.minusDays(1)));
        var numbers = new ArrayList<String>();

        certificates.eachStanding("cac", numbers::add);
        certificates.eachStanding("another", numbers::add);

        assertThat(numbers).containsExactly("A");
    }

    private void keep(Certificate... kept) {
        for (var certificate : kept) certificates.save(List.of(new CertificateChange(null, certificate)));
    }

    private List<String> search(Wanted wanted) {
        return certificates.search(wanted, CertificateOrder.BY_NUMBER, null, 10).stream()
                .map(Certificate::number)
                .toList();
    }
}
