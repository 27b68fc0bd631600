package io.certwatch.notification;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertListener;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.inbox.CollectInboxItems;
import io.certwatch.notification.team.ReportVendorsWithoutContact;
import io.certwatch.notification.teamitem.TeamListener;
import io.certwatch.notification.teamitem.TeamReach;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@Import(NotificationMetrics.class)
class NotificationConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    AlertListener alertListener(NotificationMetrics metrics, ReportVendorsWithoutContact report) {
        return new AlertListener() {
            @Override
            public void onStatusReached(String company, AlertStatus status) {
                metrics.count(company, status);
            }

            @Override
            public void onSealed(AlertStatus before, Alert alert) {
                report.onSealed(before, alert);
            }

            @Override
            public void contactAdded(String company, String vendor) {
                report.contactAdded(company, vendor);
            }
        };
    }

    @Bean
    @Primary
    TeamListener teamListener(NotificationMetrics metrics, CollectInboxItems inbox) {
        return opened -> {
            metrics.onOpened(opened);
            inbox.onOpened(opened);
        };
    }

    @Bean
    TeamReach teamReach(Contacts contacts) {
        return contacts::isTeamReachable;
    }
}
