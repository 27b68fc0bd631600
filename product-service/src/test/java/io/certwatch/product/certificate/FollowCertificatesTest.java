package io.certwatch.product.certificate;

import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static io.certwatch.product.certificate.CertificateFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.product.certificate.Certificate.Status;
import io.certwatch.product.certificate.CertificateReadModel.Backlog;
import io.certwatch.product.concurrency.HashSlot;
import io.certwatch.product.review.SettableClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowCertificatesTest {

    private static final Device USG = new Device("Huawei", "USG6525E");
    private static final Certificate VALID = certificate("C-1", "华为", "USG6525E");

    private final SettableClock clock = new SettableClock("2026-11-25T08:00:00Z");
    private final InMemoryCertificates readModel = new InMemoryCertificates();
    private final FollowCertificates follow = new FollowCertificates(readModel, clock);

    private List<Certificate> waiting() {
        return readModel.waiting(HashSlot.ALL, 10, clock.instant());
    }

    @Test
    void newCertificateWaitsAndCanBeFound() {
        follow.follow(List.of(VALID));
        assertThat(readModel.naming(List.of(USG)).get(USG)).containsExactly(VALID);
        assertThat(waiting()).containsExactly(VALID);
    }

    @Test
    void repeatedOrOlderRevisionChangesNothing() {
        var revoked = with(VALID, Status.REVOKED);
        follow.follow(List.of(VALID, revoked));
        readModel.endWaiting(List.of(revoked));
        follow.follow(List.of(revoked, VALID));
        assertThat(waiting()).isEmpty();
        assertThat(readModel.naming(List.of(USG)).get(USG)).containsExactly(revoked);
    }

    @Test
    void revisionThatArrivesDuringProcessingKeepsWaiting() {
        follow.follow(List.of(VALID));
        var underWay = waiting();
        follow.follow(List.of(with(VALID, Status.SUSPENDED)));
        readModel.endWaiting(underWay);
        assertThat(waiting()).extracting(Certificate::status).containsExactly(Status.SUSPENDED);
    }

    @Test
    void waitsSinceItsFirstChangeWithoutPostponement() {
        follow.follow(List.of(VALID));
        readModel.putOff(List.of(VALID), Instant.parse("2026-11-25T09:00:00Z"));
        assertThat(waiting()).isEmpty();
        assertThat(readModel.backlog()).isEqualTo(new Backlog(1, 1, Instant.parse("2026-11-25T08:00:00Z")));
        clock.set("2026-11-25T08:30:00Z");
        follow.follow(List.of(with(VALID, Status.SUSPENDED)));
        readModel.putOff(List.of(VALID), Instant.parse("2026-11-25T09:00:00Z"));
        assertThat(waiting()).hasSize(1);
        assertThat(readModel.backlog()).isEqualTo(new Backlog(1, 0, Instant.parse("2026-11-25T08:00:00Z")));
    }

    @Test
    void recoversFromACrashByRedelivery() {
        readModel.failNextStore();
        assertThatThrownBy(() -> follow.follow(List.of(VALID))).isInstanceOf(IllegalStateException.class);
        assertThat(waiting()).isEmpty();
        follow.follow(List.of(VALID));
        assertThat(waiting()).containsExactly(VALID);
    }
}
