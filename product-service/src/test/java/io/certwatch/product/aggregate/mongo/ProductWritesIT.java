package io.certwatch.product.aggregate.mongo;

import static io.certwatch.product.aggregate.mongo.ProductWrites.LONGEST_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoDatabase;
import io.certwatch.product.ServiceIT;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProductWritesIT extends ServiceIT {

    private static final Instant AT = Instant.parse("2026-12-01T08:00:00Z");

    @Autowired
    private MongoDatabase database;

    private Instant now = AT;
    private ProductWrites writes;

    @BeforeEach
    void startWithoutWrites() {
        writes = new ProductWrites(database, () -> now);
    }

    private void write(String... companies) {
        assertThat(writes.announce(Set.of(companies), () -> "written")).isEqualTo("written");
    }

    @Test
    void eachWriteReplacesTheStampsOfItsCompanies() {
        assertThat(writes.find("acme")).isEmpty();
        write("acme", "beta");
        var acme = writes.find("acme");
        var beta = writes.find("beta");
        assertThat(acme).isPresent();
        assertThat(writes.find("acme")).isEqualTo(acme);

        write("acme");

        assertThat(writes.find("acme")).isPresent().isNotEqualTo(acme);
        assertThat(writes.find("beta")).isEqualTo(beta);
    }

    @Test
    void noStampHoldsWhileAWriteIsUnderWay() {
        write("acme");
        writes.announce(Set.of("acme"), () -> {
            assertThat(writes.find("acme")).isEmpty();
            write("acme");
            assertThat(writes.find("acme")).isEmpty();
            return "";
        });
        assertThat(writes.find("acme")).isPresent();
    }

    /** As one whose process was killed: what it sent may arrive for a while. */
    @Test
    void aWriteThatDidNotEndIsOverAfterAMinute() {
        write("acme");
        var before = writes.find("acme");
        assertThatIllegalStateException()
                .isThrownBy(() -> writes.announce(Set.of("acme"), () -> {
                    throw new IllegalStateException("killed");
                }));
        now = AT.plus(LONGEST_WRITE).minusMillis(1);
        assertThat(writes.find("acme")).isEmpty();
        write("acme");
        assertThat(writes.find("acme")).isEmpty();

        now = AT.plus(LONGEST_WRITE);

        assertThat(writes.find("acme")).isEmpty();
        assertThat(writes.find("acme")).isPresent().isNotEqualTo(before);
    }
}
