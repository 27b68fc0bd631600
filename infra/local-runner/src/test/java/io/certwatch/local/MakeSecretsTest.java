package io.certwatch.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that makes the secrets of docker-compose.yml, in a copy of the two files. */
@DisabledOnOs(OS.WINDOWS)
class MakeSecretsTest {
    private static final Path REPOSITORY = Path.of("../..");

    @TempDir
    Path copy;

    @BeforeEach
    void copyFiles() throws Exception {
        assumeThat(run("command -v openssl")).isNotEmpty();
        Files.createDirectories(copy.resolve("infra/docker"));
        for (var file : new String[] {"docker-compose.yml", "infra/docker/make-secrets"})
            Files.copy(REPOSITORY.resolve(file), copy.resolve(file));
    }

    @Test
    void makesPasswordsForTheUsersOfKafkaThatOnlyRead() throws Exception {
        run("sh infra/docker/make-secrets");
        run("sh infra/docker/make-secrets");

        assertThat(Files.readAllLines(copy.resolve(".env")))
                .filteredOn(line -> line.matches("(INTEGRATOR|OPERATOR)_KAFKA_PASSWORD=[0-9a-f]{48}"))
                .hasSize(2);
    }

    @Test
    void makesAKeyPairForLinks() throws Exception {
        run("sh infra/docker/make-secrets");

        var signing = signingKey();
        var published = keys("links-public-keys.json");
        var link = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(signing.getKeyID())
                        .build(),
                new Payload("{}"));
        link.sign(new ECDSASigner(signing));
        assertThat(published.containsNonPublicKeys()).isFalse();
        assertThat(link.verify(new ECDSAVerifier(
                        published.getKeyByKeyId(signing.getKeyID()).toECKey())))
                .isTrue();
        assertThat(signing.getKeyID()).isEqualTo(signing.computeThumbprint().toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret("."))))
                .isEqualTo("rwx------");
    }

    @Test
    void keepsWhatIsThere() throws Exception {
        run("sh infra/docker/make-secrets");
        var before = Files.readString(secret("links-signing-key.json")) + Files.readString(copy.resolve(".env"));

        run("sh infra/docker/make-secrets");

        assertThat(Files.readString(secret("links-signing-key.json")) + Files.readString(copy.resolve(".env")))
                .isEqualTo(before);
    }

    @Test
    void aNewKeySignsAndTheEarlierOnesStayValid() throws Exception {
        run("sh infra/docker/make-secrets");
        var first = signingKey();
        Files.delete(secret("links-signing-key.json"));
        run("sh infra/docker/make-secrets");
        var second = signingKey();
        Files.delete(secret("links-signing-key.json"));
        run("sh infra/docker/make-secrets");
        var third = signingKey();

        assertThat(third.isPrivate()).isTrue();
        assertThat(keys("links-signing-key.json").toPublicJWKSet().getKeys())
                .isEqualTo(keys("links-public-keys.json").getKeys())
                .containsExactly(third.toPublicJWK(), second.toPublicJWK(), first.toPublicJWK());
        assertThat(keys("links-public-keys.json").containsNonPublicKeys()).isFalse();
    }

    private ECKey signingKey() throws Exception {
        return keys("links-signing-key.json").getKeys().getFirst().toECKey();
    }

    private JWKSet keys(String name) throws Exception {
        return JWKSet.load(secret(name).toFile());
    }

    private Path secret(String name) {
        return copy.resolve("infra/docker/secrets").resolve(name);
    }

    private String run(String command) throws Exception {
        var process = new ProcessBuilder("/bin/sh", "-c", command)
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    }
}
