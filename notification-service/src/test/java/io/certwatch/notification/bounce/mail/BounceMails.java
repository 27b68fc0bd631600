package io.certwatch.notification.bounce.mail;

import io.certwatch.notification.bounce.TakeReports;
import io.micrometer.core.instrument.MeterRegistry;

/** Takes reports as the service does, without the service. */
public final class BounceMails {
    private BounceMails() {}

    public static BounceMail with(TakeReports takeReports, MeterRegistry registry) {
        return new BounceMail(new ReadReports(null), takeReports, registry);
    }
}
