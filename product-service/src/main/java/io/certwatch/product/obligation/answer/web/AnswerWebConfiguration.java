package io.certwatch.product.obligation.answer.web;

import io.certwatch.audit.Actor;
import io.certwatch.audit.web.RequestActors;
import io.certwatch.product.obligation.answer.HeldScans;
import io.certwatch.product.obligation.answer.web.AnswerLinks.AnswerLink;
import io.certwatch.security.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerMapping;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnswerWebConfiguration.AnswerSettings.class)
class AnswerWebConfiguration {

    @Bean
    AnswerLinks answerLinks(AnswerSettings settings, Clock clock) {
        return new AnswerLinks(AnswerKeys.read(settings.keyFile()), clock);
    }

    @Bean
    FormFiles formFiles(HeldScans scans) {
        return new FormFiles(scans);
    }

    /** Behind a link there is no caller with a token, but a contact whom the link names. */
    @Bean
    RequestActors requestActors(CurrentCaller caller, AnswerLinks links) {
        return request -> caller.find().map(Actor::of).or(() -> contact(request, links));
    }

    private static Optional<Actor> contact(HttpServletRequest request, AnswerLinks links) {
        return request.getRequestURI().startsWith(AnswerPageController.PATH)
                        && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> variables
                        && links.read(String.valueOf(variables.get("token")))
                                instanceof AnswerLink.Valid(var contact, var _)
                ? Optional.of(new Actor(
                        AnswerLinks.ISSUER,
                        contact.recordedBy().subject(),
                        contact.recordedBy().name(),
                        contact.company(),
                        null,
                        List.of()))
                : Optional.empty();
    }

    /** @param keyFile the public keys that verify links, a JWK set (RFC 7517) */
    @ConfigurationProperties("product.answers")
    record AnswerSettings(@Nullable Path keyFile) {}
}
