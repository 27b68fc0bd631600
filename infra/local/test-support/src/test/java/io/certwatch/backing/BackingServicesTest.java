package io.certwatch.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BackingServicesTest {
    @Test
    void givesEachTestItsOwnDatabaseOnAGivenServer() {
        var choice = MongoServerChoice.ofUri("mongodb://user:secret@db.example:27017/admin?replicaSet=rs0");

        assertThat(choice.uri("orders"))
                .isEqualTo("mongodb://user:secret@db.example:27017/orders?authSource=admin&replicaSet=rs0");
        assertThat(choice.name())
                .contains("CERTWATCH_MONGODB_URI", "db.example:27017")
                .doesNotContain("secret");
    }

    @Test
    void addsNoOptionsToAPlainAddress() {
        assertThat(MongoAddress.of("mongodb://127.0.0.1:27017").with("orders"))
                .isEqualTo("mongodb://127.0.0.1:27017/orders");
        assertThat(MongoAddress.of("mongodb://a:1,b:2/?w=majority").with("orders"))
                .isEqualTo("mongodb://a:1,b:2/orders?w=majority");
    }

    @Test
    void rejectsAnInvalidAddress() {
        assertThatThrownBy(() -> MongoAddress.of("localhost:27017")).hasMessageContaining("mongodb://");
    }

    @Test
    void choosesAContainerOnlyIfItsImagesAreLocal() {
        assertThat(LocalImages.of("mongo:8\ntestcontainers/ryuk:0.13.0\n").canRun("mongo:8"))
                .isTrue();
        assertThat(LocalImages.of("mongo:8\n").canRun("mongo:8")).isFalse();
        assertThat(LocalImages.of("").canRun("mongo:8")).isFalse();
    }
}
