package io.certwatch.product.sweep.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.golden.GoldenEvent;
import io.certwatch.golden.GoldenFiles;
import io.certwatch.platform.event.EventReader;
import io.certwatch.product.sweep.kafka.RunEventForms.SlotMessage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads slots of runs as every release has published them: some may wait while it is replaced. */
class GoldenSlotEventsTest {

    static List<GoldenEvent> slots() {
        return GoldenFiles.events(RunEventForms.SLOTS);
    }

    @ParameterizedTest
    @MethodSource
    void slots(GoldenEvent event) {
        var slot = new EventReader().read(event.record()).as(SlotMessage.class);

        assertThat(slot.run() + "/" + slot.slot()).isEqualTo(event.key());
    }
}
