package io.certwatch.security;

import org.springframework.security.core.AuthenticationException;

/** A token cannot be verified now, because the keys of its issuer cannot be fetched. */
final class IdentityProviderUnavailable extends AuthenticationException {

    private static final long serialVersionUID = 1;

    IdentityProviderUnavailable(String issuer, Throwable cause) {
        super("The keys of " + issuer + " cannot be fetched", cause);
    }
}
