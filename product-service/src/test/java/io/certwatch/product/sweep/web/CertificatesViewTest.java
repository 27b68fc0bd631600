package io.certwatch.product.sweep.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.certificate.CertificateReadModel.Backlog;
import io.certwatch.product.sweep.CertificateProgress.Total;
import io.certwatch.product.sweep.ReassessmentRun.Status;
import io.certwatch.product.sweep.web.CertificatesView.SlotView;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificatesViewTest {

    private static final Instant EIGHT = Instant.parse("2026-11-25T08:00:00Z");
    private static final Instant NINE = Instant.parse("2026-11-25T09:00:00Z");
    private static final Total LOOKED_AT = new Total(5, 3);

    @Test
    void showsWaitingCertificatesPerSlotAndSinceWhen() {
        var view = CertificatesView.of(
                List.of(new Backlog(7, 1, NINE), Backlog.NOTHING, new Backlog(2, 0, EIGHT), Backlog.NOTHING),
                LOOKED_AT);
        assertThat(view)
                .isEqualTo(new CertificatesView(
                        Status.RUNNING,
                        4,
                        2,
                        9,
                        1,
                        EIGHT,
                        5,
                        3,
                        List.of(new SlotView(0, 7, 1, NINE), new SlotView(2, 2, 0, EIGHT))));
    }

    @Test
    void isCompletedIfNothingWaits() {
        var view = CertificatesView.of(List.of(Backlog.NOTHING, Backlog.NOTHING), LOOKED_AT);
        assertThat(view).isEqualTo(new CertificatesView(Status.COMPLETED, 2, 2, 0, 0, null, 5, 3, List.of()));
    }
}
