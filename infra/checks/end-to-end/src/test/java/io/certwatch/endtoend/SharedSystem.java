package io.certwatch.endtoend;

import com.nimbusds.jose.jwk.RSAKey;
import io.certwatch.backing.BackingServices;
import io.certwatch.local.LocalPlan;
import io.certwatch.local.LocalSystem;
import io.certwatch.local.Ports;
import io.certwatch.token.TestToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.function.UnaryOperator;
import org.springframework.util.FileSystemUtils;

/** One system for stories that change nothing but what is of their own company. Starting one takes longer than most stories. */
final class SharedSystem implements AutoCloseable {

    private final Path data;
    private final Ports ports;
    private final LocalSystem system;
    private final RSAKey issuerKey;

    private SharedSystem(Path data, Ports ports, LocalSystem system, RSAKey issuerKey) {
        this.data = data;
        this.ports = ports;
        this.system = system;
        this.issuerKey = issuerKey;
    }

    static SharedSystem start() {
        return start(plan -> plan);
    }

    static SharedSystem start(UnaryOperator<LocalPlan> configured) {
        if (BackingServices.requiresRealMongo()) {
            System.setProperty("certwatch.mongodb.uri", BackingServices.mongoUri(""));
        }
        try {
            var data = Files.createTempDirectory("certwatch-stories-");
            var plan = configured.apply(LocalPlan.in(data));
            var system = LocalSystem.start(plan);
            var key = RSAKey.parse(Files.readString(data.resolve("identity/signing-key.json")));
            return new SharedSystem(data, plan.ports(), system, key);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Ports ports() {
        return ports;
    }

    /** The file of the database. */
    Path journal() {
        return data.resolve("mongodb/journal.bson");
    }

    LocalSystem system() {
        return system;
    }

    Inbox inbox() {
        return new Inbox(system.inbox().inbox());
    }

    /** The key that signs all tokens. */
    RSAKey issuerKey() {
        return issuerKey;
    }

    /** A member of this company, who also is a steward where only stewards may. */
    Client member(String company) {
        return new Client(system.gateway(), authorization(company));
    }

    Client operator() {
        return Client.with(system.gateway(), system.tokens().authorization("operator"));
    }

    /** The Authorization header of such a member for a path. */
    UnaryOperator<String> authorization(String company) {
        var member = TestToken.signedWith(issuerKey, system.identity().toString())
                .company(company)
                .roles("member")
                .subject("member-of-" + company)
                .bearer();
        var usual = system.tokens();
        var demo = usual.authorization("demo-member");
        return path -> {
            var authorization = usual.authorizationFor(path);
            return authorization.equals(demo) ? member : authorization;
        };
    }

    @Override
    public void close() throws IOException {
        system.close();
        FileSystemUtils.deleteRecursively(data);
    }
}
