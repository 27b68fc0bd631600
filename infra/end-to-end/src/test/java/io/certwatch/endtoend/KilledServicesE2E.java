package io.certwatch.endtoend;

import io.certwatch.load.CountingSmtp;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Stories that kill one service each, in a system without an edition. */
@TestInstance(Lifecycle.PER_CLASS)
class KilledServicesE2E {

    private CountingSmtp mail;
    private SharedSystem shared;

    @BeforeAll
    void start() throws IOException {
        mail = CountingSmtp.start();
        shared = SharedSystem.start(plan -> EveryVendorHearsOnceStory.configure(plan, mail));
    }

    @AfterAll
    void stop() throws IOException {
        shared.close();
        mail.close();
    }

    @Nested
    class VerdictsNeedACompleteCatalogue extends VerdictsNeedACompleteCatalogueStory {
        @Override
        SharedSystem shared() {
            return shared;
        }
    }

    @Nested
    class EveryVendorHearsOnce extends EveryVendorHearsOnceStory {
        @Override
        SharedSystem shared() {
            return shared;
        }

        @Override
        CountingSmtp mail() {
            return mail;
        }
    }
}
