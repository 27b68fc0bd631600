package io.certwatch.endtoend;

import com.nimbusds.jose.jwk.RSAKey;
import io.certwatch.local.LocalPlan;
import io.certwatch.local.LocalSystem;
import io.certwatch.token.TestToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.springframework.util.FileSystemUtils;

/**
 * One system for stories that change nothing but what is of their own company, and that need the edition 2023-2 in force. Starting one takes
 * longer than most stories.
 */
final class SharedSystem implements AutoCloseable {

    private final Path data;
    private final LocalSystem system;
    private final RSAKey issuerKey;

    private SharedSystem(Path data, LocalSystem system, RSAKey issuerKey) {
        this.data = data;
        this.system = system;
        this.issuerKey = issuerKey;
    }

    static SharedSystem start() {
        try {
            var data = Files.createTempDirectory("certwatch-stories-");
            var system = LocalSystem.start(LocalPlan.in(data));
            new Client(system).publish("2023-2");
            var key = RSAKey.parse(Files.readString(data.resolve("identity/signing-key.json")));
            return new SharedSystem(data, system, key);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    LocalSystem system() {
        return system;
    }

    Inbox inbox() {
        return new Inbox(system.inbox().inbox());
    }

    /** A member of this company, who also is a steward where only stewards may. */
    Client member(String company) {
        var member = TestToken.signedWith(issuerKey, system.identity().toString())
                .company(company)
                .roles("member")
                .subject("member-of-" + company)
                .bearer();
        return Client.ofCompany(system, member);
    }

    @Override
    public void close() throws IOException {
        system.close();
        FileSystemUtils.deleteRecursively(data);
    }
}
