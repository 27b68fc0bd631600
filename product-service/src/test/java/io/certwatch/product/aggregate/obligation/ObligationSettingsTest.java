package io.certwatch.product.aggregate.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.product.aggregate.obligation.ObligationConfiguration.ObligationSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ObligationSettingsTest {

    private static ReminderLeads leads(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("certwatch.obligation", ObligationSettings.class)
                .days();
    }

    @Test
    void hasDefaultLeads() {
        assertThat(leads(Map.of())).isEqualTo(ReminderLeads.USUAL);
        assertThat(leads(Map.of()).earlierInCii())
                .as("a vendor could read use in CII from an earlier reminder")
                .isZero();
        assertThat(leads(Map.of("certwatch.obligation.earlier-in-cii", "30d")).earlierInCii())
                .isEqualTo(30);
    }

    @Test
    void acceptsLeadsInAnyOrderWithOrWithoutUnit() {
        assertThat(leads(Map.of("certwatch.obligation.leads", "14d, 60,14d")).days())
                .containsExactly(60, 14);
    }

    @Test
    void leadsOfEndingProofsAreTheirOwn() {
        assertThat(leads(Map.of("certwatch.obligation.proof-end-leads", "30d, 365d")))
                .isEqualTo(new ReminderLeads(List.of(180, 90, 30, 7), List.of(365, 30), 0));
        assertThat(leads(Map.of("certwatch.obligation.leads", "14d")).proofEnds())
                .containsExactly(180, 90, 30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"36h", "0d", "-7d", "4000d", "soon"})
    void whatIsNoNumberOfDaysIsRefused(String lead) {
        for (var property : List.of("leads", "proof-end-leads")) {
            assertThatThrownBy(() -> leads(Map.of("certwatch.obligation." + property, lead)))
                    .as(property)
                    .isInstanceOf(BindException.class);
        }
    }
}
