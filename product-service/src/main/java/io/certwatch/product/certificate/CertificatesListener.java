package io.certwatch.product.certificate;

import io.certwatch.platform.event.EventReader;
import io.certwatch.platform.event.IncomingForm;
import io.certwatch.platform.event.RecordBatch;
import io.certwatch.platform.event.UnreadableEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes whole polls at once, because a register has hundreds of thousands of events. */
@Component
class CertificatesListener {

    static final String CERTIFICATES = "certwatch.catalogue.certificates.v1";

    private final EventReader reader;
    private final FollowCertificates follow;

    CertificatesListener(EventReader reader, FollowCertificates follow) {
        this.reader = reader;
        this.follow = follow;
    }

    @KafkaListener(topics = CERTIFICATES, batch = "true", properties = "max.poll.records=1000")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        new RecordBatch(records).process(this::certificate, follow::follow);
    }

    private Certificate certificate(ConsumerRecord<String, byte[]> record) {
        var event = reader.read(record);
        return event.as(CertificateMessage.class)
                .toCertificate(event.time())
                .withTraceparent(RecordBatch.traceparent(record));
    }

    /** The part of certwatch.catalogue.certificates.v1 that this service needs. */
    @IncomingForm
    record CertificateMessage(
            String number,
            long revision,
            @Nullable String holder,
            @Nullable String product,
            @Nullable List<String> models,
            @Nullable String entry,
            @Nullable LocalDate issued,
            @Nullable LocalDate validUntil,
            PublishedStatus status,
            @Nullable Boolean reinstated,
            @Nullable String body,
            Certificate.@Nullable Kind kind) {

        enum PublishedStatus {
            VALID,
            SUSPENDED,
            REVOKED,
            EXPIRED,
            /** The register's entry was a mistake. Here that is {@link Certificate#withdrawn()}, which no reader may skip. */
            CORRECTED;

            private Certificate.Status toStatus() {
                return switch (this) {
                    case VALID -> Certificate.Status.VALID;
                    case SUSPENDED -> Certificate.Status.SUSPENDED;
                    case REVOKED, CORRECTED -> Certificate.Status.REVOKED;
                    case EXPIRED -> Certificate.Status.EXPIRED;
                };
            }
        }

        /** @param at when catalogue-service took over this state */
        Certificate toCertificate(Instant at) {
            if (number.isBlank()) throw new UnreadableEvent("The certificate has no number.");
            return new Certificate(
                    number,
                    revision,
                    holder,
                    product,
                    models == null ? List.of() : models,
                    entry,
                    issued,
                    validUntil,
                    status.toStatus(),
                    status == PublishedStatus.CORRECTED,
                    null,
                    body,
                    kind,
                    at,
                    Boolean.TRUE.equals(reinstated));
        }
    }
}
