package io.certwatch.product.certificate;

import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static io.certwatch.product.certificate.CertificateFixture.corrected;
import static io.certwatch.product.certificate.CertificateFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.certificate.Certificate.Kind;
import io.certwatch.product.certificate.Certificate.Status;
import io.certwatch.product.certificate.CertificateReadModel.Backlog;
import io.certwatch.product.certificate.RegisterCopy.Share;
import io.certwatch.product.concurrency.HashSlot;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MongoCertificatesIT extends ServiceIT {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final Device USG = new Device("Huawei", "USG6525E");
    private static final Certificate SERIES = certificate("C-1", "华为技术有限公司", "USG6000E系列");

    @Autowired
    private MongoClient client;

    private MongoDatabase database;
    private MongoCertificates certificates;
    private FollowCertificates follow;

    /** A database of its own, because the workers of the service process what waits in its database. */
    @BeforeEach
    void begin() {
        database = client.getDatabase("certificates-" + UUID.randomUUID());
        certificates = new MongoCertificates(database);
        follow = new FollowCertificates(certificates, Clock.systemUTC());
    }

    @Test
    void findsOnlyCertificatesThatNameTheDevice() {
        var exact = certificate("C-2", "华为", "USG6525E", "USG6555E");
        follow.follow(
                List.of(SERIES, exact, certificate("C-3", "新华三", "USG6525E"), certificate("C-4", "华为", "S6730-H*")));
        assertThat(certificates.naming(List.of(USG, new Device("H3C", "S7503X"))))
                .containsOnlyKeys(USG)
                .containsEntry(USG, List.of(SERIES, exact));
        assertThat(certificates
                        .naming(List.of(new Device("华为", "S6730-H48X6C")))
                        .values())
                .singleElement()
                .satisfies(named ->
                        assertThat(named).extracting(Certificate::number).containsExactly("C-4"));
    }

    @Test
    void countsWhatTheCopyHasOfEachEntryAndWayWithoutCorrectedLines() {
        assertThat(certificates.copy().shares()).isEmpty();
        var tested = new Certificate(
                "T-1",
                1,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                Status.VALID,
                false,
                null,
                null,
                Kind.TESTING,
                NOW,
                false);
        follow.follow(List.of(SERIES, certificate("C-2", "华为"), corrected(certificate("C-3", "华为")), tested));
        assertThat(certificates.copy().shares())
                .containsExactlyInAnyOrder(new Share("SCP-02", null, null), new Share(null, Kind.TESTING, NOW));
        follow.follow(List.of(corrected(SERIES), corrected(certificate("C-2", "华为"))));
        assertThat(certificates.copy().shares()).containsExactly(new Share(null, Kind.TESTING, NOW));
    }

    @Test
    void keepsTheNewestRevisionInAnyOrder() {
        var suspended = with(SERIES, Status.SUSPENDED);
        follow.follow(List.of(suspended, SERIES));
        follow.follow(List.of(SERIES));
        assertThat(certificates.naming(List.of(USG)).get(USG)).containsExactly(suspended);
    }

    @Test
    void postponedCertificateWaitsUntilThenOrAChange() {
        certificates.endWaiting(certificates.waiting(HashSlot.ALL, 1_000, NOW.plusSeconds(86_400)));
        var mine = new FollowCertificates(certificates, Clock.fixed(NOW, ZoneOffset.UTC));
        mine.follow(List.of(SERIES, certificate("C-2", "华为", "USG6525E")));
        certificates.putOff(List.of(SERIES), NOW.plusSeconds(600));
        assertThat(certificates.waiting(HashSlot.ALL, 10, NOW))
                .extracting(Certificate::number)
                .containsExactly("C-2");
        assertThat(certificates.waiting(HashSlot.ALL, 10, NOW.plusSeconds(600))).hasSize(2);
        assertThat(certificates.backlog()).isEqualTo(new Backlog(2, 1, NOW));
        new FollowCertificates(certificates, Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC))
                .follow(List.of(with(SERIES, Status.SUSPENDED)));
        assertThat(certificates.waiting(HashSlot.ALL, 10, NOW)).hasSize(2);
        assertThat(certificates.backlog()).isEqualTo(new Backlog(2, 0, NOW));
        certificates.endWaiting(certificates.waiting(HashSlot.ALL, 10, NOW));
        assertThat(certificates.backlog()).isEqualTo(new Backlog(0, 0, null));
    }

    @Test
    void eachWaitingCertificateIsInOneSlot() {
        var many = IntStream.range(0, 300)
                .mapToObj(number -> certificate("C-" + number, "华为", "S6730-H" + number))
                .toList();
        new FollowCertificates(certificates, Clock.fixed(NOW, ZoneOffset.UTC)).follow(many);
        var slots = IntStream.range(0, 16)
                .mapToObj(number -> new HashSlot(number, 16))
                .toList();
        assertThat(slots.stream().flatMap(slot -> certificates.waiting(slot, 1_000, NOW).stream()))
                .containsExactlyInAnyOrderElementsOf(many);
        assertThat(slots)
                .allSatisfy(slot -> assertThat(certificates.waiting(slot, 5, NOW))
                        .hasSize(5)
                        .allMatch(certificate -> slot.holds(certificate.number())));
        certificates.putOff(many.subList(0, 1), NOW.plusSeconds(600));
        certificates.endWaiting(slots.subList(3, 16).stream()
                .flatMap(slot -> certificates.waiting(slot, 1_000, NOW.plusSeconds(600)).stream())
                .toList());
        assertThat(certificates.backlogs(16))
                .hasSize(16)
                .allSatisfy(backlog -> assertThat(backlog.oldestSince()).isIn(NOW, null));
        assertThat(certificates.backlogs(16))
                .extracting(Backlog::waiting)
                .containsExactlyElementsOf(slots.stream()
                        .map(slot -> slot.number() > 2
                                ? 0
                                : many.stream()
                                        .filter(certificate -> slot.holds(certificate.number()))
                                        .count())
                        .toList());
        assertThat(certificates.backlogs(5).stream().reduce(Backlog.NOTHING, Backlog::plus))
                .isEqualTo(certificates.backlog());
    }

    @Test
    void skipsWaitingCertificatesThatAreNotStoredYet() {
        certificates.await(
                IntStream.range(0, 450)
                        .mapToObj(number -> certificate("C-" + number, "华为", "S6730-H" + number))
                        .toList(),
                NOW);
        var stored = certificate("D", "华为", "USG6525E");
        follow.follow(List.of(stored));
        assertThat(certificates.waiting(HashSlot.ALL, 1, NOW)).containsExactly(stored);
    }

    @Test
    void doesNotFindCertificatesThatNoLongerNameADevice() {
        follow.follow(List.of(SERIES));
        follow.follow(
                List.of(new Certificate("C-1", 2, "华为", null, List.of("AR6120"), "SCP-02", null, null, Status.VALID)));
        assertThat(certificates.naming(List.of(USG))).isEmpty();
        assertThat(certificates.naming(List.of(new Device("Huawei", "AR6120")))).hasSize(1);
    }

    @Test
    void findsABatchWhoseCertificatesShareKeys() {
        var many = IntStream.range(0, 1_000)
                .mapToObj(number -> certificate("C-" + number, "华为", "S6730-H" + (10 + number % 40) + "X6C"))
                .toList();
        follow.follow(many.subList(0, 600));
        follow.follow(many.subList(400, 1_000));
        var device = new Device("Huawei", "S6730-H12X6C");
        assertThat(certificates.naming(List.of(device)).get(device)).hasSize(1_000);
    }
}
