package io.certwatch.platform.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CompanyTagLimitTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void companiesBeyondTheLimitAreCountedTogether() {
        meters.config().meterFilter(new CompanyTagLimit(2));
        for (var company : List.of("demo", "harbor", "third", "fourth", "demo")) count("orders", company);
        assertThat(counted("orders", "demo")).isEqualTo(2);
        assertThat(counted("orders", "harbor")).isEqualTo(1);
        assertThat(counted("orders", CompanyTag.OTHER)).isEqualTo(2);
        assertThat(meters.getMeters()).hasSize(3);
    }

    @Test
    void theSameCompaniesAreNamedInAllMeters() {
        meters.config().meterFilter(new CompanyTagLimit(1));
        count("orders", "demo");
        count("refusals", "harbor");
        count("refusals", "demo");
        assertThat(counted("refusals", CompanyTag.OTHER)).isEqualTo(1);
        assertThat(counted("refusals", "demo")).isEqualTo(1);
    }

    @Test
    void whatBelongsToNoCompanyTakesNoPlace() {
        meters.config().meterFilter(new CompanyTagLimit(1));
        count("orders", null);
        count("orders", "");
        count("orders", "demo");
        assertThat(counted("orders", CompanyTag.NONE)).isEqualTo(2);
        assertThat(counted("orders", "demo")).isEqualTo(1);
    }

    @Test
    void metersWithoutCompanyStayAsTheyAre() {
        meters.config().meterFilter(new CompanyTagLimit(0));
        meters.counter("outbox", "topic", "editions").increment();
        assertThat(meters.get("outbox").counter().getId().getTags()).containsExactly(Tag.of("topic", "editions"));
    }

    @Test
    void theSettingBoundsTheMetersOfAService() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        MeterAutoConfiguration.class,
                        MetricsAutoConfiguration.class,
                        CompositeMeterRegistryAutoConfiguration.class))
                .withBean(SimpleMeterRegistry.class, () -> meters)
                .withPropertyValues("certwatch.meters.companies=1")
                .run(service -> {
                    count("orders", "demo");
                    count("orders", "harbor");
                    assertThat(counted("orders", CompanyTag.OTHER)).isEqualTo(1);
                });
    }

    private void count(String meter, @Nullable String company) {
        meters.counter(meter, List.of(CompanyTag.of(company))).increment();
    }

    private double counted(String meter, String company) {
        return meters.get(meter).tag(CompanyTag.KEY, company).counter().count();
    }
}
