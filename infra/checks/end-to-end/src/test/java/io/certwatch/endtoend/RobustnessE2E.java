package io.certwatch.endtoend;

import io.certwatch.load.CountingSmtp;
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

/**
 * Stories that hurt a system: one after the other they kill its services, send requests of every kind without a rate limit, right and
 * wrong, and publish a large edition. It begins without an edition.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class RobustnessE2E {

    private CountingSmtp mail;
    private SharedSystem shared;

    @BeforeAll
    void start() throws IOException {
        mail = CountingSmtp.start();
        shared = SharedSystem.start(plan -> EveryVendorHearsOnceStory.configure(withoutRateLimits(plan), mail));
    }

    @AfterAll
    void stop() throws IOException {
        shared.close();
        mail.close();
    }

    private static LocalPlan withoutRateLimits(LocalPlan plan) {
        return plan.with(
                Service.GATEWAY,
                "--certwatch.limits.address.enabled=false",
                "--certwatch.limits.refusals.enabled=false",
                "--certwatch.limits.person.enabled=false",
                "--certwatch.limits.company.enabled=false");
    }

    /** The first, because it needs a system that never had an edition. */
    @Nested
    @Order(1)
    class VerdictsNeedACompleteCatalogue extends VerdictsNeedACompleteCatalogueStory {
        @Override
        SharedSystem shared() {
            return shared;
        }
    }

    @Nested
    @Order(2)
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

    @Nested
    @Order(3)
    @TestInstance(Lifecycle.PER_CLASS)
    class WithAnEdition {

        @BeforeAll
        void publish() {
            var client = new Client(shared.system());
            if (client.get("/api/editions/2023-2").status() == 404) client.publish("2023-2");
            client.awaitReassessment("2023-2");
            shared.system().awaitHealthy();
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
}
