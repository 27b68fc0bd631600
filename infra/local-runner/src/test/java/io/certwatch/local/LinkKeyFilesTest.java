package io.certwatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LinkKeyFilesTest {
    @TempDir
    Path temporary;

    @Test
    void thePublicKeyVerifiesWhatThePrivateOneSigned() throws Exception {
        var files = LinkKeyFiles.in(temporary.resolve("links"));
        var signing = ECKey.parse(Files.readString(files.signingKey()));
        var link = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(signing.getKeyID())
                        .build(),
                new Payload("{}"));
        link.sign(new ECDSASigner(signing));

        var published = JWKSet.load(files.publicKeys().toFile());

        assertThat(published.containsNonPublicKeys()).isFalse();
        var verifying = published.getKeyByKeyId(link.getHeader().getKeyID()).toECKey();
        assertThat(link.verify(new ECDSAVerifier(verifying))).isTrue();
    }

    @Test
    void keepsTheKeysAndThoseThatWereAdded() throws Exception {
        var files = LinkKeyFiles.in(temporary.resolve("links"));
        var key = Files.readString(files.signingKey());
        Files.writeString(files.publicKeys(), "{\"keys\": []}");

        LinkKeyFiles.in(temporary.resolve("links"));

        assertThat(files.signingKey()).hasContent(key);
        assertThat(files.publicKeys()).hasContent("{\"keys\": []}");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerReadsThePrivateKey() throws Exception {
        var files = LinkKeyFiles.in(temporary.resolve("links"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.signingKey())))
                .isEqualTo("rw-------");
    }

    @Test
    void namesADamagedFile() throws Exception {
        var damaged = Files.createDirectories(temporary.resolve("links")).resolve("signing-key.json");
        Files.writeString(damaged, "{");

        assertThatThrownBy(() -> LinkKeyFiles.in(temporary.resolve("links")))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith(damaged + " is damaged: ");
    }
}
