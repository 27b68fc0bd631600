package io.certwatch.product.answer.web;

import io.certwatch.audit.Actor;
import io.certwatch.audit.web.RequestActors;
import io.certwatch.product.answer.web.AnswerLinks.AnswerLink;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.HandlerMapping;

/** Finds the contact of a vendor who makes a request by a signed link. */
record LinkActors(AnswerLinks links) implements RequestActors {

    @Override
    public Optional<Actor> find(HttpServletRequest request) {
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
}
