package io.certwatch.notification.link;

import static java.time.temporal.ChronoUnit.HOURS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.certwatch.notification.link.MessageLinks.LinkClaims;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Links whose last segment is a token: a JWS (RFC 7515) by ES256 with the claims of a JWT (RFC 7519). */
final class SignedLinks implements MessageLinks {

    static final String ISSUER = "certwatch-notification";

    /** The link to unsubscribe of an old message has to work, too. */
    private static final Duration UNSUBSCRIBE_AT_LEAST = Duration.ofDays(366);

    /** Links end with a full hour, so that those of one hour are the same. */
    private static final Duration HOUR = Duration.ofHours(1);

    private static final int REMEMBERED = 1_000;

    private static final String COMPANY = "company";
    private static final String VENDOR = "vendor";
    private static final String LANGUAGE = "lang";
    private static final String EMAIL = "email";
    private static final String COMPANY_NAME = "companyName";
    private static final String VENDOR_NAME = "vendorName";
    private static final String NAME = "name";

    private final URI site;
    private final Duration validFor;
    private final InstantSource clock;
    private final JWSHeader header;
    private final ECDSASigner signer;
    private final Map<String, JWSVerifier> verifiers = new HashMap<>();

    /** Several messages at once to a recipient have the same links. */
    private final Cache<JWTClaimsSet, URI> latest =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** @param keys the first is private and signs; all are accepted */
    SignedLinks(List<ECKey> keys, URI site, Duration validFor, InstantSource clock) throws JOSEException {
        this.site = site;
        this.validFor = validFor;
        this.clock = clock;
        var signing = keys.getFirst();
        this.header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(signing.getKeyID())
                .build();
        this.signer = new ECDSASigner(signing);
        for (var key : keys) {
            verifiers.put(key.getKeyID(), new ECDSAVerifier(key.toPublicJWK()));
        }
    }

    @Override
    public URI acknowledge(Addressee addressee) {
        return link(
                Purpose.ACKNOWLEDGE,
                claims(addressee.company(), addressee.contact(), validFor)
                        .claim(VENDOR, addressee.vendor())
                        .claim(LANGUAGE, addressee.language().code())
                        .claim(COMPANY_NAME, addressee.companyName())
                        .claim(VENDOR_NAME, addressee.vendorName())
                        .claim(NAME, addressee.name()));
    }

    @Override
    public URI unsubscribe(String company, String contact, String email) {
        var longer = validFor.compareTo(UNSUBSCRIBE_AT_LEAST) > 0 ? validFor : UNSUBSCRIBE_AT_LEAST;
        return link(Purpose.UNSUBSCRIBE, claims(company, contact, longer).claim(EMAIL, email));
    }

    @Override
    public URI confirm(String company, String contact, String email) {
        return link(Purpose.CONFIRM, claims(company, contact, validFor).claim(EMAIL, email));
    }

    @Override
    public URI page(String path) {
        return URI.create(site.toString().replaceAll("/+$", "") + path);
    }

    @Override
    public Optional<LinkClaims> verify(String token, Purpose purpose) {
        try {
            var signed = SignedJWT.parse(token);
            var verifier = verifiers.get(String.valueOf(signed.getHeader().getKeyID()));
            return verifier != null && signed.verify(verifier)
                    ? read(signed.getJWTClaimsSet(), purpose)
                    : Optional.empty();
        } catch (ParseException | JOSEException notOurs) {
            return Optional.empty();
        }
    }

    private Optional<LinkClaims> read(JWTClaimsSet claims, Purpose purpose) throws ParseException {
        var company = claims.getStringClaim(COMPANY);
        var contact = claims.getSubject();
        var email = claims.getStringClaim(EMAIL);
        var expires = claims.getExpirationTime();
        if (!ISSUER.equals(claims.getIssuer())
                || !claims.getAudience().equals(List.of(purpose.audience()))
                || company == null
                || contact == null
                || email == null
                || expires == null
                || !clock.instant().isBefore(expires.toInstant())) {
            return Optional.empty();
        }
        return Optional.of(new LinkClaims(company, contact, email));
    }

    private JWTClaimsSet.Builder claims(String company, String contact, Duration life) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(contact)
                .claim(COMPANY, company)
                .expirationTime(Date.from(
                        clock.instant().plus(life).plus(HOUR).minusMillis(1).truncatedTo(HOURS)));
    }

    private URI link(Purpose purpose, JWTClaimsSet.Builder claims) {
        var complete = claims.audience(purpose.audience()).build();
        return latest.get(complete, signed -> page("/" + purpose.audience() + "/" + sign(signed)));
    }

    private String sign(JWTClaimsSet claims) {
        var token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException failed) {
            throw new IllegalStateException("A link cannot be signed", failed);
        }
        return token.serialize();
    }
}
