package io.certwatch.catalogue.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.RunningService;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The service with its default settings. */
@RunningService
class FetcherIT {

    @Autowired
    private Fetcher fetcher;

    @Autowired
    private Limits widest;

    @Autowired
    private MeterRegistry meters;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.cac.gov.cn/wa/netWorkCriticalEquipment.htm",
                "https://www.miit.gov.cn/",
                "https://www.gov.cn/a.pdf",
                "https://www.cnca.gov.cn/"
            })
    void allowsThePublishingAuthorities(String address) {
        assertThat(fetcher.objection(Address.of(address))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080/, HOST_NOT_ALLOWED, other",
        "http://localhost/, HOST_NOT_ALLOWED, other",
        "https://example.com/, HOST_NOT_ALLOWED, other",
        "file:/etc/passwd, OUTSIDE_OF_ROOTS, folder"
    })
    void refusesAndCountsOtherAddresses(String address, Fetch.Refusal reason, String host) {
        assertThat(fetcher.fetch(Address.of(address), LastSeen.NOTHING, widest))
                .isInstanceOfSatisfying(
                        Fetch.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
        var tag = reason.name().toLowerCase().replace('_', '-');
        assertThat(meters.get("sources.fetches")
                        .tags("host", host, "outcome", "refused", "reason", tag)
                        .timer()
                        .count())
                .isPositive();
    }

    @Test
    void limitsEveryFetch() {
        assertThat(widest)
                .isEqualTo(new Limits(64 << 20, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(5)));
    }
}
