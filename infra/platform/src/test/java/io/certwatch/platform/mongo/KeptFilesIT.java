package io.certwatch.platform.mongo;

import com.mongodb.client.MongoClients;
import io.certwatch.backing.BackingServices;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeptFilesIT {

    @Test
    void givesBackAFileLargerThanAnyMessageOfTheDatabase() throws Exception {
        var name = "kept-" + UUID.randomUUID();
        var bytes = new byte[64 << 20];
        new Random(1).nextBytes(bytes);
        try (var client = MongoClients.create(BackingServices.mongoUri(name))) {
            var files = new KeptFiles(client.getDatabase(name), "files");

            var kept = files.keep(new ByteArrayInputStream(bytes));

            assertThat(kept.size()).isEqualTo(bytes.length);
            var read = MessageDigest.getInstance("SHA-256");
            try (var open = files.open(kept.sha256()); var digesting = new DigestOutputStream(OutputStream.nullOutputStream(), read)) {
                open.transferTo(digesting);
            }
            assertThat(HexFormat.of().formatHex(read.digest())).isEqualTo(kept.sha256());
            client.getDatabase(name).drop();
        }
    }
}
