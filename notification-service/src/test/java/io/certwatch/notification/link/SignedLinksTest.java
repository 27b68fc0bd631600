package io.certwatch.notification.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.certwatch.notification.link.MessageLinks.Addressee;
import io.certwatch.notification.link.MessageLinks.LinkClaims;
import io.certwatch.platform.text.Language;
import io.certwatch.token.LinkKeys;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignedLinksTest {
    private static final String EMAIL = "jane@huawei.example";
    private static final Duration LIFE = Duration.ofDays(90);

    private Instant now = Instant.parse("2026-11-27T08:00:00Z");
    private final MessageLinks links = links(LinkKeyFile.read(LinkKeys.signingKeyFile()));

    private static Addressee to(String contact) {
        return new Addressee("demo", "Demo Ltd", "huawei-cn", "Huawei", contact, "Wang Fang", Language.EN);
    }

    @Test
    void aLinkToAcknowledgeSaysForWhomItIs() throws ParseException {
        var link = links.acknowledge(to("contact-1"));

        assertThat(link.toString()).startsWith("https://certwatch.example/acknowledge/");
        var token = SignedJWT.parse(token(link));
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(token.getHeader().getKeyID()).isEqualTo("test-links");
        assertThat(token.getJWTClaimsSet())
                .isEqualTo(new JWTClaimsSet.Builder()
                        .issuer("certwatch-notification")
                        .audience("acknowledge")
                        .subject("contact-1")
                        .claim("company", "demo")
                        .claim("vendor", "huawei-cn")
                        .claim("lang", "en")
                        .claim("companyName", "Demo Ltd")
                        .claim("vendorName", "Huawei")
                        .claim("name", "Wang Fang")
                        .expirationTime(Date.from(now.plus(LIFE)))
                        .build());
    }

    @Test
    void aLinkIsForOnePurpose() {
        var confirm = token(links.confirm("demo", "contact-1", EMAIL));

        assertThat(links.verify(confirm, Purpose.CONFIRM))
                .hasValueSatisfying(claims -> assertThat(claims.email()).isEqualTo(EMAIL));
        assertThat(links.verify(confirm, Purpose.UNSUBSCRIBE)).isEmpty();
        assertThat(links.verify(confirm, Purpose.ACKNOWLEDGE)).isEmpty();
    }

    @Test
    void aLinkThatDecidesForAnAddressNamesIt() {
        var unsubscribe = token(links.unsubscribe("demo", "contact-1", EMAIL));

        assertThat(links.verify(unsubscribe, Purpose.UNSUBSCRIBE)).contains(new LinkClaims("demo", "contact-1", EMAIL));
    }

    @Test
    void aLinkEndsAndOneToUnsubscribeNotWithinAYear() {
        var confirm = token(links.confirm("demo", "contact-1", EMAIL));
        var unsubscribe = token(links.unsubscribe("demo", "contact-1", EMAIL));

        now = now.plus(LIFE).minusSeconds(1);
        assertThat(links.verify(confirm, Purpose.CONFIRM)).isPresent();
        now = now.plusSeconds(1);
        assertThat(links.verify(confirm, Purpose.CONFIRM)).isEmpty();
        now = now.plus(Duration.ofDays(275));
        assertThat(links.verify(unsubscribe, Purpose.UNSUBSCRIBE)).isPresent();
        now = now.plus(Duration.ofDays(1));
        assertThat(links.verify(unsubscribe, Purpose.UNSUBSCRIBE)).isEmpty();
    }

    @Test
    void messagesOfOneHourHaveTheSameLinkAndItLastsAsLongAsPromised() {
        now = now.plusSeconds(1);
        var first = links.acknowledge(to("contact-1"));
        now = now.plusSeconds(3_599);
        assertThat(links.acknowledge(to("contact-1"))).isEqualTo(first);
        assertThat(links.acknowledge(to("contact-2"))).isNotEqualTo(first);

        var confirm = token(links.confirm("demo", "contact-1", EMAIL));
        now = now.plusSeconds(1);
        assertThat(links.acknowledge(to("contact-1"))).isNotEqualTo(first);
        now = now.plus(LIFE).minusSeconds(2);
        assertThat(links.verify(confirm, Purpose.CONFIRM)).isPresent();
    }

    @Test
    void whatSomebodyElseSignedOrChangedIsNoLink() throws JOSEException {
        var foreign = links(List.of(key("test-links")));
        var ours = token(links.unsubscribe("demo", "contact-1", EMAIL));
        var other = token(links.unsubscribe("harbor", "contact-1", EMAIL));
        var body = 1;

        assertThat(links.verify(token(foreign.unsubscribe("demo", "contact-1", EMAIL)), Purpose.UNSUBSCRIBE))
                .isEmpty();
        assertThat(links.verify(
                        ours.split("\\.")[0] + "." + other.split("\\.")[body] + "." + ours.split("\\.")[2],
                        Purpose.UNSUBSCRIBE))
                .isEmpty();
        assertThat(links.verify(LinkKeys.sign(new JWTClaimsSet.Builder().build()), Purpose.UNSUBSCRIBE))
                .isEmpty();
        assertThat(Stream.of("", ".", "..", "a.b.c", "eyJhbGciOiJub25lIn0.e30.")
                        .filter(text -> links.verify(text, Purpose.UNSUBSCRIBE).isPresent()))
                .isEmpty();
    }

    @Test
    void aKeyThatNoLongerSignsIsStillAccepted() throws JOSEException {
        var former = key("former");
        var before = links(List.of(former));
        var after = links(List.of(key("next"), former.toPublicJWK()));

        assertThat(after.verify(token(before.unsubscribe("demo", "contact-1", EMAIL)), Purpose.UNSUBSCRIBE))
                .isPresent();
        assertThat(before.verify(token(after.unsubscribe("demo", "contact-1", EMAIL)), Purpose.UNSUBSCRIBE))
                .isEmpty();
    }

    private MessageLinks links(List<ECKey> keys) {
        try {
            return new SignedLinks(keys, URI.create("https://certwatch.example/"), LIFE, () -> now);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey key(String id) throws JOSEException {
        return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    }

    private static String token(URI link) {
        var path = link.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
