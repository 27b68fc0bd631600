package io.certwatch.product.obligation.answer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import io.certwatch.product.obligation.answer.VendorContact;
import io.certwatch.product.obligation.answer.web.AnswerLinks.AnswerLink;
import io.certwatch.token.LinkKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerKeysTest {

    @TempDir
    Path folder;

    private AnswerKeys read(String text) throws Exception {
        return AnswerKeys.read(Files.writeString(folder.resolve("keys.json"), text));
    }

    private static JWK key(Curve curve, String id) throws Exception {
        return new ECKeyGenerator(curve).keyID(id).generate();
    }

    @Test
    void readsSeveralKeys() throws Exception {
        var keys = new JWKSet(List.of(key(Curve.P_256, "old"), key(Curve.P_256, "new")));

        assertThat(read(keys.toString(true)).verifiers()).containsOnlyKeys("old", "new");
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        assertThatThrownBy(() -> AnswerKeys.read(null))
                .hasMessageStartingWith("There are no keys to verify the links of vendors with.")
                .hasMessageContaining("Set product.answers.key-file");
        assertThatThrownBy(() -> AnswerKeys.read(folder.resolve("none"))).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> read("{")).hasMessageContaining("contains no JWK set");
        assertThatThrownBy(() -> read("{\"keys\": []}")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> read(new JWKSet(key(Curve.P_256, "k")).toString(false)))
                .hasMessageContaining("contains a private key");
        assertThatThrownBy(() -> read(new JWKSet(key(Curve.P_384, "k")).toString(true)))
                .hasMessageContaining("is not an elliptic-curve key on P-256 with a kid");
    }

    @Test
    void aLinkIsValidUntilTheMomentItExpires() {
        var end = Instant.parse("2027-01-01T00:00:00Z");
        var token = LinkKeys.sign(new JWTClaimsSet.Builder()
                .issuer("certwatch-notification")
                .audience("acknowledge")
                .subject("c-1")
                .claim("company", "demo")
                .claim("vendor", "acme")
                .expirationTime(Date.from(end))
                .build());

        assertThat(at(end.minusMillis(1)).read(token))
                .isInstanceOfSatisfying(
                        AnswerLink.Valid.class,
                        valid -> assertThat(valid.contact())
                                .isEqualTo(new VendorContact("demo", "acme", "c-1", VendorContact.Names.UNKNOWN)));
        assertThat(at(end).read(token)).isEqualTo(new AnswerLink.Expired());
    }

    private static AnswerLinks at(Instant now) {
        return new AnswerLinks(AnswerKeys.read(LinkKeys.publicKeysFile()), InstantSource.fixed(now));
    }
}
