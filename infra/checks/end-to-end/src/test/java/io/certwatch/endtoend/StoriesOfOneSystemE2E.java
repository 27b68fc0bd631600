package io.certwatch.endtoend;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Stories of different companies, told at the same time on one system, on which the demo was played. */
@TestInstance(Lifecycle.PER_CLASS)
class StoriesOfOneSystemE2E {

    private SharedSystem shared;
    private String shownByDemo;

    @BeforeAll
    void start() {
        shared = SharedSystem.start(VendorAnswersByLinkStory::configure);
        shownByDemo = DemoStory.play(shared.system());
    }

    @AfterAll
    void stop() throws IOException {
        try {
            LogsHoldNoAddressStory.tell(shared);
            GoldenData.writeIfAsked(shared);
        } finally {
            shared.close();
        }
    }

    @Nested
    class Demo extends DemoStory {
        @Override
        SharedSystem shared() {
            return shared;
        }

        @Override
        String firstTime() {
            return shownByDemo;
        }
    }

    @Nested
    class InventoryImport extends InventoryImportStory {
        @Override
        SharedSystem shared() {
            return shared;
        }
    }

    @Nested
    class CertificateCoversProduct extends CertificateCoversProductStory {
        @Override
        SharedSystem shared() {
            return shared;
        }
    }

    @Nested
    class OwnProofMeetsObligation extends OwnProofMeetsObligationStory {
        @Override
        SharedSystem shared() {
            return shared;
        }
    }

    @Nested
    class MayItBeSold extends MayItBeSoldStory {
        @Override
        SharedSystem shared() {
            return shared;
        }
    }

    @Nested
    class MitigationFile extends MitigationFileStory {
        @Override
        SharedSystem shared() {
            return shared;
        }
    }

    @Nested
    class EarlierDueDateRemindsVendor extends EarlierDueDateRemindsVendorStory {
        @Override
        SharedSystem shared() {
            return shared;
        }
    }

    @Nested
    class VendorAnswersByLink extends VendorAnswersByLinkStory {
        @Override
        SharedSystem shared() {
            return shared;
        }
    }

    @Nested
    class CiiStaysInside extends CiiStaysInsideStory {
        @Override
        SharedSystem shared() {
            return shared;
        }
    }

    @Nested
    class JournalHoldsNoSecret extends JournalHoldsNoSecretStory {
        @Override
        SharedSystem shared() {
            return shared;
        }
    }

    @Nested
    class ApiKeyOpensTheDoor extends ApiKeyOpensTheDoorStory {
        @Override
        SharedSystem shared() {
            return shared;
        }
    }
}
