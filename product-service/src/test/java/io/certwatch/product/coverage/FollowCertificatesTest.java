package io.certwatch.product.coverage;

import io.certwatch.product.coverage.Certificate.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.certwatch.product.coverage.CertificateFixture.certificate;
import static io.certwatch.product.coverage.CertificateFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FollowCertificatesTest {

    private static final Device USG = new Device("Huawei", "USG6525E");
    private static final Certificate VALID = certificate("C-1", "华为", "USG6525E");

    private final InMemoryCertificates readModel = new InMemoryCertificates();
    private final FollowCertificates follow = new FollowCertificates(readModel);

    @Test
    void whatIsNewWaitsAndCanBeFound() {
        follow.follow(List.of(VALID));
        assertThat(readModel.naming(List.of(USG)).get(USG)).containsExactly(VALID);
        assertThat(readModel.waiting(10)).containsExactly(VALID);
    }

    @Test
    void aRepeatedOrOlderRevisionChangesNothing() {
        var revoked = with(VALID, Status.REVOKED);
        follow.follow(List.of(VALID, revoked));
        readModel.done(List.of(revoked));
        follow.follow(List.of(revoked, VALID));
        assertThat(readModel.waiting(10)).isEmpty();
        assertThat(readModel.naming(List.of(USG)).get(USG)).containsExactly(revoked);
    }

    @Test
    void whatComesWhileAnEarlierRevisionIsLookedAtGoesOnWaiting() {
        follow.follow(List.of(VALID));
        var underWay = readModel.waiting(10);
        follow.follow(List.of(with(VALID, Status.SUSPENDED)));
        readModel.done(underWay);
        assertThat(readModel.waiting(10)).extracting(Certificate::status).containsExactly(Status.SUSPENDED);
    }

    @Test
    void aCrashBeforeItIsStoredIsMendedByTheRedelivery() {
        readModel.failNextStore();
        assertThatThrownBy(() -> follow.follow(List.of(VALID))).isInstanceOf(IllegalStateException.class);
        assertThat(readModel.waiting(10)).isEmpty();
        follow.follow(List.of(VALID));
        assertThat(readModel.waiting(10)).containsExactly(VALID);
    }
}
