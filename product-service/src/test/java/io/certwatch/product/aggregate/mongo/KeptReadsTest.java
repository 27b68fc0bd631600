package io.certwatch.product.aggregate.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptReadsTest {

    private final Map<String, String> stamps = new HashMap<>(Map.of("acme", "1", "beta", "1"));
    private final Map<String, Integer> times = new HashMap<>();
    private final KeptReads<String, String> kept =
            new KeptReads<>(company -> Optional.ofNullable(stamps.get(company)), 100, String::length);

    private String read(String company) {
        return kept.get(company, "all", () -> company + times.merge(company, 1, Integer::sum));
    }

    @Test
    void readsOnceWhileNothingIsWritten() {
        assertThat(read("acme")).isEqualTo("acme1");
        assertThat(read("acme")).isEqualTo("acme1");
        assertThat(read("beta")).isEqualTo("beta1");
    }

    @Test
    void readsAgainAfterAWriteOfTheSameCompany() {
        read("acme");
        read("beta");
        stamps.put("acme", "2");
        assertThat(read("acme")).isEqualTo("acme2");
        assertThat(read("acme")).isEqualTo("acme2");
        assertThat(read("beta")).isEqualTo("beta1");
    }

    @Test
    void keepsNothingWhileAWriteMayBeUnderWay() {
        read("acme");
        stamps.remove("acme");
        assertThat(read("acme")).isEqualTo("acme2");
        assertThat(read("acme")).isEqualTo("acme3");
    }

    @Test
    void whatWasReadWhileAWriteBeganIsNotKept() {
        var seen = kept.get("acme", "all", () -> {
            stamps.put("acme", "2");
            return "old";
        });
        assertThat(seen).isEqualTo("old");
        assertThat(read("acme")).isEqualTo("acme1");
    }

    @Test
    void keepsNoMoreThanItMay() {
        kept.get("acme", "all", () -> "x".repeat(101));
        assertThat(read("acme")).isEqualTo("acme1");
    }
}
