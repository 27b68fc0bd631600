package io.certwatch.product.obligation.answer.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.obligation.answer.GivenAnswer.SentScan;
import io.certwatch.product.obligation.answer.HeldScans;
import io.certwatch.product.obligation.answer.VendorContact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class FormFilesTest {

    private static final VendorContact CONTACT = new VendorContact("demo", "acme", "c-1", VendorContact.Names.UNKNOWN);
    private static final UUID HELD = UUID.randomUUID();

    private int copies;

    private final FormFiles files = new FormFiles(new HeldScans() {
        @Override
        public Map<String, HeldScan> hold(VendorContact contact, Map<String, SentScan> scans) {
            return Map.of();
        }

        @Override
        public Optional<SentScan> copy(VendorContact contact, UUID id) {
            copies++;
            return id.equals(HELD) ? Optional.of(new SentScan("scan.pdf", Path.of("scan"))) : Optional.empty();
        }

        @Override
        public void release(VendorContact contact) {}
    });

    private static SentForm form(String... held) {
        var fields = new LinkedMultiValueMap<String, String>();
        for (var at = 0; at < held.length; at++) fields.add("held." + at, held[at]);
        return SentForm.of(fields);
    }

    @Test
    void copiesAHeldFileOnceHoweverOftenItIsNamed() throws IOException {
        var sent = form(HELD.toString(), HELD.toString().toUpperCase(Locale.ROOT), HELD.toString());

        files.restore(CONTACT, sent);

        assertThat(copies).isOne();
        assertThat(sent.scans()).containsOnlyKeys("file.0");
        assertThat(sent.faults()).containsOnlyKeys("file.1", "file.2");
    }

    @Test
    void asksForAFileThatIsHeldNoLonger() throws IOException {
        var sent = form(UUID.randomUUID().toString(), "nonsense");

        files.restore(CONTACT, sent);

        assertThat(sent.scans()).isEmpty();
        assertThat(sent.faults()).containsOnlyKeys("file.0", "file.1");
    }
}
