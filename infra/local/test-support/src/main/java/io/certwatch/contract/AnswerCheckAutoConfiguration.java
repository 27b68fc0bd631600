package io.certwatch.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.networknt.schema.Schema;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.function.SingletonSupplier;

/** Fails integration tests of a service if an answer differs from its OpenAPI document. */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnClass({OpenApiWebMvcResource.class, Schema.class})
@Import(AnswerFaults.class)
class AnswerCheckAutoConfiguration {

    private static final String DOCUMENT = "/v3/api-docs";

    @Bean
    FilterRegistrationBean<AnswerCheckFilter> answerCheckFilter(
            @Lazy OpenApiWebMvcResource documents, AnswerFaults faults) {
        var document = SingletonSupplier.of(() -> OpenApiAnswers.of(read(documents)));
        var registration = new FilterRegistrationBean<>(new AnswerCheckFilter(document::obtain, faults));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static byte[] read(OpenApiWebMvcResource documents) {
        try {
            return documents.openapiJson(new MockHttpServletRequest("GET", DOCUMENT), DOCUMENT, Locale.ROOT);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
