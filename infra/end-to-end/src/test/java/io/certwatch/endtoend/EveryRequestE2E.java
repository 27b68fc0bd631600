package io.certwatch.endtoend;

import io.certwatch.local.LocalPlan;
import io.certwatch.local.Service;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Stories of many requests, right and wrong, told one after the other on one system without rate limits. The edition 2023-2 is in force. */
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class EveryRequestE2E {

    private SharedSystem shared;

    @BeforeAll
    void start() {
        shared = SharedSystem.start(EveryRequestE2E::withoutRateLimits);
        var client = new Client(shared.system());
        client.publish("2023-2");
        client.awaitReassessment("2023-2");
    }

    @AfterAll
    void stop() throws IOException {
        shared.close();
    }

    private static LocalPlan withoutRateLimits(LocalPlan plan) {
        return plan.with(
                Service.GATEWAY,
                "--certwatch.limits.address.enabled=false",
                "--certwatch.limits.refusals.enabled=false",
                "--certwatch.limits.person.enabled=false",
                "--certwatch.limits.company.enabled=false");
    }

    @Nested
    class EveryOperationChecksItsCaller extends EveryOperationChecksItsCallerStory {
        @Override
        SharedSystem shared() {
            return shared;
        }
    }

    @Nested
    class EveryRequestIsAnswered extends EveryRequestIsAnsweredStory {
        @Override
        SharedSystem shared() {
            return shared;
        }
    }

    @Nested
    class BadInputChangesNothing extends BadInputChangesNothingStory {
        @Override
        SharedSystem shared() {
            return shared;
        }
    }

    /** The last, because every assessment takes longer with its entries. */
    @Nested
    @Order(Integer.MAX_VALUE)
    class LargeEdition extends LargeEditionStory {
        @Override
        SharedSystem shared() {
            return shared;
        }
    }
}
