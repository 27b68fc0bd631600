package io.certwatch.notification.sealing;

import io.certwatch.notification.alert.Alert;
import java.util.List;

/** Starts alerts that are complete from the beginning: stores them, seals them and plans their deliveries. */
public final class StartAlerts {
    private final OpenAlerts open;
    private final SealAlerts sealAlerts;

    public StartAlerts(OpenAlerts open, SealAlerts sealAlerts) {
        this.open = open;
        this.sealAlerts = sealAlerts;
    }

    /** Idempotent: an alert with this id stays as it is. A repeat or the sweep completes what a crash interrupted. */
    public void start(Alert alert) {
        open.begin(alert, 0, alert.createdAt());
        sealAlerts.sealIfDue(open.progress(List.of(alert.id())));
    }
}
