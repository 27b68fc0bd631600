package io.certwatch.audit.web;

import io.certwatch.audit.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Finds who makes a request. Without a bean of the service it is the caller of the verified token. */
@FunctionalInterface
public interface RequestActors {

    /** Empty without valid credentials. */
    Optional<Actor> find(HttpServletRequest request);
}
