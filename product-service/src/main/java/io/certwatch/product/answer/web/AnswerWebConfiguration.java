package io.certwatch.product.answer.web;

import io.certwatch.audit.Actor;
import io.certwatch.audit.web.RequestActors;
import io.certwatch.security.CurrentCaller;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnswerWebConfiguration.AnswerSettings.class)
class AnswerWebConfiguration {

    @Bean
    AnswerLinks answerLinks(AnswerSettings settings, Clock clock) {
        return new AnswerLinks(AnswerKeys.read(settings.keyFile()), clock);
    }

    /** Behind a link there is no caller with a token, but a contact whom the link names. */
    @Bean
    RequestActors requestActors(CurrentCaller caller, AnswerLinks links) {
        var contacts = new LinkActors(links);
        return request -> caller.find().map(Actor::of).or(() -> contacts.find(request));
    }

    /** @param keyFile the public keys that verify links, a JWK set (RFC 7517) */
    @ConfigurationProperties("product.answers")
    record AnswerSettings(@Nullable Path keyFile) {}
}
