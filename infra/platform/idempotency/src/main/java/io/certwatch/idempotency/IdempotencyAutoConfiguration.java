package io.certwatch.idempotency;

import com.mongodb.client.MongoDatabase;
import io.certwatch.security.CurrentCaller;
import io.certwatch.security.OperationRights;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Stores the answers in the database of the service. */
@AutoConfiguration(
        afterName = {
            "io.certwatch.platform.mongo.DatabaseAutoConfiguration",
            "io.certwatch.platform.openapi.OpenApiAutoConfiguration", // springdoc runs customizers in the order of
            // their definition
            "io.certwatch.security.SecurityAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(IdempotencySettings.class)
@EnableScheduling
class IdempotencyAutoConfiguration {

    /** After Spring Security, at -100, and after a gateway knows its caller. */
    private static final int AFTER_SIGN_IN = -50;

    @Bean
    KeptAnswers keptAnswers(MongoDatabase database, IdempotencySettings settings, Clock clock) {
        return new KeptAnswers(database, AnswerCiphers.of(settings.key()), clock);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            KeptAnswers answers,
            CurrentCaller caller,
            OperationRights rights,
            ObjectProvider<RequestMappingHandlerMapping> mappings,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var registration = new FilterRegistrationBean<>(
                new IdempotencyFilter(answers, new CreatingOperations(mappings), caller, rights, problems));
        registration.setOrder(AFTER_SIGN_IN);
        return registration;
    }

    @Bean
    KeyInOpenApi keyInOpenApi() {
        return new KeyInOpenApi();
    }
}
