package io.certwatch.product.obligation.answer.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.certwatch.platform.text.Language;
import io.certwatch.product.obligation.answer.VendorContact;
import io.certwatch.product.obligation.answer.VendorContact.Names;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the tokens of links in e-mails: a JWS (RFC 7515) by ES256 with claims (RFC 7519), signed by notification-service. */
record AnswerLinks(AnswerKeys keys, InstantSource clock) {

    /** What the token of a link says. */
    sealed interface AnswerLink {

        /** @param language that the contact reads */
        record Valid(VendorContact contact, Language language) implements AnswerLink {}

        record Expired() implements AnswerLink {}

        /** Not signed by us, for another purpose, or damaged. */
        record Unknown() implements AnswerLink {}
    }

    static final String ISSUER = "certwatch-notification";

    private static final String PURPOSE = "acknowledge";

    AnswerLink read(String token) {
        try {
            var signed = SignedJWT.parse(token);
            var header = signed.getHeader();
            var verifier = keys.verifiers().get(String.valueOf(header.getKeyID()));
            return verifier != null && JWSAlgorithm.ES256.equals(header.getAlgorithm()) && signed.verify(verifier)
                    ? link(signed.getJWTClaimsSet())
                    : new AnswerLink.Unknown();
        } catch (ParseException | JOSEException malformed) {
            return new AnswerLink.Unknown();
        }
    }

    private AnswerLink link(JWTClaimsSet claims) throws ParseException {
        var company = claims.getStringClaim("company");
        var vendor = claims.getStringClaim("vendor");
        var contact = claims.getSubject();
        var expires = claims.getExpirationTime();
        if (!ISSUER.equals(claims.getIssuer())
                || !claims.getAudience().equals(List.of(PURPOSE))
                || company == null
                || vendor == null
                || contact == null
                || expires == null) {
            return new AnswerLink.Unknown();
        }
        var names = new Names(
                claims.getStringClaim("companyName"),
                claims.getStringClaim("vendorName"),
                claims.getStringClaim("name"));
        return clock.instant().isBefore(expires.toInstant())
                ? new AnswerLink.Valid(
                        new VendorContact(company, vendor, contact, names), language(claims.getStringClaim("lang")))
                : new AnswerLink.Expired();
    }

    static Language language(@Nullable String code) {
        return code == null ? Language.ZH : Language.of(code).orElse(Language.ZH);
    }
}
