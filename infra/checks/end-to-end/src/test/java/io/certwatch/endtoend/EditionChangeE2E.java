package io.certwatch.endtoend;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Stories of different companies about one change of the list: they prepare what they need while the edition 2017-1 is in force, then
 * 2023-2 is published while product-service is killed, and each tells what that changes. A generated client publishes the edition 2017-1.
 */
@TestInstance(Lifecycle.PER_CLASS)
class EditionChangeE2E {

    private SharedSystem shared;
    private Map<String, Object> seenByGeneratedClient;
    private CrashLosesNothingStory.Crash crash;

    @BeforeAll
    void theListChanges() throws Exception {
        shared = SharedSystem.start(CrashLosesNothingStory::configure);
        seenByGeneratedClient = GeneratedClientsStory.doTheMainJob(shared);
        NewEditionReachesVendorStory.beforeTheNewEdition(shared);
        ChecklistRowClosesStory.beforeTheNewEdition(shared);
        ReviewDecisionStory.beforeTheNewEdition(shared);
        ImpactForecastStory.beforeTheNewEdition(shared);
        CrashLosesNothingStory.beforeTheNewEdition(shared);
        crash = CrashLosesNothingStory.publish("2023-2", shared);
        new Client(shared.system()).awaitReassessment("2023-2");
    }

    @AfterAll
    void stop() throws IOException {
        shared.close();
    }

    @Nested
    class GeneratedClient extends GeneratedClientsStory {
        @Override
        Map<String, Object> seen() {
            return seenByGeneratedClient;
        }
    }

    @Nested
    class NewEditionReachesVendor extends NewEditionReachesVendorStory {
        @Override
        SharedSystem shared() {
            return shared;
        }

        @Override
        Answer published() {
            return crash.published();
        }
    }

    @Nested
    class CrashLosesNothing extends CrashLosesNothingStory {
        @Override
        SharedSystem shared() {
            return shared;
        }

        @Override
        Crash crash() {
            return crash;
        }
    }

    @Nested
    class ChecklistRowCloses extends ChecklistRowClosesStory {
        @Override
        SharedSystem shared() {
            return shared;
        }
    }

    @Nested
    class ReviewDecision extends ReviewDecisionStory {
        @Override
        SharedSystem shared() {
            return shared;
        }
    }

    @Nested
    class ImpactForecast extends ImpactForecastStory {
        @Override
        SharedSystem shared() {
            return shared;
        }
    }
}
