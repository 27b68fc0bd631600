package io.certwatch.audit.web;

import io.certwatch.audit.Actor;
import io.certwatch.audit.AuditSettings;
import io.certwatch.audit.CurrentRecord;
import io.certwatch.audit.RecordedOperations;
import io.certwatch.platform.web.OperationNames;
import io.certwatch.security.CurrentCaller;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.util.StringUtils;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Configures the recording of requests and the endpoints of the records. */
@AutoConfiguration(
        afterName = {"io.certwatch.audit.AuditAutoConfiguration", "io.certwatch.security.SecurityAutoConfiguration"})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({AuditAdvice.class, AuditController.class, RecordRequests.class, RequestOperation.class})
class AuditWebAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    RequestActors requestActors(CurrentCaller current) {
        return _ -> current.find().map(Actor::of);
    }

    @Bean
    AuditInterceptor auditInterceptor(
            RecordRequests records,
            RecordedOperations operations,
            RequestOperation operation,
            AuditSettings settings,
            ObjectProvider<RequestMappingHandlerMapping> mappings) {
        var withExport = operations.and(qualify(AuditController.EXPORT, settings));
        return new AuditInterceptor(records, withExport, operation, mappings);
    }

    @Bean
    CurrentRecord currentRecord() {
        return new CurrentRecord() {
            @Override
            public void concerns(Collection<String> objects) {
                open(record -> record.concerns(objects));
            }

            @Override
            public void count(String name, int number) {
                open(record -> record.count(name, number));
            }

            private void open(Consumer<CurrentRecord> use) {
                Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                        .map(ServletRequestAttributes.class::cast)
                        .map(attributes -> OpenRecord.of(attributes.getRequest()))
                        .ifPresent(use);
            }
        };
    }

    @Bean
    OperationNames namesOfAuditOperations(AuditSettings settings) {
        return (handler, declared) ->
                handler.getDeclaringClass() == AuditController.class ? qualify(declared, settings) : declared;
    }

    /** Adds the name of the service, because operationIds are unique in all services together. */
    private static String qualify(String operation, AuditSettings settings) {
        return operation.replace("Audit", StringUtils.capitalize(settings.trail()) + "Audit");
    }
}
