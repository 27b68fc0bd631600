package io.certwatch.notification.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.notification.link.LinkKeyFile.UnusableLinkKey;
import io.certwatch.token.LinkKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkKeyFileTest {
    @TempDir
    Path temporary;

    @Test
    void readsAPrivateKey() {
        assertThat(LinkKeyFile.read(LinkKeys.signingKeyFile()))
                .singleElement()
                .satisfies(key -> assertThat(key.isPrivate()).isTrue());
    }

    @Test
    void saysWhatIsWrongAndWhatToDo() throws IOException {
        refuses(null, "There is no key to sign the links of messages with.");
        refuses(temporary.resolve("none.json"), "cannot be read");
        refuses(file("certainly not a key"), "contains no JWK");
        refuses(LinkKeys.publicKeysFile(), "is not a private key");
        refuses(file("{\"keys\":[]}"), "is not a private key");
        refuses(
                file("{\"kty\":\"oct\",\"kid\":\"1\",\"k\":\"AyM1SysPpbyDfgZld3umj1qzKObwVMko\"}"),
                "is not an elliptic-curve key on P-256 with a kid");
    }

    private static void refuses(@Nullable Path file, String problem) {
        assertThatThrownBy(() -> LinkKeyFile.read(file))
                .isInstanceOf(UnusableLinkKey.class)
                .hasMessageContaining(problem)
                .hasMessageContaining("notification.links.key-file");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(temporary, "key", ".json"), content);
    }
}
