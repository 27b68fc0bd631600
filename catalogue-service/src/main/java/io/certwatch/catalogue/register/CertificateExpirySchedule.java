package io.certwatch.catalogue.register;

import io.certwatch.platform.time.ChinaCalendar;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs at midnight in China (UTC+8), and at startup and every hour to make up for a missed midnight. */
@Component
class CertificateExpirySchedule {

    private final ExpireCertificates expireCertificates;

    CertificateExpirySchedule(ExpireCertificates expireCertificates) {
        this.expireCertificates = expireCertificates;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 0 * * * *", zone = ChinaCalendar.ZONE_ID)
    void passes() {
        expireCertificates.expire();
    }
}
