package io.certwatch.notification.delivery.email;

import io.certwatch.notification.alert.Runs;
import io.certwatch.notification.alert.SealingPolicy;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class EmailConfiguration {

    @Bean
    SmtpConnections smtpConnections(JavaMailSenderImpl mail, MailSettings settings) {
        return new SmtpConnections(mail, settings.idle());
    }

    @Bean
    EmailChannel emailChannel(
            JavaMailSenderImpl mail,
            SmtpConnections connections,
            MailSettings settings,
            Runs runs,
            SealingPolicy sealingPolicy,
            JsonMapper json,
            Clock clock) {
        var from = settings.sender();
        var writer =
                new MessageWriter(from, LegalBasis.load(json), settings.site(), runs, sealingPolicy.capacity(), clock);
        var messages = new MimeMessages(mail.getSession(), from, clock);
        return new EmailChannel(writer, messages, connections, breaker(settings), limiter(settings));
    }

    /** Opens when half of the last ten calls (at least five) got no answer. */
    private static CircuitBreaker breaker(MailSettings settings) {
        return CircuitBreaker.of(
                "smtp",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(5)
                        .failureRateThreshold(50)
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .waitDurationInOpenState(settings.pause())
                        .automaticTransitionFromOpenToHalfOpenEnabled(true)
                        .build());
    }

    private static TimeLimiter limiter(MailSettings settings) {
        return TimeLimiter.of(
                "smtp",
                TimeLimiterConfig.custom()
                        .timeoutDuration(settings.timeLimit())
                        .cancelRunningFuture(true)
                        .build());
    }
}
