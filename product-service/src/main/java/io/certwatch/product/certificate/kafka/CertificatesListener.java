package io.certwatch.product.certificate.kafka;

import io.certwatch.platform.event.EventReader;
import io.certwatch.platform.event.UnreadableEvent;
import io.certwatch.platform.trace.Traces;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.FollowCertificates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
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
        var certificates = new ArrayList<Certificate>(records.size());
        for (var record : records) {
            try {
                certificates.add(reader.read(record)
                        .as(CertificateMessage.class)
                        .toCertificate()
                        .withTraceparent(traceparent(record)));
            } catch (UnreadableEvent unreadable) {
                followAll(certificates);
                throw new BatchListenerFailedException("A certificate cannot be read", unreadable, record);
            }
        }
        followAll(certificates);
    }

    /** A batch belongs to many traces, so each certificate keeps its own. */
    private static @Nullable String traceparent(ConsumerRecord<String, byte[]> record) {
        var header = record.headers().lastHeader(Traces.TRACEPARENT);
        return header == null ? null : new String(header.value(), StandardCharsets.US_ASCII);
    }

    /**
     * If the batch fails, each certificate is processed alone, so that only a failing one goes to the dead letters.
     */
    private void followAll(List<Certificate> certificates) {
        try {
            follow.follow(certificates);
        } catch (RuntimeException together) {
            for (int index = 0; index < certificates.size(); index++) {
                follow(certificates, index);
            }
        }
    }

    private void follow(List<Certificate> certificates, int index) {
        try {
            follow.follow(List.of(certificates.get(index)));
        } catch (RuntimeException failure) {
            throw new BatchListenerFailedException("A certificate cannot be applied", failure, index);
        }
    }
}
