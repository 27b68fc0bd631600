package io.certwatch.notification;

import io.certwatch.audit.RecordedOperations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which operations are recorded: all that change something, and what takes data out; a preview and a reading change nothing. */
@Configuration(proxyBeanMethods = false)
class NotificationAudit {

    @Bean
    RecordedOperations recordedOperations() {
        return RecordedOperations.changes()
                .without("previewAlert", "markInboxItemRead", "markInboxRead")
                .and("printCorrespondence");
    }
}
