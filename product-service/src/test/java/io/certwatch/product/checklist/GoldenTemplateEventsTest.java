package io.certwatch.product.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.golden.GoldenEvent;
import io.certwatch.golden.GoldenFiles;
import io.certwatch.platform.event.EventReader;
import io.certwatch.product.checklist.TemplatesListener.TemplateMessage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads templates of the checklist as every release has published them. */
class GoldenTemplateEventsTest {

    static List<GoldenEvent> templates() {
        return GoldenFiles.events(TemplatesListener.TEMPLATES);
    }

    @ParameterizedTest
    @MethodSource
    void templates(GoldenEvent event) {
        var received = new EventReader().read(event.record());

        assertThat(received.as(TemplateMessage.class).toTemplate().id()).isEqualTo(event.key());
    }
}
